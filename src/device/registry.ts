import { Dexie, type Table } from 'dexie';
import { REGISTRY } from './database-names.ts';
import type { DeviceWorld } from './device-world.ts';
import { NO_WRONG_PINS, secondsToWait, type WrongPins } from './pin-delay.ts';
import { declareSchema, openDatabase, ProfileDatabase } from './profile-database.ts';
import { unlessFull } from './storage.ts';
import type { RegisteredProfile } from './registry-rows.ts';

/**
 * A join that has begun. The device's id and token are made from `seed` and the invitation's code, and only the
 * code's hash is kept: a killed browser goes on with the same link as the same device, and whoever reads the disk
 * without the link has no token.
 */
export interface PendingJoin {
  readonly codeHash: string;
  readonly profile: string;
  readonly seed: Uint8Array<ArrayBuffer>;
}

class RegistryDatabase extends Dexie {
  declare readonly profiles: Table<RegisteredProfile, string>;
  declare readonly joins: Table<PendingJoin, string>;
}

/** The profiles on this device and what is needed at the door. Opened for each use: it is small and rarely asked. */
export class Registry {
  readonly #world: Pick<DeviceWorld, 'databases'>;
  /** Tries that a full disk did not take. */
  readonly #uncounted = new Map<string, WrongPins>();

  constructor(world: Pick<DeviceWorld, 'databases'>) {
    this.#world = world;
  }

  /** The join begun with this code, or `fresh` kept durably as the one that begins now. */
  beginJoin(fresh: PendingJoin): Promise<PendingJoin> {
    return this.#with((database) =>
      database.transaction('rw', database.joins, async () => {
        const begun = await database.joins.get(fresh.codeHash);
        if (begun === undefined) await database.joins.add(fresh);
        return begun ?? fresh;
      }),
    );
  }

  /** The profile is there and the join is over, both or neither. */
  async finishJoin(join: PendingJoin, label: string): Promise<void> {
    await this.#with((database) =>
      database.transaction('rw', database.profiles, database.joins, async () => {
        await database.profiles.put({ id: join.profile, label, wrongPins: NO_WRONG_PINS });
        await database.joins.delete(join.codeHash);
      }),
    );
  }

  /**
   * Seconds to wait before a PIN may be tried; 0 = it may, and the try is counted already, so that killing the
   * browser in the middle wins nothing. [BR4] A full disk takes no count, and must not keep the work from being sent:
   * then tries are counted for as long as the page lives.
   */
  async countTry(id: string, now: number): Promise<number> {
    const here = this.#uncounted.get(id);
    if (here !== undefined && secondsToWait(here, now) > 0) return secondsToWait(here, now);
    const wait = await unlessFull(() => this.#countOnDisk(id, now));
    if (wait === undefined) this.#uncounted.set(id, { count: (here?.count ?? 0) + 1, lastAt: now });
    return wait ?? 0;
  }

  #countOnDisk(id: string, now: number): Promise<number> {
    return this.#with((database) =>
      database.transaction('rw', database.profiles, async () => {
        const { wrongPins = NO_WRONG_PINS } = (await database.profiles.get(id)) ?? {};
        const wait = secondsToWait(wrongPins, now);
        const counted = { count: wrongPins.count + 1, lastAt: now };
        // A clock that was set back must not leave a wait that ends in the far future.
        if (wait === 0) await database.profiles.update(id, { wrongPins: counted });
        else if (now < wrongPins.lastAt)
          await database.profiles.update(id, { wrongPins: { ...wrongPins, lastAt: now } });
        return wait;
      }),
    );
  }

  /** Lists a profile whose entry was lost, unless a join is still at it or nothing is in it. */
  async adopt(id: string): Promise<void> {
    const profile = await openDatabase(new ProfileDatabase(id, this.#world.databases));
    const hasDoor = (await profile.meta.get('door')) !== undefined;
    profile.close();
    if (!hasDoor) return;
    await this.#with((database) =>
      database.transaction('rw', database.profiles, database.joins, async () => {
        const joining = (await database.joins.toArray()).some((join) => join.profile === id);
        if (joining || (await database.profiles.get(id)) !== undefined) return;
        await database.profiles.put({ id, label: '', wrongPins: NO_WRONG_PINS });
      }),
    );
  }

  async forgetTries(id: string): Promise<void> {
    this.#uncounted.delete(id);
    // Nobody is kept out of an opened book by a count that could not be cleared.
    await unlessFull(() =>
      this.#with((database) => database.profiles.update(id, { wrongPins: NO_WRONG_PINS })),
    );
  }

  /** Takes a profile off the list; whatever is in a database of its own stays, and is listed again by `adopt`. */
  async forget(id: string): Promise<void> {
    await this.#with((database) => database.profiles.delete(id));
  }

  async #with<T>(run: (database: RegistryDatabase) => PromiseLike<T>): Promise<T> {
    const database = new RegistryDatabase(REGISTRY.database, {
      ...this.#world.databases,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    declareSchema(database, 1, { [REGISTRY.profiles]: 'id', joins: 'codeHash' });
    try {
      await openDatabase(database);
      return await run(database);
    } finally {
      database.close();
    }
  }
}
