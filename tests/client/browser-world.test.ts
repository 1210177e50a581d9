import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserWorld } from '../../src/client/browser-world.ts';

/** Holds names like the browser's locks with `ifAvailable`. */
class FakeLocks {
  readonly #held = new Set<string>();

  async request<T>(name: string, _: object, run: (lock: object | null) => Promise<T>): Promise<T> {
    if (this.#held.has(name)) return run(null);
    this.#held.add(name);
    try {
      return await run({ name });
    } finally {
      this.#held.delete(name);
    }
  }
}

/** Says each message to the other channels of the same name. */
class FakeChannel extends EventTarget {
  static readonly all = new Set<FakeChannel>();
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
    FakeChannel.all.add(this);
  }

  postMessage(data: unknown): void {
    for (const each of FakeChannel.all) {
      if (each !== this && each.name === this.name) each.dispatchEvent(new MessageEvent('message', { data }));
    }
  }

  close(): void {
    FakeChannel.all.delete(this);
  }
}

beforeEach(() => {
  vi.stubGlobal('window', Object.assign(new EventTarget(), { indexedDB: new IDBFactory(), IDBKeyRange }));
  vi.stubGlobal('location', { origin: 'https://tram.example' });
  vi.stubGlobal('navigator', { onLine: true, locks: new FakeLocks() });
  vi.stubGlobal('BroadcastChannel', FakeChannel);
});

afterEach(() => {
  vi.unstubAllGlobals();
  FakeChannel.all.clear();
});

/** Something that goes on until it is ended. */
function lasting() {
  let end: (value: string) => void = () => undefined;
  const done = new Promise<string>((resolve) => (end = resolve));
  return { run: () => done, end };
}

test('while one tab runs alone another does not run; afterwards it does, also when the first has failed', async () => {
  const [one, other] = [browserWorld(), browserWorld()];
  const work = lasting();
  const first = one.alone('sync', work.run);
  expect(await other.alone('sync', () => Promise.resolve('never'))).toEqual({ ran: false });
  expect(await other.alone('another', () => Promise.resolve('ran'))).toEqual({ ran: true, value: 'ran' });
  work.end('done');
  expect(await first).toEqual({ ran: true, value: 'done' });
  await expect(one.alone('sync', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await other.alone('sync', () => Promise.resolve('ran'))).toEqual({ ran: true, value: 'ran' });
});

test('tabs hear each other, not themselves, not what is no text, and nothing after they have closed', () => {
  const [one, other] = [browserWorld().channel('lan'), browserWorld().channel('lan')];
  const heard: string[] = [];
  one.listen((message) => heard.push(`one ${message}`));
  const stop = other.listen((message) => heard.push(`other ${message}`));
  one.post('outbox');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
  new FakeChannel('lan').postMessage({ not: 'text' });
  browserWorld().channel('minh').post('pages');
  stop();
  one.post('pages');
  one.close();
  other.post('outbox');
  expect(heard).toEqual(['other outbox']);
});

test('a browser without locks and channels works as one tab', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('BroadcastChannel', undefined);
  const world = browserWorld();
  expect(await world.alone('sync', () => Promise.resolve('ran'))).toEqual({ ran: true, value: 'ran' });
  const channel = world.channel('lan');
  channel.listen(() => expect.unreachable());
  channel.post('outbox');
  channel.close();
  expect([await world.disk.persist(), await world.disk.estimate()]).toEqual([false, {}]);
});

test('the network coming and going is told', () => {
  const { online } = browserWorld();
  window.dispatchEvent(new Event('offline'));
  expect(online.current()).toBe(false);
  window.dispatchEvent(new Event('online'));
  expect(online.current()).toBe(true);
});

test('where there is no worker the PIN is stretched all the same', async () => {
  const { stretchPin } = browserWorld();
  const stretch = { pin: '246802', salt: new Uint8Array(16), memoryKib: 8, passes: 1 };
  expect(await stretchPin?.(stretch)).toHaveLength(32);
});

test('a worker that fails to start, or to make the key, is done without', async () => {
  const say: Record<string, (worker: EventTarget) => void> = {
    error: (worker) => worker.dispatchEvent(new Event('error')),
    nothing: (worker) => worker.dispatchEvent(new MessageEvent('message', { data: null })),
  };
  const stretch = { pin: '246802', salt: new Uint8Array(16), memoryKib: 8, passes: 1 };
  const expected = await browserWorld().stretchPin?.(stretch);
  for (const answer of Object.values(say)) {
    vi.stubGlobal(
      'Worker',
      class extends EventTarget {
        postMessage = () => answer(this);
        terminate = () => undefined;
      },
    );
    expect(await browserWorld().stretchPin?.(stretch)).toEqual(expected);
  }
});
