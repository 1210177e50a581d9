import type { Grant } from '../../domain/access.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Invitation, Store, StoreReader, StoreWriter } from '../store/store.ts';
import { sha256Hex, type World } from '../world.ts';
import { placeOf } from './place.ts';

/** Hours an invitation may wait for its person. */
const VALID_HOURS = 72;

/** Why an invitation can't be used. */
export type InvitationProblem =
  | { readonly kind: 'invitation-unknown' }
  | { readonly kind: 'invitation-used' }
  | { readonly kind: 'invitation-expired' };

export interface Invited {
  /** Shown once: the station keeps only its hash. */
  readonly code: string;
  readonly expiresAt: string;
  readonly user: string;
}

export interface Inviting {
  readonly commune: string;
  readonly personName: string;
  readonly grants: readonly Grant[];
  /** Who invites: a user's id, or `console` for whoever sits at the station's machine. */
  readonly by: { readonly actor: string; readonly device: string };
}

/** Makes a one-use invitation for a named person. */
export async function invite(tx: StoreWriter, world: World, inviting: Inviting): Promise<Invited> {
  const code = world.newCode();
  const now = world.now();
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + VALID_HOURS * 3_600_000).toISOString();
  const { commune, personName, grants, by } = inviting;
  const user = world.newId();
  const id = world.newId();
  await tx.people.addInvitation({
    commune,
    id,
    codeHash: sha256Hex(code),
    user,
    personName,
    grants,
    createdAt: at,
    expiresAt,
    usedAt: undefined,
    device: undefined,
  });
  await tx.notes.addAudit(commune, world.newId(), { at, ...by, act: 'invite', count: 1, detail: id });
  return { code, expiresAt, user };
}

/** [ST10] Whether this device may use it: once, in time; the device that used it gets the same answer again. Pure. */
export function decideInvitation(
  invitation: Invitation | undefined,
  now: string,
  sameDevice: boolean,
): Result<Invitation, InvitationProblem> {
  if (invitation === undefined) return err({ kind: 'invitation-unknown' });
  if (invitation.usedAt !== undefined) return sameDevice ? ok(invitation) : err({ kind: 'invitation-used' });
  return invitation.expiresAt > now ? ok(invitation) : err({ kind: 'invitation-expired' });
}

/** What an invitation says before it is used. */
export interface Face {
  readonly personName: string;
  readonly role: Grant['role'];
  readonly place: string;
  readonly expiresAt: string;
}

export const lookAt = (
  { store, world }: { readonly store: Store; readonly world: World },
  code: string,
): Promise<Result<Face, InvitationProblem>> =>
  store.read(async (tx) => {
    const found = await tx.people.invitationByCode(sha256Hex(code));
    const usable = decideInvitation(found, world.now().toISOString(), false);
    if (!usable.ok) return usable;
    const { personName, grants, expiresAt } = usable.value;
    const role = grants[0]?.role ?? 'hamlet';
    return ok({ personName, role, place: await placeFor(tx, usable.value), expiresAt });
  });

/** Where the invited person will work, in words. */
export const placeFor = async (tx: StoreReader, invitation: Invitation): Promise<string> =>
  placeOf(invitation.grants, await tx.directory.hamlets(invitation.commune));
