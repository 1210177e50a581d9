import * as v from 'valibot';
import { createProfile, type OpenedProfile } from '../device/profile-door.ts';
import type { PendingJoin, Registry } from '../device/registry.ts';
import { ROLES } from '../domain/operation.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { hexOf, sha256Hex } from './hash.ts';
import type { InvitationFace, JoinProblem, Profile } from './session.ts';
import { askJson, type JsonProblem } from './station-json.ts';
import { whereaboutsSchema } from './whereabouts.ts';
import type { World } from './world.ts';

/** Fewest characters of a PIN: the lock slows down who tries by hand, length slows down who has copied the disk. */
const SHORTEST_PIN = 6;

export const isPin = (pin: string): boolean => pin.length >= SHORTEST_PIN;

const text = v.pipe(v.string(), v.maxLength(300));

const faceSchema = v.object({ personName: text, role: v.picklist(ROLES), place: text, expiresAt: text });

const enrolledSchema = v.object({
  actor: text,
  personName: text,
  device: text,
  commune: text,
  communeName: text,
  place: text,
  grants: v.array(
    v.object({
      role: v.picklist(ROLES),
      commune: text,
      hamlets: v.union([v.literal('all'), v.array(text)]),
    }),
  ),
  stationKey: v.object({ kty: text, crv: text, x: text, y: text }),
  former: v.optional(v.array(whereaboutsSchema), []),
});

/** What an invitation says, before it is used. */
export async function lookAt(world: World, code: string): Promise<Result<InvitationFace, JoinProblem>> {
  const face = await askJson(
    world,
    { method: 'POST', path: '/api/invitations/look', body: { code } },
    faceSchema,
  );
  return face.ok ? face : err(joinProblemOf(face.error));
}

/**
 * Joins with an invitation. May be cut off anywhere and begun again with the same link, also with another PIN: the
 * device and its token are made from what is kept here and the code, so the station sees the same device again.
 */
export async function join(
  world: World,
  registry: Registry,
  { code, pin }: { readonly code: string; readonly pin: string },
): Promise<Result<OpenedProfile<Profile>, JoinProblem>> {
  const pending = await registry.beginJoin({
    codeHash: await sha256Hex(`so-thon join ${code}`),
    profile: hexOf(world.random(8)),
    seed: world.random(32),
  });
  const device = await secretOf(pending, code, 'device');
  const token = await secretOf(pending, code, 'token');
  const body = { code, device: device.slice(0, 32), tokenHash: await sha256Hex(token) };
  const enrolled = await askJson(world, { method: 'POST', path: '/api/enrol', body }, enrolledSchema);
  if (!enrolled.ok) return err(joinProblemOf(enrolled.error));
  const { stationKey, place, former, ...person } = enrolled.value;
  const { communeName } = person;
  const label = place.includes(communeName) ? place : [place, communeName].filter(Boolean).join(' · ');
  const profile: Profile = {
    ...person,
    id: pending.profile,
    label,
    ...(former.length === 0 ? {} : { former }),
  };
  const opened = await createProfile<Profile>(world, {
    id: pending.profile,
    device: profile.device,
    pin,
    secrets: { profile, token, stationKey },
  });
  await registry.finishJoin(pending, label);
  return ok(opened);
}

/** 256 bits in hexadecimal: from the seed on this disk and the code in the link, useless without both. */
async function secretOf({ seed }: PendingJoin, code: string, purpose: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', seed, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const bytes = new TextEncoder().encode(`so-thon ${purpose} ${code}`);
  return hexOf(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes)));
}

export function joinProblemOf(problem: JsonProblem): JoinProblem {
  if (problem.kind === 'no-network') return problem;
  switch (problem.error) {
    case 'invitation-unknown':
    case 'invitation-used':
    case 'invitation-expired':
      return { kind: problem.error };
    default:
      return { kind: 'station-error', status: problem.status };
  }
}
