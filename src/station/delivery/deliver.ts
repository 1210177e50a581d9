import * as v from 'valibot';
import { envelopeSchema } from '../../sync/operation-schema.ts';
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
  { device, user }: KnownDevice,
  operations: readonly Envelope[],
): Promise<{ readonly at: string; readonly answers: readonly Answer[] }> {
  const { commune } = device;
  const at = world.now().toISOString();
  const auditId = world.newId();
  const sender = {
    actor: user.id,
    device: device.id,
    grants: user.grants,
    commune,
    revoked: device.revokedAt !== undefined,
  };
  const sent = operations.map((each) => v.parse(envelopeSchema, plainJson(each)));
  return store.write(commune, async (tx) => {
    const answers = await takeOperations(tx, sent, sender, at);
    const count = answers.length;
    const said = { at, actor: user.id, device: device.id, count, detail: '' };
    await tx.notes.addAudit(commune, auditId, { ...said, act: 'deliver' });
    return { at, answers };
  });
}
