import { err, ok, type Result } from '../domain/result.ts';
import { stationMark } from '../sync/carry.ts';
import type { DeviceWorld } from './device-world.ts';
import { makeLock, openLock } from './pin-lock.ts';
import { openDatabase, ProfileDatabase, type MetaRow } from './profile-database.ts';
import { openJson, sealerOf, sealJson } from './sealing.ts';
import { DamagedError } from './storage.ts';
import { Vault } from './vault.ts';

/** What a profile's seal hides of the profile itself; `profile` is the client's own affair. */
export interface ProfileSecrets<P> {
  readonly profile: P;
  readonly token: string;
  readonly stationKey: JsonWebKey;
}

/** A profile's database on this device, before and behind its PIN. */
export interface OpenedProfile<P> {
  readonly vault: Vault;
  readonly secrets: ProfileSecrets<P>;
}

export interface NewProfile<P> {
  readonly id: string;
  readonly device: string;
  readonly pin: string;
  readonly secrets: ProfileSecrets<P>;
}

/** Makes the profile's database and seals it with the PIN; the same again replaces what an interrupted join left. */
export async function createProfile<P>(world: DeviceWorld, made: NewProfile<P>): Promise<OpenedProfile<P>> {
  const { lock, key } = await makeLock(made.pin, world);
  const sealer = sealerOf(key, world.random);
  const profile = await sealJson(sealer, 'meta/profile', made.secrets);
  // Which station's it is, in a number that says nothing else: a locked phone's file must tell.
  const station = await stationMark(crypto.subtle, made.secrets.stationKey);
  const database = await openDatabase(new ProfileDatabase(made.id, world.databases));
  const { meta, outbox, pages } = database;
  await database.transaction('rw', meta, outbox, pages, async () => {
    if ((await outbox.count()) > 0) throw new Error('a profile in use is not made anew');
    await Promise.all([meta.clear(), pages.clear()]);
    const rows: MetaRow[] = [
      { key: 'door', lock, device: made.device, station },
      { key: 'profile', ...profile },
    ];
    await meta.bulkPut(rows);
  });
  return openedProfile(world, database, key, made.secrets);
}

/** Tries the PIN; whoever calls has counted the try. */
export async function openProfile<P>(
  world: DeviceWorld,
  id: string,
  pin: string,
): Promise<Result<OpenedProfile<P>, 'wrong-pin' | 'profile-gone'>> {
  const database = await openDatabase(new ProfileDatabase(id, world.databases));
  const [door, profile] = await database.meta.bulkGet(['door', 'profile']);
  if (door === undefined && profile === undefined && (await database.outbox.count()) === 0) {
    // Opening has made it anew: the browser had cleared it.
    database.close();
    return err('profile-gone');
  }
  if (door === undefined || !('lock' in door) || profile === undefined || !('sealed' in profile)) {
    database.close();
    throw new DamagedError('a profile without a door');
  }
  const key = await openLock(pin, door.lock, world);
  if (!key.ok) {
    database.close();
    return err('wrong-pin');
  }
  const secrets = await openJson<ProfileSecrets<P>>(
    sealerOf(key.value, world.random),
    'meta/profile',
    profile,
  );
  return ok(await openedProfile(world, database, key.value, secrets));
}

async function openedProfile<P>(
  world: DeviceWorld,
  database: ProfileDatabase,
  key: CryptoKey,
  secrets: ProfileSecrets<P>,
): Promise<OpenedProfile<P>> {
  const sealer = sealerOf(key, world.random);
  const { token, stationKey } = secrets;
  const vault = new Vault(database, { sealer, random: world.random, token, stationKey });
  await vault.outbox.reload();
  return { vault, secrets };
}
