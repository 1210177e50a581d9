import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stationApp } from '../../src/station/http/app.ts';
import { skipNumbers } from '../../src/station/listing/subject-numbers.ts';
import { openSqlite } from '../../src/station/store/sqlite.ts';
import type { Store } from '../../src/station/store/store.ts';
import type { World } from '../../src/station/world.ts';
import { v7 } from 'uuid';
import type { Chance } from './chance.ts';
import type { Sabotage } from './sabotage.ts';
import { COMMUNE } from './template.ts';

class Died extends Error {}

/** The real station on a file, which may be killed at any question to its database. */
export class SimStation {
  readonly #file: string;
  readonly #world: World;
  readonly #sabotage: Sabotage;
  #store: Store | undefined;
  #app: ReturnType<typeof stationApp> | undefined;
  #diesIn = Infinity;
  #isDead = false;
  /** What went wrong inside without anybody having asked for it. */
  readonly faults: string[] = [];

  constructor(parts: {
    folder: string;
    database: string;
    chance: Chance;
    now: () => number;
    sabotage: Sabotage;
  }) {
    this.#file = join(parts.folder, 'run.sqlite');
    this.#sabotage = parts.sabotage;
    removeFile(this.#file);
    copyFileSync(parts.database, this.#file);
    const newId = (): string => v7({ msecs: parts.now(), random: parts.chance.bytes(16) });
    this.#world = { now: () => new Date(parts.now()), newId, newCode: newId };
  }

  async open(): Promise<void> {
    const opened = await openSqlite(this.#file);
    if (!opened.ok) throw new Error(opened.error.kind);
    this.#store = opened.value;
    this.#isDead = false;
    this.#diesIn = Infinity;
    this.#app = stationApp({
      store: this.#mortal(this.#sabotage.store?.(opened.value) ?? opened.value),
      world: this.#world,
      app: 'no-such-folder',
      behindProxy: false,
      log: (line) => {
        if (line.startsWith('fault') && !this.#isDead) this.faults.push(line);
      },
    });
  }

  /** What is durable at the station. */
  get store(): Store {
    if (this.#store === undefined) throw new Error('the station is not open');
    return this.#store;
  }

  /** From now on it dies at its n-th question to the database. */
  dieAt(count: number | undefined): void {
    this.#diesIn = count ?? Infinity;
  }

  /** An answer, or nothing when it died over it; then it is started again. */
  async answer(path: string, init: RequestInit): Promise<Response | undefined> {
    const { signal: _, ...request } = init;
    const response = await this.#app?.request(path, request);
    const bytes = response && (await response.arrayBuffer().catch(() => undefined));
    if (this.#isDead || response === undefined || bytes === undefined) {
      await this.kill();
      return undefined;
    }
    return new Response(bytes, { status: response.status });
  }

  /** Only what is on the disk is left. */
  async kill(): Promise<void> {
    await this.#store?.close();
    await this.open();
  }

  async close(): Promise<void> {
    await this.#store?.close();
    removeFile(this.#file);
    removeFile(this.#backup);
  }

  async revoke(device: string): Promise<void> {
    const at = this.#world.now().toISOString();
    await this.store.write(COMMUNE, (tx) => tx.people.revoke(COMMUNE, device, at));
  }

  async backup(): Promise<void> {
    await this.#store?.close();
    copyFileSync(this.#file, this.#backup);
    await this.open();
  }

  /** False when there is no backup. */
  async restore(): Promise<boolean> {
    if (!existsSync(this.#backup)) return false;
    await this.#store?.close();
    removeFile(this.#file);
    copyFileSync(this.#backup, this.#file);
    await this.open();
    // As the command does.
    await skipNumbers(this.store, this.#world.now());
    return true;
  }

  get #backup(): string {
    return `${this.#file}.backup`;
  }

  /** Each question to the database counts, within a transaction too; the dead ask nothing and answer nothing. */
  #mortal(store: Store): Store {
    const ask = (): void => {
      this.#diesIn -= 1;
      if (this.#diesIn <= 0) this.#isDead = true;
      if (this.#isDead) throw new Died('killed');
    };
    const watched = <T extends object>(words: T): T =>
      new Proxy(words, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key);
          if (typeof value === 'function') {
            return (...given: readonly unknown[]): unknown => {
              ask();
              return value.apply(target, given);
            };
          }
          return typeof value === 'object' && value !== null ? watched(value) : value;
        },
      });
    const after = <T>(value: T): T => {
      // Durable by now, and nobody hears of it.
      ask();
      return value;
    };
    return {
      read: async (work) => {
        ask();
        return after(await store.read((tx) => work(watched(tx))));
      },
      write: async (commune, work) => {
        ask();
        return after(await store.write(commune, (tx) => work(watched(tx))));
      },
      close: () => store.close(),
    };
  }
}

function removeFile(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true });
}
