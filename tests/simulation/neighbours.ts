import type { Alone, Channel } from '../../src/client/world.ts';

/** What the tabs of one browser share besides the disk. One that is closed holds and hears nothing any more. */
export class Neighbours {
  /** Without Web Locks two tabs may both sync; what is stale is then found out when it is written. */
  hasLocks = true;
  readonly #held = new Map<string, object>();
  readonly #listeners = new Map<(message: string) => void, object>();

  alone(tab: object) {
    return async <T>(name: string, run: () => Promise<T>): Promise<Alone<T>> => {
      if (!this.hasLocks) return { ran: true, value: await run() };
      if (this.#held.has(name)) return { ran: false };
      this.#held.set(name, tab);
      try {
        return { ran: true, value: await run() };
      } finally {
        if (this.#held.get(name) === tab) this.#held.delete(name);
      }
    };
  }

  channel(tab: object): Channel {
    return {
      post: (message) => {
        const others = [...this.#listeners].filter(([, by]) => by !== tab);
        for (const [heard] of others) {
          setImmediate(() => {
            if (this.#listeners.has(heard)) heard(message);
          });
        }
      },
      listen: (heard) => {
        this.#listeners.set(heard, tab);
        return () => this.#listeners.delete(heard);
      },
      close: () => this.gone(tab),
    };
  }

  gone(tab: object): void {
    for (const [name, by] of this.#held) if (by === tab) this.#held.delete(name);
    for (const [heard, by] of this.#listeners) if (by === tab) this.#listeners.delete(heard);
  }
}
