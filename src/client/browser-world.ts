import { Cell } from './cell.ts';
import type { Alone, Channel, World } from './world.ts';

/** The real world of a browser tab. Old browsers lack some of it: they get what is safe without. */
export function browserWorld(): World {
  return {
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    databases: { indexedDB: window.indexedDB, IDBKeyRange: window.IDBKeyRange },
    disk: diskOf(navigator),
    stretchPin: async (stretch) => {
      const { stretchInWorker } = await import('./pin-worker.ts');
      return stretchInWorker(stretch);
    },
    // The only cookie is the mark of this browser (station: device-mark.ts); who asks is told by the token alone.
    fetch: (path, init) => fetch(path, { ...init, cache: 'no-store', credentials: 'same-origin' }),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    online: onlineCell(),
    alone: aloneAmongTabs,
    channel: tabChannel,
    origin: location.origin,
    readWorkbook: async (request) => {
      const { readInWorker } = await import('./workbook-worker.ts');
      return readInWorker(request);
    },
  };
}

function diskOf({ storage }: Partial<Navigator>): World['disk'] {
  return {
    persist: async () => (await storage?.persist?.()) ?? false,
    persisted: async () => (await storage?.persisted?.()) ?? false,
    estimate: async () => (await storage?.estimate?.()) ?? {},
  };
}

function onlineCell(): Cell<boolean> {
  const cell = new Cell(navigator.onLine);
  window.addEventListener('online', () => cell.set(true));
  window.addEventListener('offline', () => cell.set(false));
  return cell;
}

async function aloneAmongTabs<T>(name: string, run: () => Promise<T>): Promise<Alone<T>> {
  const { locks }: Partial<Navigator> = navigator;
  // Without Web Locks two tabs may both ask; what is stale is then found out when it is written.
  if (locks === undefined) return { ran: true, value: await run() };
  return locks.request(name, { ifAvailable: true }, async (lock): Promise<Alone<T>> =>
    lock === null ? { ran: false } : { ran: true, value: await run() },
  );
}

function tabChannel(name: string): Channel {
  if (typeof BroadcastChannel === 'undefined') {
    return { post: () => undefined, listen: () => () => undefined, close: () => undefined };
  }
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
    post: (message) => channel.postMessage(message),
    listen: (heard) => {
      const listener = ({ data }: MessageEvent<unknown>): void => {
        if (typeof data === 'string') heard(data);
      };
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
    close: () => channel.close(),
  };
}
