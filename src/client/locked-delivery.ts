import * as v from 'valibot';
import { takeLocked } from '../device/locked-outbox.ts';
import { profilesOnDisk } from '../device/profile-list.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { packLocked } from '../sync/carry-locked.ts';
import { LARGEST_DELIVERY } from '../sync/envelope.ts';
import { carryTools } from './carry-tools.ts';
import type { Packed } from './carry.ts';
import { joinProblemOf } from './joining.ts';
import type { JoinProblem } from './session.ts';
import { askJson } from './station-json.ts';
import type { World } from './world.ts';

const takenSchema = v.object({ taken: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) });

/** Delivers what waits in a profile without its PIN; how many operations the station has taken, durably. */
export async function deliverLocked(world: World, profile: string): Promise<Result<number, JoinProblem>> {
  const { device, envelopes } = await takeLocked(world.databases, profile);
  let taken = 0;
  for (let at = 0; at < envelopes.length; at += LARGEST_DELIVERY) {
    const part = envelopes.slice(at, at + LARGEST_DELIVERY).map(base64Of);
    const question = { method: 'POST', path: '/api/deliver', body: { device, envelopes: part } } as const;
    const answer = await askJson(world, question, takenSchema);
    if (!answer.ok) return err(joinProblemOf(answer.error));
    taken += answer.value.taken;
  }
  return ok(taken);
}

/** The same for everybody whose database is on this device; stops at the first failure, and may be asked again. */
export async function deliverAll(world: World): Promise<Result<number, JoinProblem>> {
  let taken = 0;
  for (const profile of await profilesOnDisk(world.databases)) {
    const delivered = await deliverLocked(world, profile);
    if (!delivered.ok) return delivered;
    taken += delivered.value;
  }
  return ok(taken);
}

/** The same as a file, where there is no network; they go on waiting until the profile hears of it. */
export async function packLockedFile(world: World, profile: string): Promise<Packed> {
  const { station, ...delivery } = await takeLocked(world.databases, profile);
  const bytes = await packLocked(carryTools(world), delivery, station);
  return { bytes, count: delivery.envelopes.length, remaining: 0 };
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
