import * as v from 'valibot';
import { signsIn } from '../../domain/access.ts';
import { envelopeSchema, isOperation } from '../../sync/operation-schema.ts';
import type { Answer } from '../../sync/parcel.ts';
import type { Envelope } from '../exchange/judge.ts';
import { plainJson } from '../exchange/plain-json.ts';
import { takeOperations } from '../exchange/take.ts';
import { holderOf, type KnownDevice } from '../people/authenticate.ts';
import { stationKeys } from '../people/station-keys.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world.ts';
import { openEnvelope, type OpenedEnvelope } from './open-envelope.ts';

export interface Delivery {
  /** Unknown where a phone can't read its own door any more; the token in each envelope says it too. */
  readonly device?: string | undefined;
  /** Base64, in the device's order. */
  readonly envelopes: readonly string[];
}

/**
 * [ST11] Takes operations that were sealed to the station by a phone that is locked, or by whoever it was handed
 * to. The token inside speaks for the device; what a revoked device says is kept, refused, for a person to see.
 * Returns how many the station now holds durably.
 */
export async function deliver(
  { store, world }: { readonly store: Store; readonly world: World },
  { device, envelopes }: Delivery,
): Promise<number> {
  const { privateKey } = await stationKeys(store);
  const opened: OpenedEnvelope[] = [];
  for (const each of envelopes) {
    const content = await openEnvelope(Uint8Array.from(Buffer.from(each, 'base64')), privateKey);
    if (content !== undefined) opened.push(content);
  }
  let taken = 0;
  for (const token of new Set(opened.map((each) => each.token))) {
    const known = await holderOf(store, token);
    if (known === undefined || (device ?? known.device.id) !== known.device.id) continue;
    const operations = opened.filter((each) => each.token === token).map((each) => each.operation);
    taken += (await takeOpened({ store, world }, known, operations)).answers.length;
  }
  return taken;
}

/** What was sealed on this device; a revoked one's is kept, refused. */
export async function takeOpened(
  { store, world }: { readonly store: Store; readonly world: World },
  known: KnownDevice,
  operations: readonly Envelope[],
): Promise<{ readonly at: string; readonly answers: readonly Answer[] }> {
  const { device, user } = known;
  const at = world.now().toISOString();
  const revoked = device.revokedAt !== undefined;
  const said = { at, actor: user.id, device: device.id, detail: '' };
  const sent = operations.map((each) => v.parse(envelopeSchema, plainJson(each)));
  const answers: Answer[] = [];
  for (const commune of new Set(sent.map((each) => logOf(each, known)))) {
    const here = sent.filter((each) => logOf(each, known) === commune);
    const sender = { actor: user.id, device: device.id, grants: user.grants, commune, revoked };
    const auditId = world.newId();
    const taken = await store.write(commune, async (tx) => {
      const given = await takeOperations(tx, here, sender, at);
      await tx.notes.addAudit(commune, auditId, { ...said, act: 'deliver', count: given.length });
      return given;
    });
    answers.push(...taken);
  }
  return { at, answers };
}

/** The commune whose log it belongs in: the device's, but for a facility above the communes that of the person [ST33]. */
const logOf = (sent: Envelope, { device, user }: KnownDevice): string =>
  isOperation(sent) && sent.kind === 'passport' && user.grants.some((grant) => signsIn(grant, sent.commune))
    ? sent.commune
    : device.commune;
