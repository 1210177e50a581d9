import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Bytes } from '../sync/ciphers.ts';
import type { OutboxState } from '../sync/outbox.ts';
import type { Databases } from './device-world.ts';
import type { PinLock } from './pin-lock.ts';
import type { Sealed } from './sealing.ts';
import { BlockedError } from './storage.ts';

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
  | ({ readonly key: SealedKey | SaidKey } & Sealed)
  | { readonly key: 'door'; readonly lock: PinLock; readonly device: string; readonly station?: Bytes }
  | ({ readonly key: 'deviceSeq' } & GivenNumbers);

/**
 * Device sequences given so far: `next` is the first that was not; `takenBack` counts those that were given and will
 * never be sent, and is absent where an earlier version of the app did not count them.
 */
export interface GivenNumbers {
  readonly next: number;
  readonly takenBack?: number;
}

/** A word that waits for the station's answer outside of the outbox; the rest is its operation's id. */
export type SaidKey = `said/${string}`;

export type SealedKey = 'profile' | 'place' | 'directory' | 'history' | 'carried' | 'outcomesRead';

/** One profile's database: three sealed tables. */
export class ProfileDatabase extends Dexie {
  declare readonly pages: EntityTable<PageRow, 'id'>;
  declare readonly outbox: Table<StoredOperation, number>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(profile: string, databases: Databases) {
    // Strict for all of it: one connection serves the outbox, whose promise is "saved", and pages are few rows.
    super(`so-thon-${profile}`, { ...databases, chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ pages: '++id, generation', outbox: 'seq', meta: 'key' });
  }
}

/** Opens a database, or rejects with `BlockedError` when another tab holds an older version of it. */
export async function openDatabase<D extends Dexie>(database: D): Promise<D> {
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => reject(new BlockedError('another tab holds an older version')));
  });
  await Promise.race([database.open(), blocked]);
  return database;
}
