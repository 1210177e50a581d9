import * as v from 'valibot';
import type { OpenedProfile } from '../device/profile-door.ts';
import { listProfiles } from '../device/profile-list.ts';
import type { Registry } from '../device/registry.ts';
import { NO_HISTORY } from '../device/sync-history.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { openStart, type CarriedStart } from '../sync/carry-start.ts';
import type { Bytes } from '../sync/ciphers.ts';
import { joinSecrets } from '../sync/join-secrets.ts';
import { landCarried } from './carried-answer.ts';
import { carryTools } from './carry-tools.ts';
import { sha256Hex } from './hash.ts';
import { enrolledSchema, makeProfile } from './joining.ts';
import type { Profile, StartFace, StartProblem } from './session.ts';
import type { World } from './world.ts';

/** The invitation's code, and the file that the station made for it. */
export interface StartFile {
  readonly code: string;
  readonly bytes: Bytes;
}

interface Opened extends Pick<CarriedStart, 'frames'> {
  readonly enrolled: v.InferOutput<typeof enrolledSchema>;
  readonly device: string;
  readonly token: string;
  readonly profile: string;
}

/** Whose list it is, before a PIN is chosen. */
export async function lookAtStart(world: World, file: StartFile): Promise<Result<StartFace, StartProblem>> {
  const opened = await open(world, file);
  if (!opened.ok) return opened;
  const { personName, place, grants } = opened.value.enrolled;
  return ok({ personName, place, role: grants[0]?.role ?? 'hamlet' });
}

/**
 * [CY9] Joins with no network at all. May be cut off anywhere and begun again with the same file; once it is done, the
 * same file changes nothing here.
 */
export async function joinFromStart(
  world: World,
  registry: Registry,
  { pin, ...file }: StartFile & { readonly pin: string },
): Promise<Result<OpenedProfile<Profile>, StartProblem>> {
  const opened = await open(world, file);
  if (!opened.ok) return opened;
  const { enrolled, device, token, profile, frames } = opened.value;
  const joined = await makeProfile(world, { enrolled, id: profile, token, pin });
  const landed = await landCarried(
    { world, vault: joined.vault, device, history: NO_HISTORY, onPlace: () => undefined },
    { from: { seq: 0 }, sent: 0, frames },
  );
  if (!landed.ok && landed.error.kind !== 'nothing-new') return err({ kind: 'damaged' });
  const codeHash = await joinHash(file.code);
  await registry.finishJoin({ codeHash, profile, seed: new Uint8Array(0) }, joined.secrets.profile.label);
  return ok(joined);
}

/** Under which a join that was begun with this code is kept. */
const joinHash = (code: string): Promise<string> => sha256Hex(`so-thon join ${code}`);

async function open(world: World, { code, bytes }: StartFile): Promise<Result<Opened, StartProblem>> {
  const opened = await openStart(carryTools(world), code, bytes);
  if (!opened.ok) return opened;
  const { seed, frames } = opened.value;
  const enrolled = v.safeParse(enrolledSchema, opened.value.enrolled);
  const { device, token } = await joinSecrets(crypto.subtle, bytesOfHex(seed), code);
  if (!enrolled.success || enrolled.output.device !== device) return err({ kind: 'damaged' });
  // The same file makes the same profile, so that one phone never counts as two.
  const profile = device.slice(0, 16);
  const here = await listProfiles(world.databases);
  if (here.some(({ id }) => id === profile)) return err({ kind: 'already-here' });
  return ok({ enrolled: enrolled.output, device, token, profile, frames });
}

const bytesOfHex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
