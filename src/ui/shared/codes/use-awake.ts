import { useEffect } from 'react';

/** Keeps the screen on while the component is there, where the browser can; it lets go when the page is hidden. */
export function useAwake(): void {
  useEffect(() => {
    const { wakeLock }: Partial<Navigator> = navigator;
    if (wakeLock === undefined) return undefined;
    let gone = false;
    let held: WakeLockSentinel | undefined;
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      // Refused with a low battery: the person touches the screen now and then.
      const lock = await wakeLock.request('screen').catch(() => undefined);
      if (gone) void lock?.release();
      else held = lock;
    };
    const onVisible = (): void => void hold();
    void hold();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', onVisible);
      void held?.release();
    };
  }, []);
}
