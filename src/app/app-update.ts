import { Workbox } from 'workbox-window';

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
export function watchUpdate(container: ServiceWorkerContainer | undefined): AppUpdate {
  const listeners = new Set<() => void>();
  let ready = false;
  let workbox: Workbox | undefined;
  if (container !== undefined && import.meta.env.PROD) {
    workbox = new Workbox('./service-worker.js');
    workbox.addEventListener('waiting', () => {
      ready = true;
      for (const listener of listeners) listener();
    });
    // Not before the first version is in place: a first visit has nothing to update.
    workbox.addEventListener('controlling', ({ isUpdate }) => {
      if (isUpdate === true) location.reload();
    });
    // Without it the app still works while there is a network; there is nobody to tell who could do anything.
    workbox.register().catch(() => undefined);
    setInterval(() => void workbox?.update().catch(() => undefined), ASK_EVERY_MS);
  }
  return {
    ready: {
      current: () => ready,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    apply: () => workbox?.messageSkipWaiting(),
  };
}
