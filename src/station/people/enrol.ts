import type { webcrypto } from 'node:crypto';
import type { Grant } from '../../domain/access.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Device } from '../store/device-store.ts';
import type { Invitation, Store, StoreReader, StoreWriter } from '../store/store.ts';
import { sha256Hex, type World } from '../world.ts';
import { decideInvitation, placeFor, type InvitationProblem } from './invitation.ts';
import { communeName } from './place.ts';
import { formerDevices } from './same-person.ts';
import { stationKeys } from './station-keys.ts';
import { whereaboutsOf, type Whereabouts } from './whereabouts.ts';

/** The device makes its own id and token; the station learns only the token's SHA-256. */
export interface EnrolRequest {
  readonly code: string;
  readonly device: string;
  readonly tokenHash: string;
}

export interface Enrolled {
  readonly actor: string;
  readonly personName: string;
  readonly device: string;
  readonly commune: string;
  readonly communeName: string;
  readonly place: string;
  readonly grants: readonly Grant[];
  /** Public ECDH P-256 key to seal operations to. */
  readonly stationKey: webcrypto.JsonWebKey;
  /** [DV4] What earlier devices of this person last said, newest first. */
  readonly former: readonly Whereabouts[];
}

export type EnrolProblem = InvitationProblem | { readonly kind: 'device-taken' };

/** Turns an invitation into a device. The same request again, after a lost answer, gives the same answer. */
export async function enrol(
  { store, world }: { readonly store: Store; readonly world: World },
  request: EnrolRequest,
): Promise<Result<Enrolled, EnrolProblem>> {
  const codeHash = sha256Hex(request.code);
  const named = await store.read((tx) => tx.people.invitationByCode(codeHash));
  if (named === undefined) return err({ kind: 'invitation-unknown' });
  const { publicKey } = await stationKeys(store);
  return store.write(named.commune, async (tx) => {
    // Read again under the commune's lock: two devices may hold the same link.
    const invitation = await tx.people.invitationByCode(codeHash);
    const known = await tx.people.device(named.commune, request.device);
    const isSame = known?.tokenHash === request.tokenHash && invitation?.device === request.device;
    const at = world.now().toISOString();
    const usable = decideInvitation(invitation, at, isSame);
    if (!usable.ok) return usable;
    if (known !== undefined && !isSame) return err({ kind: 'device-taken' });
    if (known === undefined) await admit(tx, usable.value, { request, at, auditId: world.newId() });
    const { commune, user, personName, grants } = usable.value;
    return ok({
      former: await formerOf(tx, usable.value, { id: request.device, enrolledAt: known?.enrolledAt ?? at }),
      actor: user,
      personName,
      device: request.device,
      commune,
      communeName: communeName(commune),
      place: await placeFor(tx, usable.value),
      grants,
      stationKey: publicKey,
    });
  });
}

async function formerOf(
  tx: StoreReader,
  { commune, user, personName, grants }: Invitation,
  device: Pick<Device, 'id' | 'enrolledAt'>,
): Promise<readonly Whereabouts[]> {
  const devices = await tx.people.devices(commune);
  const users = new Map((await tx.people.users(commune)).map((each) => [each.id, each]));
  const person = { commune, id: user, name: personName, grants };
  return formerDevices(device, person, { devices, users }).map(whereaboutsOf);
}

interface Admission {
  readonly request: EnrolRequest;
  readonly at: string;
  readonly auditId: string;
}

async function admit(tx: StoreWriter, invitation: Invitation, admission: Admission): Promise<void> {
  const { commune, user, personName, grants } = invitation;
  const { request, at, auditId } = admission;
  await tx.people.addUser({ commune, id: user, name: personName, grants }, at);
  await tx.people.addDevice({
    commune,
    id: request.device,
    tokenHash: request.tokenHash,
    user,
    enrolledAt: at,
  });
  await tx.people.useInvitation(invitation, request.device, at);
  await tx.directory.touch(commune);
  await tx.notes.addAudit(commune, auditId, {
    at,
    actor: user,
    device: request.device,
    act: 'enrol',
    count: 1,
    detail: invitation.id,
  });
}
