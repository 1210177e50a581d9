import type { OpenedProfile } from '../device/profile-door.ts';
import { listProfiles, profilesOnDisk } from '../device/profile-list.ts';
import type { Registry } from '../device/registry.ts';
import type { RegisteredProfile } from '../device/registry-rows.ts';
import { attempt, storageHealth, type StorageHealth } from '../device/storage.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Bytes, Packed } from './carry.ts';
import type {
  DeviceProblem,
  Doorway,
  InvitationFace,
  JoinProblem,
  LeaveProblem,
  Profile,
  ProfileLabel,
  Session,
  StartFace,
  StartJoin,
  StartProblem,
  Unanswered,
  UnlockProblem,
} from './session.ts';
import type { Whereabouts } from './whereabouts.ts';
import type { World } from './world.ts';

/**
 * The way in. What the locked screen does not need (joining, the session with its parcels and schemas, Argon2id) is
 * loaded when it is asked for; so is the database's library.
 */
export class DeviceDoorway implements Doorway {
  readonly #world: World;
  #opened: Registry | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  readonly profiles = async (): Promise<Result<readonly ProfileLabel[], DeviceProblem>> => {
    const profiles = await attempt(() => this.#list());
    return profiles.ok ? ok(profiles.value.map(({ id, label }) => ({ id, label }))) : profiles;
  };

  readonly lookAt = async (code: string): Promise<Result<InvitationFace, JoinProblem>> => {
    const { lookAt } = await import('./joining.ts');
    return lookAt(this.#world, code);
  };

  readonly join = async (code: string, pin: string): Promise<Result<Session, JoinProblem>> => {
    const { isPin, join } = await import('./joining.ts');
    if (!isPin(pin)) return err({ kind: 'pin-too-short' });
    const joined = await attempt(async () => join(this.#world, await this.#registry(), { code, pin }));
    if (!joined.ok) return joined;
    if (!joined.value.ok) return joined.value;
    return this.#enter(joined.value.value);
  };

  readonly lookAtStart = async (code: string, bytes: Bytes): Promise<Result<StartFace, StartProblem>> => {
    const { lookAtStart } = await import('./start-file.ts');
    const face = await attempt(() => lookAtStart(this.#world, { code, bytes }));
    return face.ok ? face.value : face;
  };

  readonly joinFromStart = async ({ code, file, pin }: StartJoin): Promise<Result<Session, StartProblem>> => {
    const [{ isPin }, { joinFromStart }] = await Promise.all([
      import('./joining.ts'),
      import('./start-file.ts'),
    ]);
    if (!isPin(pin)) return err({ kind: 'pin-too-short' });
    const start = { code, bytes: file, pin };
    const joined = await attempt(async () => joinFromStart(this.#world, await this.#registry(), start));
    if (!joined.ok) return joined;
    return joined.value.ok ? this.#enter(joined.value.value) : joined.value;
  };

  async #enter(opened: OpenedProfile<Profile>): Promise<Result<Session, DeviceProblem>> {
    // Asked once there is something to keep; a browser that says no is shown by the storage gauge.
    await this.#world.disk.persist().catch(() => false);
    const { openSession } = await import('./profile-session.ts');
    return attempt(() => openSession(this.#world, opened));
  }

  readonly prepare = (): void => {
    for (const coming of [
      this.#registry(),
      import('../device/profile-door.ts'),
      import('./profile-session.ts'),
    ]) {
      // Tried again, and told, when it is needed.
      coming.catch(() => undefined);
    }
  };

  readonly unlock = async (profile: string, pin: string): Promise<Result<Session, UnlockProblem>> => {
    const tried = await attempt(async (): Promise<Result<Session, UnlockProblem>> => {
      const registry = await this.#registry();
      const seconds = await registry.countTry(profile, this.#world.now());
      if (seconds > 0) return err({ kind: 'wait', seconds });
      const { openProfile } = await import('../device/profile-door.ts');
      const opened = await openProfile<Profile>(this.#world, profile, pin);
      if (!opened.ok) return err({ kind: opened.error });
      const { openSession } = await import('./profile-session.ts');
      const [session] = await Promise.all([
        openSession(this.#world, opened.value),
        registry.forgetTries(profile),
      ]);
      return ok(session);
    });
    return tried.ok ? tried.value : tried;
  };

  readonly deliverLocked = async (profile: string): Promise<Result<number, JoinProblem>> => {
    const { deliverLocked } = await import('./locked-delivery.ts');
    const delivered = await attempt(() => deliverLocked(this.#world, profile));
    return delivered.ok ? delivered.value : delivered;
  };

  readonly deliverAll = async (): Promise<Result<number, JoinProblem>> => {
    const { deliverAll } = await import('./locked-delivery.ts');
    const delivered = await attempt(() => deliverAll(this.#world));
    return delivered.ok ? delivered.value : delivered;
  };

  readonly unanswered = async (profile: string): Promise<Result<Unanswered, DeviceProblem>> => {
    const { unansweredOf } = await import('../device/profile-removal.ts');
    return attempt(() => unansweredOf(this.#world, profile));
  };

  readonly leave = async (profile: string, agreedTo: number): Promise<Result<null, LeaveProblem>> => {
    const { removeProfile } = await import('../device/profile-removal.ts');
    const left = await attempt(() => removeProfile(this.#world, profile, agreedTo));
    if (!left.ok) return left;
    return left.value === undefined ? ok(null) : err({ kind: 'unanswered', ...left.value });
  };

  readonly packLocked = async (profile: string): Promise<Result<Packed, DeviceProblem>> => {
    const { packLockedFile } = await import('./locked-delivery.ts');
    return attempt(() => packLockedFile(this.#world, profile));
  };

  readonly storage = (): Promise<StorageHealth> => storageHealth(this.#world.disk);

  readonly knownBefore = async (): Promise<readonly Whereabouts[]> => {
    const { knownBefore } = await import('./known-before.ts');
    return knownBefore(this.#world);
  };

  readonly forgetGone = async (profile: string): Promise<void> => {
    await (await this.#registry()).forget(profile);
  };

  /** With those whose entry in the registry is lost: their books are still here, and open with their PIN. */
  async #list(): Promise<readonly RegisteredProfile[]> {
    const { databases } = this.#world;
    const listed = await listProfiles(databases);
    const known = new Set(listed.map(({ id }) => id));
    const unlisted = (await profilesOnDisk(databases)).filter((id) => !known.has(id));
    if (unlisted.length === 0) return listed;
    const registry = await this.#registry();
    for (const id of unlisted) await registry.adopt(id);
    return listProfiles(databases);
  }

  /** One for the whole page: it remembers what a full disk did not. */
  async #registry(): Promise<Registry> {
    const { Registry } = await import('../device/registry.ts');
    this.#opened ??= new Registry(this.#world);
    return this.#opened;
  }
}
