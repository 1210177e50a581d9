import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 1000px)';

/** Whether there is room for a list and a subject side by side. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(WIDE).matches,
  );
