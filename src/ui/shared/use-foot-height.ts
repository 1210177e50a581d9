import { useEffect, type RefObject } from 'react';

/**
 * Tells what floats how high that is which stands at the bottom: notices stay above the foot's buttons, the offer of an
 * update above the notice too.
 */
export function useFootHeight(
  ref: RefObject<HTMLElement | null>,
  called: '--foot' | '--notice' = '--foot',
): void {
  useEffect(() => {
    const foot = ref.current;
    if (foot === null) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(called, `${foot.offsetHeight}px`));
    observer.observe(foot);
    return () => {
      observer.disconnect();
      style.removeProperty(called);
    };
  }, [ref, called]);
}
