import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Cell } from '../../../src/client/cell.ts';
import type { Alone, Channel, World } from '../../../src/client/world.ts';

export type Network = (path: string, init: RequestInit) => Promise<Response>;

/** One browser on one phone: its disk outlives its tabs, its clock and its network are the test's. */
export class TestPhone {
  now = Date.parse('2022-09-01T01:00:00.000Z');
  indexedDB = new IDBFactory();
  readonly online = new Cell(true);
  network: Network = () => Promise.reject(new TypeError('no network in this test'));
  usage = 0;
  persisted = false;
  readonly #locks = new Set<string>();
  readonly #heard = new Map<string, Set<{ readonly by: object; readonly hear: (message: string) => void }>>();
  readonly #timers: { readonly at: number; readonly run: () => void }[] = [];

  /** A new tab; its world is this phone's. */
  tab(): World {
    return {
      now: () => this.now,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      databases: { indexedDB: this.indexedDB, IDBKeyRange },
      disk: {
        persist: () => Promise.resolve((this.persisted = true)),
        persisted: () => Promise.resolve(this.persisted),
        estimate: () => Promise.resolve({ usage: this.usage, quota: 1_000_000 }),
      },
      fetch: (path, init) => this.network(path, init),
      after: (ms, run) => this.#after(ms, run),
      online: this.online,
      alone: (name, run) => this.#alone(name, run),
      channel: (name) => this.#channel(name),
      origin: 'https://tram.example',
      readWorkbook: () => Promise.reject(new Error('no workbook in this test')),
    };
  }

  /** Lets time pass: what is due runs, in order. */
  pass(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const due = this.#timers
        .filter((timer) => timer.at <= until)
        .sort((left, right) => left.at - right.at)[0];
      if (due === undefined) break;
      this.#timers.splice(this.#timers.indexOf(due), 1);
      this.now = Math.max(this.now, due.at);
      due.run();
    }
    this.now = until;
  }

  #after(ms: number, run: () => void): () => void {
    const timer = { at: this.now + ms, run };
    this.#timers.push(timer);
    return () => {
      const at = this.#timers.indexOf(timer);
      if (at >= 0) this.#timers.splice(at, 1);
    };
  }

  async #alone<T>(name: string, run: () => Promise<T>): Promise<Alone<T>> {
    if (this.#locks.has(name)) return { ran: false };
    this.#locks.add(name);
    try {
      return { ran: true, value: await run() };
    } finally {
      this.#locks.delete(name);
    }
  }

  #channel(name: string): Channel {
    const all = this.#heard.get(name) ?? new Set();
    this.#heard.set(name, all);
    const by = {};
    return {
      post: (message) => {
        for (const each of new Set(all)) if (each.by !== by) each.hear(message);
      },
      listen: (hear) => {
        const each = { by, hear };
        all.add(each);
        return () => all.delete(each);
      },
      close: () => {
        for (const each of new Set(all)) if (each.by === by) all.delete(each);
      },
    };
  }
}
