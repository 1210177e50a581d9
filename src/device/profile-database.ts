import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Bytes } from '../sync/ciphers.ts';
import type { OutboxState } from '../sync/outbox.ts';
import { profileDatabase } from './database-names.ts';
import type { Databases } from './device-world.ts';
import type { PinLock } from './pin-lock.ts';
import type { Sealed } from './sealing.ts';
import { HeldError, isConnectionLost, NewerError } from './storage.ts';

/** One block of subjects as the station made it, sealed without having been read; or ids to forget. */
export interface PageRow extends Sealed {
  readonly id: number;
  /** The snapshot it belongs to, as this device counts them; one generation is shown at a time. */
  readonly generation: number;
  /** A later row supersedes an earlier one, subject by subject; `gone` holds ids only. */
  readonly kind: 'snapshot' | 'delta' | 'gone';
  readonly index: number;
  readonly rows: number;
}

/** One operation on its way. */
export interface StoredOperation extends Sealed {
  /** The device's own sequence. */
  readonly seq: number;
  /** The same operation sealed to the station's key: delivered even when the PIN is forgotten. */
  readonly forStation: Uint8Array<ArrayBuffer>;
  /**
   * In clear: it says nothing of any person, and a transaction can only decide on what it can read without
   * waiting for a cipher (may this be taken back, or is it under way in another tab?).
   */
  readonly state: OutboxState;
}

/** Sealed JSON under a name; in clear only what is needed before the PIN, or inside a transaction. */
export type MetaRow =
  | ({ readonly key: SealedKey | DraftKey } & Sealed)
  | SaidRow
  | { readonly key: 'door'; readonly lock: PinLock; readonly device: string; readonly station?: Bytes }
  | ({ readonly key: 'deviceSeq' } & GivenNumbers)
  /**
   * [BR3] From this sequence on, what waits and was never put back is at no station. Marking as sent deletes it where
   * no mark can be written: a full disk still takes a deletion.
   */
  | { readonly key: 'neverSent'; readonly from: number };

/**
 * Device sequences given so far: `next` is the first that was not; `takenBack` counts those that were given and will
 * never be sent, and is absent where an earlier version of the app did not count them.
 */
export interface GivenNumbers {
  readonly next: number;
  readonly takenBack?: number;
}

export const SAID = 'said/';

/** The rest is the operation's id. */
export type SaidKey = `${typeof SAID}${string}`;

/** A word that waits for the station's answer outside of the outbox; sealed to the station too, as in the outbox. */
export interface SaidRow extends Sealed {
  readonly key: SaidKey;
  readonly forStation: Uint8Array<ArrayBuffer>;
}

/** Something typed and not saved; the rest is chance. */
export type DraftKey = `draft/${string}`;

export type SealedKey = 'profile' | 'place' | 'directory' | 'history' | 'carried' | 'outcomesRead';

/** How this tab stands with its database. */
export type Connection =
  | 'open'
  /** The browser has closed it, and did not open it again when asked. */
  | 'lost'
  /** A newer version of the app waits for it in another tab. */
  | 'wanted'
  /** A newer version has it now: this tab neither reads nor writes any more. */
  | 'given'
  /** The profile was removed from this device. */
  | 'removed';

/** One profile's database: three sealed tables. */
export class ProfileDatabase extends Dexie {
  declare readonly pages: EntityTable<PageRow, 'id'>;
  declare readonly outbox: Table<StoredOperation, number>;
  declare readonly meta: Table<MetaRow, string>;
  #connection: Connection = 'open';
  #told: (connection: Connection) => void = () => undefined;
  #isHeld: () => boolean = () => false;
  /** Closed for good: locked, given away or removed. */
  #isOver = false;

  constructor(profile: string, databases: Databases) {
    // Strict for all of it: one connection serves the outbox, whose promise is "saved", and pages are few rows.
    super(profileDatabase(profile), {
      ...databases,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    declareSchema(this, 1, { pages: '++id, generation', outbox: 'seq', meta: 'key' });
    this.on('versionchange', ({ newVersion }) => {
      this.#onWanted(newVersion);
      // Dexie's own answer would close it now and open the newer version's database at the next use.
      return false;
    });
  }

  /** Tells of every change; while `isHeld`, a newer version has to wait for the database. */
  watch(told: (connection: Connection) => void, isHeld: () => boolean): void {
    this.#told = told;
    this.#isHeld = isHeld;
  }

  /** [BR2] Lets a newer version have it. Nothing is lost: what was saved is on the disk. */
  give(): void {
    this.end();
    this.#be('given');
  }

  /** Closes it for good. */
  end(): void {
    this.#isOver = true;
    this.close();
  }

  /**
   * [BR1] Runs it, and once more when the browser has closed the database meanwhile. What runs must bear running
   * twice: a transaction may have been whole when its word was lost.
   */
  async steady<T>(run: () => PromiseLike<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      if (this.#connection === 'given') throw new NewerError('given to a newer version', { cause: error });
      if (this.#isOver || !isConnectionLost(error)) throw error;
      return this.#again(run);
    }
  }

  async #again<T>(run: () => PromiseLike<T>): Promise<T> {
    try {
      await this.reopen();
      return await run();
    } catch (error) {
      if (isConnectionLost(error)) this.#be('lost');
      throw error;
    }
  }

  /** Rejects when the browser still does not give it. */
  async reopen(): Promise<void> {
    if (!this.isOpen()) await openDatabase(this);
    // Open by name only: what the browser has taken away shows at the first question.
    await this.meta.count();
    if (this.#connection === 'lost') this.#be('open');
  }

  #onWanted(newVersion: number | null): void {
    // A deletion says null, or 0.
    if (newVersion === null || newVersion === 0) {
      this.end();
      this.#be('removed');
    } else if (this.#isHeld()) this.#be('wanted');
    else this.give();
  }

  #be(connection: Connection): void {
    if (connection === this.#connection) return;
    this.#connection = connection;
    this.#told(connection);
  }
}

/** Says what a database holds. One of a newer version is refused at every opening: Dexie would write into it. */
export function declareSchema(
  database: Dexie,
  version: number,
  stores: Readonly<Record<string, string>>,
): void {
  database.version(version).stores(stores);
  const refuseNewer = (): void => {
    // Dexie counts tenths: it adds one when it mends a table that is missing.
    const there = database.backendDB().version / 10;
    if (Math.floor(there) > version) throw new NewerError(`version ${there}, not ${version}`);
  };
  database.on('ready', refuseNewer, true);
}

/** Opens a database; rejects with `HeldError` when another tab holds an older version of it. */
export async function openDatabase<D extends Dexie>(database: D): Promise<D> {
  const held = new Promise<never>((_, reject) => {
    database.on('blocked', ({ newVersion }) => {
      // Dexie in its own way for a moment, as it mends a missing table under a tenth of a version.
      if ((newVersion ?? 0) % 10 === 0) reject(new HeldError('another tab holds an older version'));
    });
  });
  try {
    await Promise.race([database.open(), held]);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}
