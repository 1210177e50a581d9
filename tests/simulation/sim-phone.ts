import { DeviceDoorway } from '../../src/client/device-doorway.ts';
import type { Session } from '../../src/client/session.ts';
import type { World } from '../../src/client/world.ts';
import { SILENCE_LIMIT_MS } from '../../src/client/station-link.ts';
import type { Operation } from '../../src/domain/operation.ts';
import type { Subject } from '../../src/domain/subject.ts';
import type { Chance } from './chance.ts';
import { copyDisk } from './disk.ts';
import { Life } from './life.ts';
import { overLink } from './link.ts';
import type { Ask } from './sabotage.ts';
import type { LinkFault, Sync } from './step.ts';
import { PIN, quietWorld, type JoinedPhone } from './template.ts';

export interface PhoneParts {
  readonly joined: JoinedPhone;
  readonly chance: Chance;
  /** The true time, milliseconds since 1970. */
  readonly now: () => number;
  readonly ask: (disk: IDBFactory) => Ask;
  readonly onFault: () => void;
}

interface Timer {
  readonly ms: number;
  readonly run: () => void;
}

/** One person's phone with the real client on it: its disk outlives its browser. */
export class SimPhone {
  readonly disk: IDBFactory;
  readonly profile: JoinedPhone['profile'];
  offsetMs = 0;
  isRevoked = false;
  isBusy = false;
  readonly #parts: PhoneParts;
  readonly #ask: Ask;
  #life = new Life();
  #session: Session | undefined;
  #link: (LinkFault | undefined)[] = [];
  #meanwhile: (() => Promise<void>) | undefined;
  #timers: Set<Timer> = new Set();

  constructor(parts: PhoneParts) {
    this.#parts = parts;
    this.disk = copyDisk(parts.joined.disk);
    this.profile = parts.joined.profile;
    this.#ask = parts.ask(this.disk);
  }

  get session(): Session {
    if (this.#session === undefined) throw new Error('the phone is not open');
    return this.#session;
  }

  get life(): Life {
    return this.#life;
  }

  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  /** What waits here, also under way, and what the station could not apply. */
  outbox(): readonly Operation[] {
    const { waiting, refused } = this.session.sync.status.current();
    return [...waiting, ...refused.map((each) => each.operation)];
  }

  held(): readonly Subject[] {
    return this.session.book.find({ text: '', filter: { kind: 'all' } }).map((reading) => reading.subject);
  }

  /** The browser is killed and started again: only what is on the disk is left. */
  async restart(): Promise<void> {
    this.kill();
    const doorway = new DeviceDoorway(this.#world());
    for (;;) {
      const unlocked = await doorway.unlock(this.profile.id, PIN);
      if (unlocked.ok) {
        this.#session = unlocked.value;
        return;
      }
      // Killed while unlocking, often enough: the lock makes whoever it is wait.
      if (unlocked.error.kind !== 'wait') throw new Error(unlocked.error.kind);
      this.offsetMs += unlocked.error.seconds * 1_000;
    }
  }

  kill(): void {
    this.#life.die();
    this.#session?.lock();
    this.#session = undefined;
    this.#life = new Life();
    this.#timers = new Set();
    this.isBusy = false;
  }

  /** Hands in what waits without the PIN; false when that failed. */
  async deliver(): Promise<boolean> {
    this.kill();
    const delivered = await new DeviceDoorway(this.#world()).deliverLocked(this.profile.id);
    await this.restart();
    return delivered.ok;
  }

  /** Resolves when the client says it has done what it could; the life that asked may be dead by then. */
  async sync(
    { link, diesAt }: Pick<Sync, 'link' | 'diesAt'>,
    meanwhile?: () => Promise<void>,
  ): Promise<void> {
    const life = this.#life;
    this.#link = [...link];
    this.#meanwhile = meanwhile;
    life.dieAt(diesAt);
    this.isBusy = true;
    try {
      await this.session.sync.syncNow();
    } catch (error) {
      if (!life.isDead) throw error;
    }
    if (life === this.#life) {
      this.isBusy = false;
      life.dieAt(undefined);
      if (life.isDead) await this.restart();
    }
    this.#link = [];
  }

  #world(): World {
    const life = this.#life;
    const timers = this.#timers;
    const quiet = quietWorld(life.diskOf(this.disk), this.#parts.chance);
    return {
      ...quiet,
      now: () => this.#parts.now() + this.offsetMs,
      after: (ms, run) => {
        const timer = { ms, run };
        timers.add(timer);
        return () => timers.delete(timer);
      },
      fetch: (path, init) => this.#fetch({ life, timers }, path, init),
    };
  }

  async #fetch(
    { life, timers }: { readonly life: Life; readonly timers: Set<Timer> },
    path: string,
    init: RequestInit,
  ): Promise<Response> {
    life.ask();
    const meanwhile = this.#meanwhile;
    this.#meanwhile = undefined;
    const fallSilent = (): void => {
      for (const timer of timers) if (timer.ms === SILENCE_LIMIT_MS) timer.run();
    };
    const parts = {
      ask: this.#ask,
      onFault: this.#parts.onFault,
      fallSilent,
      meanwhile: meanwhile ?? (() => Promise.resolve()),
    };
    const answer = await overLink(parts, this.#link.shift(), { path, init });
    life.ask();
    return answer;
  }
}
