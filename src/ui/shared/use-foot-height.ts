import { useEffect, type RefObject } from 'react';

/** Tells the notices how high what stands at the bottom is, so that they stay above its buttons. */
export function useFootHeight(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const foot = ref.current;
    if (foot === null) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty('--foot', `${foot.offsetHeight}px`));
    observer.observe(foot);
    return () => {
      observer.disconnect();
      style.removeProperty('--foot');
    };
  }, [ref]);
}
