import type { Observable } from '../client/observable.ts';

const NAME = 'so-thon/unsaved';

/** Says to the other windows that something here is unsaved: a lock that goes with the window, however that ends. */
export function tellUnsaved(locks: LockManager | undefined, unsaved: Observable<number>): void {
  if (locks === undefined) return;
  let letGo: (() => void) | undefined;
  unsaved.subscribe(() => {
    if (unsaved.current() === 0) {
      letGo?.();
      letGo = undefined;
    } else if (letGo === undefined) {
      const saved = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      void locks.request(NAME, { mode: 'shared' }, () => saved);
    }
  });
}

/** Whether any window has something unsaved; a browser without locks knows of its own window only. */
export const isUnsavedElsewhere = async (locks: LockManager | undefined): Promise<boolean> =>
  locks !== undefined && locks.request(NAME, { ifAvailable: true }, (lock) => lock === null);
