import type { CarriedNote } from '../device/carried-note.ts';
import { NOWHERE, repairFrom, type Place } from '../device/place.ts';
import { storageProblemOf } from '../device/storage.ts';
import { NO_HISTORY, type SyncHistory } from '../device/sync-history.ts';
import type { Vault } from '../device/vault.ts';
import { err, type Result } from '../domain/result.ts';
import { LARGEST_PUSH } from '../sync/parcel.ts';
import { backoffMs } from './backoff.ts';
import type { BookKeeper } from './book-keeper.ts';
import { Cell } from './cell.ts';
import { compactPages } from './compaction.ts';
import { exchange, type Exchanged, type ExchangeProblem } from './exchange.ts';
import { Holding } from './holding.ts';
import type { MemoryBook } from './memory-book.ts';
import { statusOf } from './status-of.ts';
import type { SyncEngine, SyncProblem, SyncStatus } from './sync-engine.ts';
import type { Tabs } from './tabs.ts';
import type { Alone, World } from './world.ts';

export interface TabSyncParts {
  readonly world: World;
  readonly vault: Vault;
  readonly book: MemoryBook;
  readonly keeper: BookKeeper;
  readonly tabs: Tabs;
  readonly token: string;
  readonly device: string;
  readonly commune: string;
}

/** Waits this long after a save, in milliseconds, for the next one. */
const AFTER_SAVE_MS = 2_000;
/** Looks for other people's work this often while nothing happens here. */
const IDLE_MS = 5 * 60_000;
/** Another tab is at it: look again soon whether it has sent ours too. */
const OTHER_TAB_MS = 5_000;
/** A difference from the station is repaired at most this often. */
const REPAIR_EVERY_MS = 60 * 60_000;

const IDLE: Pick<SyncStatus, 'phase' | 'problem' | 'nextTryAt'> = {
  phase: 'idle',
  problem: undefined,
  nextTryAt: 0,
};

type RoundProblem = SyncProblem | Extract<ExchangeProblem, { readonly kind: 'moved' | 'too-large' }>;

/** The sync engine of one tab: one exchange at a time over all tabs, each step durable, status counted from the outbox. */
export class TabSync implements SyncEngine {
  readonly status: Cell<SyncStatus>;
  readonly #parts: TabSyncParts;
  readonly #holding: Holding;
  #history: SyncHistory = NO_HISTORY;
  #carried: readonly CarriedNote[] = [];
  #place: Place = NOWHERE;
  #run: typeof IDLE = IDLE;
  #running: Promise<void> | undefined;
  #differs = false;
  #failures = 0;
  #limit = LARGEST_PUSH;
  #started = false;
  #cancelTimer: () => void = () => undefined;
  #stopListening: () => void = () => undefined;

