import { profileIn, REGISTRY } from './database-names.ts';
import type { Databases } from './device-world.ts';
import { answerOf, openExisting } from './existing-database.ts';
import { isRegisteredProfile, type RegisteredProfile } from './registry-rows.ts';
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

/**
 * Profiles whose databases are on the disk, whatever the list says of them. A browser that can't tell which databases
 * there are has none to tell of.
 */
export async function profilesOnDisk({ indexedDB }: Partial<Databases>): Promise<readonly string[]> {
  const databases = (await indexedDB?.databases?.().catch(() => [])) ?? [];
  return databases.flatMap(({ name = '' }) => profileIn(name) ?? []);
}
