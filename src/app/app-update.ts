import { Cell } from '../client/cell.ts';
import type { Observable } from '../client/observable.ts';
import { isUnsavedElsewhere } from './unsaved-lock.ts';

/** A newer version that is on this device and waits until the person wants it. */
export interface AppUpdate {
  readonly ready: Observable<boolean>;
  /**
   * Takes the new version and loads every window again. Only ever called by a person's tap. 'unsaved-elsewhere': another
   * window holds unsaved text, and nothing was done.
   */
  readonly apply: () => Promise<'taken' | 'unsaved-elsewhere'>;
}

/** How often a page that stays open asks for a newer version, in milliseconds. */
const ASK_EVERY_MS = 60 * 60 * 1000;

/** What of a page an update needs. */
export interface UpdatedPage {
  readonly workers: ServiceWorkerContainer;
  readonly locks: LockManager | undefined;
  readonly document: Pick<Document, 'addEventListener' | 'visibilityState'>;
  readonly reload: () => void;
  /** How many forms of this page hold unsaved text. */
  readonly unsaved: Observable<number>;
}

/** Registers the service worker, which makes the app start without a network, and watches for a newer version. */
export function watchUpdate(page: Window, unsaved: Observable<number>): AppUpdate {
  const { serviceWorker, locks }: Partial<Navigator> = page.navigator;
  // Without it the app still works while there is a network; there is nobody to tell who could do anything.
  if (!import.meta.env.PROD || serviceWorker === undefined) return NO_UPDATE;
  const reload = (): void => page.location.reload();
  return followWorker({ workers: serviceWorker, locks, document: page.document, reload, unsaved });
}

const NOTHING: Pick<ServiceWorkerRegistration, 'active' | 'waiting'> = { active: null, waiting: null };

const NO_UPDATE: AppUpdate = { ready: new Cell(false), apply: () => Promise.resolve('taken') };

/**
 * What is ready is read off the registration whenever anything may have changed, never remembered from an event: an
 * event that came before anybody listened leaves no version waiting for ever.
 */
export function followWorker(page: UpdatedPage): AppUpdate {
  const { workers, document } = page;
  const ready = new Cell(false);
  const wasControlled = workers.controller !== null;
  let registration: ServiceWorkerRegistration | undefined;
  const look = (): void => {
    const { active, waiting } = registration ?? NOTHING;
    ready.set(active !== null && waiting !== null);
  };
  const lookAtComing = (): void => {
    look();
    registration?.installing?.addEventListener('statechange', look);
  };
  const ask = (): void => void registration?.update().then(look, () => undefined);
  const reload = onceNothingIsUnsaved(page);

  workers.register('./service-worker.js').then(
    (registered) => {
      registration = registered;
      registered.addEventListener('updatefound', lookAtComing);
      lookAtComing();
      setInterval(ask, ASK_EVERY_MS);
    },
    () => undefined,
  );
  // Installed apps are seldom started anew: coming back to one is when it learns of a newer version.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
  // Another window has taken the new version, or this one. A first visit has nothing to update.
  workers.addEventListener('controllerchange', () => {
    if (wasControlled) reload();
  });
  return {
    ready,
    apply: async () => {
      if (await isUnsavedElsewhere(page.locks)) return 'unsaved-elsewhere';
      const waiting = registration?.waiting;
      // A page of a first visit has no controller that could change.
      waiting?.addEventListener('statechange', () => {
        if (waiting.state === 'activated') reload();
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one origin, ours
      waiting?.postMessage({ type: 'SKIP_WAITING' });
      return 'taken';
    },
  };
}

/** Loads the page again, once; never under a form with unsaved text, but as soon as there is none. */
function onceNothingIsUnsaved({ unsaved, reload }: UpdatedPage): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    if (unsaved.current() === 0) {
      reload();
      return;
    }
    const stop = unsaved.subscribe(() => {
      if (unsaved.current() > 0) return;
      stop();
      reload();
    });
  };
}
