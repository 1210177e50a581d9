import { isCarried } from '../sync/outbox.ts';
import { keyDatabase, profileDatabase } from './database-names.ts';
import type { DeviceWorld } from './device-world.ts';
import { deleteDatabase } from './existing-database.ts';
import { openDatabase, ProfileDatabase, SAID } from './profile-database.ts';
import { Registry } from './registry.ts';

/** What no station has answered for yet. */
export interface Unanswered {
  /** Waits to be sent, or is under way. */
  readonly unsent: number;
  /** Was carried out in a file: handed over, and not yet answered. */
  readonly carried: number;
  /** Was typed and never saved: no station will ever have it. */
  readonly drafts: number;
}

/** Counted in the database itself. */
export async function unansweredOf(world: DeviceWorld, id: string): Promise<Unanswered> {
  return withProfile(world, id, count);
}

/**
 * [BR6] Takes a profile off this device: what it holds, its keys and its name in the list; other profiles are not
 * touched. Refused, with nothing changed, while something is unsent, or more drafts and more handed over in
 * files are there than was agreed to: then the answer is what there is. May be called again after any failure.
 */
export async function removeProfile(
  world: DeviceWorld,
  id: string,
  agreedTo: number,
): Promise<Unanswered | undefined> {
  const left = await withProfile(world, id, (database) => {
    const { outbox, meta, pages } = database;
    // Looked at and emptied in one: what another tab saves a moment later finds no door, and says so.
    return database.transaction('rw', outbox, meta, pages, async () => {
      const there = await count(database);
      if (there.unsent > 0 || there.carried + there.drafts > agreedTo) return there;
      await Promise.all([outbox.clear(), meta.clear(), pages.clear()]);
      return undefined;
    });
  });
  if (left !== undefined) return left;
  const { indexedDB } = world.databases;
  await sweep(indexedDB);
  await deleteDatabase(indexedDB, profileDatabase(id));
  await deleteDatabase(indexedDB, keyDatabase(id));
  await new Registry(world).forget(id);
  await sweep(indexedDB);
  return undefined;
}

async function count({ outbox, meta }: ProfileDatabase): Promise<Unanswered> {
  const rows = await outbox.toArray();
  const open = rows.map(({ state }) => state).filter(({ kind }) => kind !== 'answered');
  const carried = open.filter(isCarried).length;
  // Words that wait outside of the outbox.
  const said = await meta.where('key').startsWith(SAID).count();
  const drafts = await meta.where('key').startsWith('draft/').count();
  return { unsent: open.length - carried + said, carried, drafts };
}

async function withProfile<T>(
  world: DeviceWorld,
  id: string,
  run: (database: ProfileDatabase) => PromiseLike<T>,
): Promise<T> {
  const database = new ProfileDatabase(id, world.databases);
  try {
    await openDatabase(database);
    return await run(database);
  } finally {
    database.end();
  }
}

const SWEEP = 'so-thon.sweep';

/**
 * Chromium keeps the bytes of what was deleted until it packs its files, and packs them when a database is deleted.
 * Done before, it brings what is in the journal into a file; done after, it lets that file go.
 */
async function sweep(indexedDB: IDBFactory): Promise<void> {
  const opened = indexedDB.open(SWEEP, 1);
  await new Promise<void>((resolve, reject) => {
    opened.addEventListener('upgradeneeded', () => opened.result.createObjectStore('dust').put(1, 1));
    opened.addEventListener('success', () => resolve());
    opened.addEventListener('error', () =>
      reject(opened.error ?? new DOMException('no reason', 'UnknownError')),
    );
  });
  opened.result.close();
  await deleteDatabase(indexedDB, SWEEP);
}
