import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 1000px)';

let onScreen: boolean | undefined;

/** A sheet of paper is narrow, but printing must not rebuild the screen: what is printed would be gone by then. */
function isWide(): boolean {
  if (onScreen === undefined || !window.matchMedia('print').matches) {
    onScreen = window.matchMedia(WIDE).matches;
  }
  return onScreen;
}

/** Whether there is room for a list and a subject side by side; while it is printed, as it was before. */
export const useWide = (): boolean =>
  useSyncExternalStore((listener) => {
    const query = window.matchMedia(WIDE);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  }, isWide);
