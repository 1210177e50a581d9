import type { Operation } from '../../src/domain/operation.ts';
import type { Subject } from '../../src/domain/subject.ts';
import type { Chance } from './chance.ts';
import { copyDisk, isBusy, keysOnDisk } from './disk.ts';
import type { Life } from './life.ts';
import { Neighbours } from './neighbours.ts';
import { Room } from './room.ts';
import type { Ask, Sabotage } from './sabotage.ts';
import { SimTab, type Weather } from './sim-tab.ts';
import type { JoinedPhone } from './template.ts';
import { watchedDisk } from './watched-disk.ts';

export interface PhoneParts {
  readonly joined: JoinedPhone;
  readonly chance: Chance;
  /** The true time, milliseconds since 1970. */
  readonly now: () => number;
  readonly ask: (disk: IDBFactory) => Ask;
  readonly onFault: () => void;
  readonly onLost: (path: string, init: RequestInit) => void;
  readonly sabotage: Sabotage;
}

/** Turns of the event loop without a transaction after which nobody is about to begin one. */
const STILL = 5;

/** One person's phone: its disk outlives its browser, which has one tab or two. */
export class SimPhone {
  readonly disk: IDBFactory;
  readonly profile: JoinedPhone['profile'];
  readonly room = new Room();
  readonly neighbours = new Neighbours();
  offsetMs = 0;
  isRevoked = false;
  readonly #parts: PhoneParts;
  readonly #ask: Ask;
  readonly #tabs = new Map<number, SimTab>();

  constructor(parts: PhoneParts) {
    this.#parts = parts;
    this.disk = copyDisk(parts.joined.disk);
    this.profile = parts.joined.profile;
    this.#ask = parts.ask(this.disk);
  }

  get isOpen(): boolean {
    return this.#tabs.size > 0;
  }

  get tabs(): readonly SimTab[] {
    return [...this.#tabs.values()];
  }

  /** The tab of this number, opened when it is not. */
  async tab(at: number): Promise<SimTab> {
    return this.#tabs.get(at) ?? this.#opened(at, undefined);
  }

  /** What waits here, also under way, and what the station could not apply, by what the tabs show. */
  outbox(): readonly Operation[] {
    return this.tabs.flatMap(({ session }) => {
      const { waiting, refused } = session.sync.status.current();
      return [...waiting, ...refused.map((each) => each.operation)];
    });
  }

  /** Sequences of the operations that lie on the disk, whoever knows of them. */
  stored(): ReadonlySet<number> {
    return keysOnDisk(this.disk, `so-thon-${this.profile.id}`, 'outbox');
  }

  /** The subject as one of the tabs shows it. */
  shown(id: string): Subject | undefined {
    return this.tabs.map(({ session }) => session.book.get(id)?.subject).find((each) => each !== undefined);
  }

  /** The browser is killed and started again: only what is on the disk is left. */
  async restart(diesAt?: number): Promise<void> {
    this.kill();
    await this.#opened(0, diesAt);
  }

  /** Only this tab has died or been closed; it is opened again. */
  async reopen(tab: SimTab): Promise<void> {
    const at = [...this.#tabs].find(([, each]) => each === tab)?.[0];
    if (at !== undefined) this.#tabs.delete(at);
    tab.close();
    // Whoever killed the whole browser meanwhile has taken it away already.
    if (at !== undefined) await this.#opened(at, undefined);
  }

  /** Nothing is on its way to the disk any more, and what the tabs told each other has been followed. */
  async quiet(): Promise<void> {
    if (this.#tabs.size < 2) return;
    for (let still = 0; still < STILL; still += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isBusy(this.disk)) still = 0;
    }
  }

  closeTab(at: number): void {
    this.#tabs.get(at)?.close();
    this.#tabs.delete(at);
  }

  kill(): void {
    for (const tab of this.#tabs.values()) tab.close();
    this.#tabs.clear();
  }

  /** Hands in what waits without the PIN; false when that failed. */
  async deliver(weather: Weather): Promise<boolean> {
    this.kill();
    const tab = this.#newTab();
    const delivered = await tab.during(weather, () => tab.doorway.deliverLocked(this.profile.id));
    tab.close();
    await this.restart();
    return delivered?.ok === true;
  }

  async #opened(at: number, diesAt: number | undefined): Promise<SimTab> {
    let dies = diesAt;
    for (;;) {
      const tab = this.#newTab();
      const problem = await tab.during({ link: [], diesAt: dies }, () => tab.unlock(this.profile.id));
      if (!tab.life.isDead && problem === undefined) {
        this.#tabs.set(at, tab);
        return tab;
      }
      tab.close();
      if (dies !== undefined) this.#parts.onFault();
      dies = undefined;
      if (problem === undefined) continue;
      // Killed while unlocking, often enough: the lock makes whoever it is wait.
      if (problem.kind === 'wait') this.offsetMs += problem.seconds * 1_000;
      // Nobody opens an app whose disk is full without being told to make room.
      else if (problem.kind === 'storage-full') this.room.free();
      else throw new Error(problem.kind);
    }
  }

  #newTab(): SimTab {
    const { chance, now, onFault, onLost, sabotage } = this.#parts;
    const tamper = sabotage.tab?.();
    const { swallowsFull } = sabotage;
    const { room, neighbours } = this;
    return new SimTab({
      disk: (life: Life) => watchedDisk(this.disk, { life, room, tamper, swallowsFull }),
      chance,
      now: () => now() + this.offsetMs,
      ask: this.#ask,
      onFault,
      onLost,
      neighbours,
    });
  }
}
