import * as v from 'valibot';
import { createProfile, type OpenedProfile } from '../device/profile-door.ts';
import type { Registry } from '../device/registry.ts';
import { ROLES } from '../domain/operation.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { joinSecrets } from '../sync/join-secrets.ts';
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

/** The station's answer to joining. */
export const enrolledSchema = v.object({
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

type Enrolled = v.InferOutput<typeof enrolledSchema>;

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
  const { device, token } = await joinSecrets(crypto.subtle, pending.seed, code);
  const body = { code, device, tokenHash: await sha256Hex(token) };
  const enrolled = await askJson(world, { method: 'POST', path: '/api/enrol', body }, enrolledSchema);
  if (!enrolled.ok) return err(joinProblemOf(enrolled.error));
  const joined = await makeProfile(world, { enrolled: enrolled.value, id: pending.profile, token, pin });
  await registry.finishJoin(pending, joined.secrets.profile.label);
  return ok(joined);
}

/** A profile of what the station answered, sealed with the PIN; not yet on the list of profiles. */
export async function makeProfile(
  world: World,
  made: {
    readonly enrolled: Enrolled;
    readonly id: string;
    readonly token: string;
    readonly pin: string;
  },
): Promise<OpenedProfile<Profile>> {
  const { id, token, pin } = made;
  const { stationKey, place, former, ...person } = made.enrolled;
  const { communeName } = person;
  const label = place.includes(communeName) ? place : [place, communeName].filter(Boolean).join(' · ');
  const profile: Profile = { ...person, id, label, ...(former.length === 0 ? {} : { former }) };
  const secrets = { profile, token, stationKey };
  return createProfile<Profile>(world, { id, device: profile.device, pin, secrets });
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
