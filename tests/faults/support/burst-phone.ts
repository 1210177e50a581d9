import { IDBFactory } from 'fake-indexeddb';
import { Cell } from '../../../src/client/cell.ts';
import { DeviceDoorway } from '../../../src/client/device-doorway.ts';
import type { Session } from '../../../src/client/session.ts';
import type { SyncStatus } from '../../../src/client/sync-engine.ts';
import type { World } from '../../../src/client/world.ts';
import type { Operation, OperationId, Role } from '../../../src/domain/operation.ts';
import type { Chance } from '../../simulation/chance.ts';
import { mean } from '../../simulation/intents.ts';
import { Ledger, textOf } from '../../simulation/ledger.ts';

import type { Intent } from '../../simulation/step.ts';
import { PIN, quietWorld } from '../../simulation/template.ts';
import { BrowserLife } from './browser-life.ts';
import type { FaultyLink } from './faulty-link.ts';

/** The client's own waits (two seconds after a save, a minute of silence, back-off) are this many times shorter. */
const HASTE = 20;

const INTENTS: Readonly<Partial<Record<Role, Partial<Record<Intent, number>>>>> = {
  hamlet: { correct: 6, confirm: 2, close: 1, note: 3, undo: 2 },
  police: { check: 4, correct: 2, return: 1, settle: 1, note: 1 },
  station: { correct: 3, settle: 1, return: 1, note: 2, undo: 1 },
};

/** One person with a phone: the real client with its own engine running, over a real connection. */
export class BurstPhone {
  readonly role: Role;
  readonly link: FaultyLink;
  /** What was kept here when the person was told so, as text. */
  readonly entered = new Map<OperationId, string>();
  deaths = 0;
  readonly #chance: Chance;
  readonly #disk = new IDBFactory();
  readonly #online = new Cell(true);
  readonly #ledger = new Ledger();
  #life = new BrowserLife();
  #session: Session | undefined;
  #takingBack: OperationId | undefined;

  constructor(role: Role, link: FaultyLink, chance: Chance) {
    this.role = role;
    this.link = link;
    this.#chance = chance;
  }

  get session(): Session {
    if (this.#session === undefined) throw new Error('the phone is not open');
    return this.#session;
  }

  get status(): SyncStatus {
    return this.session.sync.status.current();
  }

  async join(code: string): Promise<void> {
    const joined = await new DeviceDoorway(this.#world()).join(code, PIN);
    if (!joined.ok) throw new Error(joined.error.kind);
    this.#use(joined.value);
    await joined.value.sync.syncNow();
  }

  /** The browser is killed, whatever it is doing, and started again: only what is on the disk is left. */
  async die(): Promise<void> {
    this.deaths += 1;
    const { profile } = this.session;
    this.#life.die();
    this.session.lock();
    this.#session = undefined;
    this.#life = new BrowserLife();
    const unlocked = await new DeviceDoorway(this.#world()).unlock(profile.id, PIN);
    if (!unlocked.ok) throw new Error(unlocked.error.kind);
    this.#use(unlocked.value);
  }

  /** The person does one thing, and a note when that thing can't be done just now. */
  async say(): Promise<void> {
    const chance = this.#chance;
    const intent = chance.weighted(INTENTS[this.role] ?? { note: 1 });
    const about = { subject: chance.below(1_000), pick: chance.below(2 ** 31) };
    if (!(await this.#mean(intent, about))) await this.#mean('note', about);
  }

  /** Operations this phone takes for answered: it would never send them again. */
  acknowledged(): readonly OperationId[] {
    if (this.#session === undefined) return [];
    const waiting = new Set(this.status.waiting.map(({ id }) => id));
    return [...this.entered.keys()].filter((id) => !waiting.has(id) && id !== this.#takingBack);
  }

  /** The network is back: whoever waits for the next try, tries now. */
  reconnect(): void {
    this.#online.set(false);
    this.#online.set(true);
  }

  /** Resolves when nothing waits here any more. */
  drained(): Promise<void> {
    return this.sees(({ waiting, phase }) => waiting.length === 0 && phase !== 'syncing');
  }

  /** Resolves when the status is such. */
  async sees(isSo: (status: SyncStatus) => boolean): Promise<void> {
    const { status } = this.session.sync;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isSo(status.current())) return;
        stop();
        resolve();
      };
      const stop = status.subscribe(look);
      look();
    });
  }

  close(): void {
    this.#life.die();
    this.#session?.lock();
  }

  #use(session: Session): void {
    this.#session = session;
    session.sync.start();
  }

  async #mean(intent: Intent, about: { readonly subject: number; readonly pick: number }): Promise<boolean> {
    const { session } = this;
    const wish = mean(session, { do: 'say', phone: 0, intent, ...about }, this.#ledger);
    if (intent === 'undo') this.#takingBack = [...this.#ledger.maybeTakenBack].at(-1);
    const saved = await wish;
    this.#takingBack = undefined;
    if (saved?.ok !== true) return false;
    for (const id of saved.value) this.#enter(id);
    return true;
  }

  #enter(id: OperationId): void {
    // Taken back before it was ever sent: it never was.
    if (this.entered.delete(id)) return;
    const kept = this.status.waiting.find((each: Operation) => each.id === id);
    if (kept === undefined) throw new Error('told to be kept, and not there');
    this.entered.set(id, textOf(kept));
  }

  #world(): World {
    const life = this.#life;
    return {
      ...quietWorld(life.diskOf(this.#disk), this.#chance),
      random: (count) => crypto.getRandomValues(new Uint8Array(count)),
      now: () => Date.now(),
      online: this.#online,
      after: (ms, run) => {
        const timer = setTimeout(() => life.isDead || run(), ms / HASTE);
        return () => clearTimeout(timer);
      },
      fetch: async (path, init) => {
        life.ask();
        const answer = await fetch(`${this.link.url}${path}`, init);
        life.ask();
        return answer;
      },
    };
  }
}
