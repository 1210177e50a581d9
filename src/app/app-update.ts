import type { Workbox } from 'workbox-window';

import { Cell } from '../client/cell.ts';
import type { Observable } from '../client/observable.ts';

/** A newer version that is on this device and waits until the person wants it. */
export interface AppUpdate {
  readonly ready: Observable<boolean>;
  /** Takes the new version and loads the page again. Only ever called by a person's tap. */
  readonly apply: () => void;
}

/** How often a page that stays open asks for a newer version, in milliseconds. */
const ASK_EVERY_MS = 60 * 60 * 1000;

/** Registers the service worker, which makes the app start without a network, and watches for a newer version. */
export function watchUpdate(page: Window): AppUpdate {
  const ready = new Cell(false);
  let workbox: Workbox | undefined;
  if (import.meta.env.PROD && 'serviceWorker' in page.navigator) {
    // Without it the app still works while there is a network; there is nobody to tell who could do anything.
    void registerWorker(ready).then(
      (registered) => {
        workbox = registered;
      },
      () => undefined,
    );
  }
  return { ready, apply: () => workbox?.messageSkipWaiting() };
}

async function registerWorker(ready: Cell<boolean>): Promise<Workbox> {
  // Loaded beside the first screen, not before it.
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('./service-worker.js');
  workbox.addEventListener('waiting', () => ready.set(true));
  // Not before the first version is in place: a first visit has nothing to update.
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate === true) location.reload();
  });
  await workbox.register({ immediate: true });
  setInterval(() => void workbox.update().catch(() => undefined), ASK_EVERY_MS);
  return workbox;
}
