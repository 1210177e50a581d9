import { DeviceDoorway } from '../../src/client/device-doorway.ts';
import type { Session } from '../../src/client/session.ts';
import { SILENCE_LIMIT_MS } from '../../src/client/station-link.ts';
import type { World } from '../../src/client/world.ts';
import type { Chance } from './chance.ts';
import { Life } from './life.ts';
import { overLink } from './link.ts';
import type { Neighbours } from './neighbours.ts';
import type { Ask } from './sabotage.ts';
import type { LinkFault } from './step.ts';
import { PIN, quietWorld } from './template.ts';

export interface TabParts {
  readonly disk: (life: Life) => IDBFactory;
  readonly chance: Chance;
  /** The phone's clock. */
  readonly now: () => number;
  readonly ask: Ask;
  readonly onFault: () => void;
  /** A request nobody has heard yet. */
  readonly onLost: (path: string, init: RequestInit) => void;
  readonly neighbours: Neighbours;
}

/** What happens to the requests of what is done next, in their order, and when the tab dies. */
export interface Weather {
  readonly link: readonly (LinkFault | undefined)[];
  readonly diesAt?: number | undefined;
  /** While the first answer is on its way. */
  readonly meanwhile?: (() => Promise<void>) | undefined;
}

interface Timer {
  readonly ms: number;
  readonly run: () => void;
}

/** One tab with the real client in it. */
export class SimTab {
  readonly life = new Life();
  isBusy = false;
  readonly doorway: DeviceDoorway;
  readonly #parts: TabParts;
  readonly #timers = new Set<Timer>();
  #session: Session | undefined;
  #link: (LinkFault | undefined)[] = [];
  #meanwhile: (() => Promise<void>) | undefined;

  constructor(parts: TabParts) {
    this.#parts = parts;
    this.doorway = new DeviceDoorway(this.#world());
  }

  get session(): Session {
    if (this.#session === undefined) throw new Error('the tab is locked');
    return this.#session;
  }

  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  /** Undefined when it is open now; otherwise why not. */
  async unlock(profile: string) {
    const unlocked = await this.doorway.unlock(profile, PIN);
    if (!unlocked.ok) return unlocked.error;
    this.#session = unlocked.value;
    return undefined;
  }

  close(): void {
    this.life.die();
    this.#session?.lock();
    this.#session = undefined;
    this.#parts.neighbours.gone(this);
  }

  /**
   * Undefined when it died over it. What throws in a living tab is a bug. What is done while a request is under way has
   * that request's weather.
   */
  async during<T>(weather: Weather, work: () => Promise<T>): Promise<T | undefined> {
    if (this.isBusy) return work();
    const { link, diesAt, meanwhile } = weather;
    this.#link = [...link];
    this.#meanwhile = meanwhile;
    this.life.dieAt(diesAt);
    this.isBusy = true;
    try {
      const done = await work();
      return this.life.isDead ? undefined : done;
    } catch (error) {
      if (!this.life.isDead) throw error;
      return undefined;
    } finally {
      this.isBusy = false;
      this.life.dieAt(undefined);
      this.#link = [];
      this.#meanwhile = undefined;
    }
  }

  #world(): World {
    const { disk, chance, now, neighbours } = this.#parts;
    return {
      ...quietWorld(disk(this.life), chance),
      now,
      after: (ms, run) => {
        const timer = { ms, run };
        this.#timers.add(timer);
        return () => this.#timers.delete(timer);
      },
      alone: neighbours.alone(this),
      channel: () => neighbours.channel(this),
      fetch: (path, init) => this.#fetch(path, init),
    };
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    this.life.ask();
    const meanwhile = this.#meanwhile;
    this.#meanwhile = undefined;
    const { ask, onFault, onLost } = this.#parts;
    const fallSilent = (): void => {
      for (const timer of this.#timers) if (timer.ms === SILENCE_LIMIT_MS) timer.run();
    };
    const parts = { ask, onFault, onLost, fallSilent, meanwhile: meanwhile ?? (() => Promise.resolve()) };
    const answer = await overLink(parts, this.#link.shift(), { path, init });
    this.life.ask();
    return answer;
  }
}
