import { profileDatabase } from './database-names.ts';
import type { Databases } from './device-world.ts';
import { answerOf, doneWith, openExisting } from './existing-database.ts';
import { storageProblemOf } from './storage.ts';

/** What a locked profile can still hand over: envelopes only the station opens. */
export interface LockedDelivery {
  /** Unknown when the profile's door is damaged: the token in each envelope says whose it is. */
  readonly device: string | undefined;
  readonly envelopes: readonly Uint8Array<ArrayBuffer>[];
  /** Mark of the station's key; unknown with a damaged door, or on a phone that joined before it was kept. */
  readonly station: Uint8Array<ArrayBuffer> | undefined;
}

/**
 * Takes what waits in a locked profile, in its outbox and outside of it (said-store.ts), after noting that nothing of it is "never sent" any more: what may be at the
 * station is never simply removed by an undo. It leaves the outbox in the ordinary way, when the profile is opened
 * again. [BR5] Reads the database as it lies there: of a newer version, without its door, on a full disk.
 */
export async function takeLocked(
  { indexedDB }: Pick<Databases, 'indexedDB'>,
  id: string,
): Promise<LockedDelivery> {
  const database = await openExisting(indexedDB, profileDatabase(id));
  try {
    if (database?.objectStoreNames.contains('outbox') !== true) {
      return { device: undefined, station: undefined, envelopes: [] };
    }
    await noteMaybeSent(database);
    const rows = [...(await rowsOf(database, 'outbox')), ...(await rowsOf(database, 'meta'))];
    return {
      ...(await doorOf(database)),
      envelopes: rows.filter(isWaiting).map((row) => row.forStation),
    };
  } finally {
    database?.close();
  }
}

async function rowsOf(database: IDBDatabase, table: string): Promise<readonly unknown[]> {
  if (!database.objectStoreNames.contains(table)) return [];
  return answerOf<unknown[]>(database.transaction(table).objectStore(table).getAll());
}

async function noteMaybeSent(database: IDBDatabase): Promise<void> {
  if (!database.objectStoreNames.contains('meta')) return;
  try {
    const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
    transaction.objectStore('meta').delete('neverSent');
    await doneWith(transaction);
  } catch (error) {
    // A disk that takes nothing at all keeps nobody from delivering; an undo is worth less than the work.
    if (storageProblemOf(error) === undefined) throw error;
  }
}

type Door = Pick<LockedDelivery, 'device' | 'station'>;

async function doorOf(database: IDBDatabase): Promise<Door> {
  if (!database.objectStoreNames.contains('meta')) return { device: undefined, station: undefined };
  const door: unknown = await answerOf(database.transaction('meta').objectStore('meta').get('door'));
  const { device, station } = isDoor(door) ? door : {};
  return {
    device: typeof device === 'string' ? device : undefined,
    station: station instanceof Uint8Array ? new Uint8Array(station) : undefined,
  };
}

const isDoor = (row: unknown): row is { readonly device?: unknown; readonly station?: unknown } =>
  typeof row === 'object' && row !== null;

interface Waiting {
  readonly forStation: Uint8Array<ArrayBuffer>;
}

const isWaiting = (row: unknown): row is Waiting =>
  typeof row === 'object' &&
  row !== null &&
  'forStation' in row &&
  row.forStation instanceof Uint8Array &&
  kindOf(row) !== 'answered';

const kindOf = (row: object): unknown =>
  'state' in row && typeof row.state === 'object' && row.state !== null && 'kind' in row.state
    ? row.state.kind
    : undefined;
