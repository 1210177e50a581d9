import type { Databases } from './device-world.ts';
import { answerOf, openExisting } from './existing-database.ts';
import { isRegisteredProfile, REGISTRY, type RegisteredProfile } from './registry-rows.ts';
import { BlockedError } from './storage.ts';

/**
 * The profiles on this device, read by hand: the screen that asks for the PIN is there without waiting for Dexie's
 * 30 kB. Nothing is made here: where there is no registry yet, there are no profiles.
 */
export async function listProfiles({ indexedDB }: Partial<Databases>): Promise<readonly RegisteredProfile[]> {
  if (indexedDB === undefined) throw new BlockedError('no IndexedDB');
  const database = await openExisting(indexedDB, REGISTRY.database);
  if (database === undefined) return [];
  try {
    const rows: readonly unknown[] = await answerOf(
      database.transaction(REGISTRY.profiles).objectStore(REGISTRY.profiles).getAll(),
    );
    return rows.filter(isRegisteredProfile);
  } finally {
    database.close();
  }
}

/** Profiles whose databases are here and whose entries in the registry are not. */
export async function unlistedProfiles(
  { indexedDB }: Partial<Databases>,
  listed: readonly RegisteredProfile[],
): Promise<readonly string[]> {
  // A browser that can't say which databases there are has none to tell of.
  const there = (await indexedDB?.databases?.().catch(() => [])) ?? [];
  const known = new Set(listed.map((each) => each.id));
  const ids = there.flatMap(({ name = '' }) => PROFILE.exec(name)?.[1] ?? []);
  return ids.filter((id) => !known.has(id));
}

const PROFILE = new RegExp(`^${REGISTRY.database}-([0-9a-f]+)$`);