  constructor(parts: TabSyncParts) {
    this.#parts = parts;
    this.#holding = new Holding(parts.book, parts.keeper);
    this.status = new Cell(this.#statusNow());
  }

  /** Reads what is remembered of earlier exchanges; before anything else. */
  async load(): Promise<void> {
    this.#place = await this.#parts.vault.readPlace();
    this.#history = (await this.#parts.vault.readRecord('history')) ?? NO_HISTORY;
    this.#carried = (await this.#parts.vault.readRecord('carried')) ?? [];
    this.show();
  }

  /** The outbox or the history has changed: the status is made anew. */
  show(): void {
    this.status.set(this.#statusNow());
  }

  readonly syncNow = (): Promise<void> => {
    this.#running ??= this.#syncAlone().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  };

  /** Runs `work` while no exchange is under way, here or in another tab, and lets none begin meanwhile. */
  readonly between = async <T>(work: (history: SyncHistory) => Promise<T>): Promise<Alone<T>> => {
    while (this.#running !== undefined) await this.#running;
    const turn = this.#alone(() => work(this.#history));
    const end = (): void => {
      this.#running = undefined;
    };
    // How it went is told to whoever asked for it.
    this.#running = turn.then(end, end);
    return turn;
  };

  #alone<T>(work: () => Promise<T>): Promise<Alone<T>> {
    return this.#parts.world.alone(`so-thon/sync/${this.#parts.device}`, work);
  }

  readonly start = (): (() => void) => {
    this.#started = true;
    const { online } = this.#parts.world;
    const stopListening = online.subscribe(() => {
      if (!online.current()) return;
      this.#failures = 0;
      this.#syncSoon(0);
    });
    this.#syncSoon(0);
    this.#stopListening = stopListening;
    return () => this.stop();
  };

  /** Nothing more by itself; an exchange under way ends on its own. */
  stop(): void {
    this.#started = false;
    this.#stopListening();
    this.#cancelTimer();
  }

  readonly forgetRefused = async (operation: string): Promise<void> => {
    const { vault, book, tabs } = this.#parts;
    await vault.outbox.putAway(operation);
    book.putOutbox(vault.outbox.rows());
    this.show();
    tabs.tell('outbox');
  };

  /** Something was saved, here or in another tab. */
  saved(): void {
    this.show();
    if (this.#started && this.#running === undefined) this.#syncSoon(AFTER_SAVE_MS);
  }

  #syncSoon(ms: number): void {
    this.#cancelTimer();
    const { world } = this.#parts;
    this.#run = { ...this.#run, nextTryAt: world.now() + ms };
    this.show();
    this.#cancelTimer = world.after(ms, () => {
      void this.syncNow();
    });
  }

  async #syncAlone(): Promise<void> {
    const { vault } = this.#parts;
    this.#cancelTimer();
    try {
      const alone = await this.#alone(async () => {
        this.#run = { phase: 'syncing', problem: undefined, nextTryAt: 0 };
        this.show();
        // [OB3] Nobody else sends now: what is still "sending" was left by a killed browser or a closed tab.
        await vault.outbox.reload();
        await vault.outbox.putBackAll('interrupted');
        return this.#exchangeAll();
      });
      if (alone.ran) return this.#end(alone.value);
      this.#run = { ...IDLE, phase: 'other-tab' };
      if (this.#started) this.#syncSoon(OTHER_TAB_MS);
      else this.show();
    } catch (error) {
      const problem = storageProblemOf(error);
      if (problem === undefined) throw error;
      const isFull = problem.kind === 'storage-full';
      this.#end(isFull ? { kind: problem.kind, answered: vault.unkeptAnswers } : { kind: 'storage-broken' });
    }
  }

  /** As many exchanges as it takes until nothing is left to send or fetch. */
  async #exchangeAll(): Promise<SyncProblem | undefined> {
    for (;;) {
      const done = await this.#exchangeOnce();
      if (!done.ok) {
        if (done.error.kind === 'moved') continue;
        if (done.error.kind !== 'too-large') return done.error;
        if (this.#limit === 1) return { kind: 'station-error', status: 413 };
        this.#limit = Math.ceil(this.#limit / 2);
        continue;
      }
      const { answered, advanced, more, sent } = done.value;
      const isRepairing = await this.#checkDigest(done.value);
      const isWaiting = this.#parts.vault.outbox.rows().some((row) => row.state.kind === 'waiting');
      if (!isRepairing && !more && !isWaiting) return undefined;
      // An answer that neither answers nor leads on would be asked for for ever.
      if (!isRepairing && !advanced && answered === 0 && (more || sent > 0)) {
        return { kind: 'station-error', status: 200 };
      }
    }
  }

  async #exchangeOnce(): Promise<Result<Exchanged, RoundProblem>> {
    const { world, vault, keeper, tabs, token, device } = this.#parts;
    const done = await exchange({
      world,
      vault,
      token,
      device,
      limit: this.#limit,
      history: this.#history,
      holds: (place) => this.#holding.digestAt(place),
      onPlace: (place) => {
        this.#place = place;
        this.show();
      },
    });
    if (!done.ok) return err(done.error);
    this.#history = done.value.history;
    this.#place = done.value.place;
    await keeper.refresh();
    this.show();
    if (done.value.advanced || done.value.answered > 0) tabs.tell('pages');
    return done;
  }

  /**
   * What is here must be what the station believes is here; if not, everything is fetched anew. The outbox is not
   * touched: what waits goes on waiting, what the station lost is still known from its answer.
   */
  async #checkDigest({ digest, place, more }: Exchanged): Promise<boolean> {
    if (digest === undefined || more || place.coming !== undefined) return false;
    const { world, vault } = this.#parts;
    const differs = (await this.#holding.reckon(place)) !== digest;
    const sinceRepair = world.now() - this.#history.repairedAt;
    const isRepaired = sinceRepair >= 0 && sinceRepair < REPAIR_EVERY_MS;
    // Fetching it all again helped nothing: a person has to look, here and at the station, which is told of it.
    this.#differs = differs && isRepaired;
    if (!differs || isRepaired) return false;
    const history = { ...this.#history, repairedAt: world.now() };
    const moved = await vault.land({
      place: repairFrom(place),
      pages: [],
      answers: new Map(),
      records: { history },
    });
    if (moved === undefined) this.#history = history;
    return true;
  }

  #end(problem: SyncProblem | undefined): void {
    const { world } = this.#parts;
    if (problem === undefined) {
      this.#failures = 0;
      this.#run = IDLE;
      // Saved in the moment between the last look and now.
      const isWaiting = this.#parts.vault.outbox.rows().some((row) => row.state.kind === 'waiting');
      if (this.#started) this.#syncSoon(isWaiting ? AFTER_SAVE_MS : IDLE_MS);
      else this.show();
      void this.#compact();
      return;
    }
    this.#failures += 1;
    this.#run = { phase: problem.kind === 'no-network' ? 'offline' : 'failed', problem, nextTryAt: 0 };
    // Trying again by itself changes nothing while the station does not know the device or the app.
    const isHopeless = problem.kind === 'revoked' || problem.kind === 'app-too-old';
    if (this.#started && !isHopeless) this.#syncSoon(backoffMs(this.#failures, chanceOf(world)));
    else this.show();
  }

  async #compact(): Promise<void> {
    const { vault, keeper, commune } = this.#parts;
    try {
      if (await compactPages(vault, commune)) await keeper.refresh();
    } catch (error) {
      // Merging is a comfort: a full or closed database is told by the next thing that matters.
      if (storageProblemOf(error) === undefined) throw error;
    }
  }

  #statusNow(): SyncStatus {
    const { vault, book } = this.#parts;
    return statusOf({
      run: this.#run,
      rows: vault.outbox.rows(),
      history: this.#history,
      place: this.#place,
      carried: this.#carried,
      differs: this.#differs,
      people: book.size,
    });
  }
}

function chanceOf(world: World): number {
  const [byte = 0] = world.random(1);
  return byte / 256;
}
