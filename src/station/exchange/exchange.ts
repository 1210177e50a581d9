import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result.ts';
import { receiptText, shortCode } from '../../sync/digest.ts';
import { envelopeSchema } from '../../sync/operation-schema.ts';
import type { CarryWant } from '../../sync/carry-up.ts';
import { OLDEST_PROTOCOL, parcelUpSchema, type Answer, type ParcelUp } from '../../sync/parcel.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import type { Snapshot, Store, StoreWriter } from '../store/store.ts';
import { sha256Hex, type World } from '../world.ts';
import { saidAfter } from './device-word.ts';
import { plainJson } from './plain-json.ts';
import { hashAt, nothingAt, pull, type Pull } from './pull.ts';
import { scopeOf, type Scope } from './scope.ts';
import { snapshotFor } from './snapshot.ts';
import { takeOperations } from './take.ts';

/** Why an exchange did not take place; nothing was written. */
export type ExchangeProblem =
  { readonly kind: 'malformed' } | { readonly kind: 'app-too-old' } | { readonly kind: 'other-device' };

/** One exchange, durable: what to answer, and what to send after it. */
export interface Exchanged {
  /** The version of the words to answer in. */
  readonly protocol: number;
  readonly stationTime: string;
  readonly answers: readonly Answer[];
  readonly receipt: { readonly taken: number; readonly code: string };
  readonly pull: Pull;
}

/** How a parcel came. */
export interface Way {
  /** By hand, and what the answer should hold. */
  readonly carried?: CarryWant;
  /** [DV5] By network, from a browser of this mark. */
  readonly mark?: string;
}

interface Station {
  readonly store: Store;
  readonly world: World;
}

/** Reads what came off the wire. What a newer app says beside it is left alone. */
export function parseParcel(json: unknown): Result<ParcelUp, ExchangeProblem> {
  const protocol = v.safeParse(v.looseObject({ protocol: v.number() }), json);
  if (protocol.success && protocol.output.protocol < OLDEST_PROTOCOL) return err({ kind: 'app-too-old' });
  const parcel = v.safeParse(parcelUpSchema, json);
  return parcel.success ? ok(parcel.output) : err({ kind: 'malformed' });
}

/**
 * One exchange with one device: takes what it sends and finds what it lacks, in one transaction with one commit.
 * What it returns is durable, so whoever calls may answer.
 */
export async function exchange(
  station: Station,
  known: KnownDevice,
  parcel: ParcelUp,
  { carried, mark }: Way,
): Promise<Result<Exchanged, ExchangeProblem>> {
  const { device, user } = known;
  if (parcel.device !== device.id) return err({ kind: 'other-device' });
  const { commune } = device;
  const scope = scopeOf(user.grants, commune);
  const operations = parcel.operations.map((each) => v.parse(envelopeSchema, plainJson(each)));
  const revoked = device.revokedAt !== undefined;
  const noPages = carried === 'receipt' || revoked;
  const snapshot = noPages ? undefined : await snapshotNeeded(station, { commune, scope }, parcel);
  const stationTime = station.world.now().toISOString();
  const sender = { actor: user.id, device: device.id, grants: user.grants, commune, revoked };

  return station.store.write(commune, async (tx) => {
    const answers = await takeOperations(tx, operations, sender, stationTime);
    const receipt = receiptOf(answers);
    const { cursor } = parcel;
    const pulled = noPages ? nothingAt(cursor) : await pull(tx, { commune, scope, cursor, snapshot });
    const isNews = answers.some((answer) => answer.receivedAt === stationTime);
    const byHand = carried === undefined ? undefined : { isNews };
    await remember(tx, known, {
      parcel,
      byHand,
      pulled,
      receipt,
      at: stationTime,
      id: station.world.newId(),
    });
    if (mark !== undefined && mark !== device.mark) await tx.people.keepMark(device, mark);
    if (carried !== undefined) {
      const said = { at: stationTime, actor: user.id, device: device.id, detail: '' };
      const count = operations.length;
      await tx.notes.addAudit(commune, station.world.newId(), { ...said, act: 'carry', count });
    }
    return ok({ protocol: parcel.protocol, stationTime, answers, receipt, pull: pulled });
  });
}

/**
 * [ST7] A device starts with a snapshot when it has nothing yet, is in the middle of one, or has seen what this
 * station does not know: then the station was restored from an older backup, and the two must meet again.
 */
async function snapshotNeeded(
  station: Station,
  place: { readonly commune: string; readonly scope: Scope },
  { cursor }: ParcelUp,
): Promise<Snapshot | undefined> {
  if (place.scope.kind === 'none') return undefined;
  const { head, hash } = await station.store.read(async (tx) => ({
    head: await tx.log.head(place.commune),
    hash: cursor.hash === undefined ? undefined : await hashAt(tx, place.commune, cursor.seq),
  }));
  // As far as the device has come, but by another log: one that was restored and has grown again.
  const isOther = cursor.hash !== hash;
  const fromTheStart = cursor.seq === 0 || isOther || cursor.seq > head.seq || cursor.snapshot !== undefined;
  if (!fromTheStart || head.seq === 0) return undefined;
  return snapshotFor(station, place, cursor.snapshot);
}

/** [ST8] The code both sides show: of every operation answered in this exchange, whenever it was first taken. */
export function receiptOf(answers: readonly Answer[]): { readonly taken: number; readonly code: string } {
  const ids = answers.map((answer) => answer.id);
  return { taken: ids.length, code: ids.length === 0 ? '' : shortCode(sha256Hex(receiptText(ids))) };
}

interface Memory {
  readonly parcel: ParcelUp;
  /** How it came, where not by network: whether any of it was new. */
  readonly byHand: { readonly isNews: boolean } | undefined;
  readonly pulled: Pull;
  readonly receipt: { readonly taken: number; readonly code: string };
  readonly at: string;
  readonly id: string;
}

/** When the device was last heard, what it said it still holds, and how many persons it was sent. */
async function remember(
  tx: StoreWriter,
  { device, user }: KnownDevice,
  { parcel, byHand, pulled, receipt, at, id }: Memory,
): Promise<void> {
  const { digest, cursor } = pulled;
  await tx.people.heard(device, {
    at,
    // An old carried file, taken again, has no news of what the phone holds.
    waiting: byHand?.isNews === false ? device.lastWaiting : parcel.remaining,
    receipt: receipt.taken > 0 ? { ...receipt, sent: parcel.operations.length } : undefined,
    // Nor does what was carried say anything of clocks or of where the phone is by now.
    said:
      byHand === undefined
        ? saidAfter(device.said, {
            at,
            parcel,
            isElsewhere: pulled.snapshot !== undefined,
            told: digest === undefined ? undefined : { seq: cursor.seq, digest },
          })
        : device.said,
  });
  if (pulled.persons === 0) return;
  await tx.notes.addAudit(device.commune, id, {
    at,
    actor: user.id,
    device: device.id,
    act: 'pull',
    count: pulled.persons,
    detail: '',
  });
}
