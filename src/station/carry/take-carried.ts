import { err, ok, type Result } from '../../domain/result.ts';
import { packDown } from '../../sync/carry-down.ts';
import { openUp, type CarryWant } from '../../sync/carry-up.ts';
import { readCarryHeader, type CarryProblem } from '../../sync/carry.ts';
import type { Bytes } from '../../sync/ciphers.ts';
import type { Answer, ParcelUp } from '../../sync/parcel.ts';
import { exchange, parseParcel, type Exchanged } from '../exchange/exchange.ts';
import { answerBytes } from '../exchange/frame-stream.ts';
import { holderOf, type KnownDevice } from '../people/authenticate.ts';
import { stationKeys } from '../people/station-keys.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world.ts';
import { NODE_CARRY, ownBytes } from './tools.ts';

/** Why nothing was taken; nothing was written either. */
export type CarryRefusal =
  CarryProblem | { readonly kind: 'unknown-device' } | { readonly kind: 'app-too-old' };

/** What one carried file brought, all of it durable. */
export interface CarryTaken {
  readonly from: KnownDevice;
  /** Operations in it, and how many more the phone said it still held. */
  readonly sent: number;
  readonly remaining: number;
  readonly receipt: { readonly taken: number; readonly code: string };
  readonly contested: number;
  readonly refused: number;
  /** The answer to carry back (`down`). */
  readonly answer: Bytes;
}

interface Station {
  readonly store: Store;
  readonly world: World;
}

/**
 * [CY5] Takes a parcel that was carried here. The token inside speaks for the device, and the exchange is the one of
 * the network: once or ten times, before or after the same operations came another way, it ends the same.
 */
export async function takeCarried(station: Station, bytes: Bytes): Promise<Result<CarryTaken, CarryRefusal>> {
  const header = readCarryHeader(bytes);
  if (!header.ok) return header;
  const keys = await stationKeys(station.store);
  const opened = await openUp(NODE_CARRY, keys, bytes);
  if (!opened.ok) return opened;
  const { token, want } = opened.value;
  const known = await holderOf(station.store, token);
  if (known === undefined) return err({ kind: 'unknown-device' });
  const parcel = parseParcel(opened.value.parcel);
  if (!parcel.ok) return err({ kind: parcel.error.kind === 'app-too-old' ? 'app-too-old' : 'damaged' });
  const exchanged = await exchangeAll(station, token, { parcel: parcel.value, want });
  if (!exchanged.ok) return exchanged;
  const [first] = exchanged.value;
  if (first === undefined) throw new Error('an exchange has an answer');
  const frames: Bytes[] = [];
  for (const each of exchanged.value) frames.push(await frameOf(station.store, known, each));
  const { cursor, operations, remaining } = parcel.value;
  const sent = operations.length;
  const down = { device: known.device.id, from: cursor, sent, frames };
  return ok({
    from: known,
    sent,
    remaining,
    receipt: first.receipt,
    contested: countOf(first.answers, 'contested'),
    refused: countOf(first.answers, 'refused'),
    answer: await packDown(NODE_CARRY, { stationKey: keys.publicKey, token }, down),
  });
}

const countOf = (answers: readonly Answer[], verdict: Answer['verdict']): number =>
  answers.filter((answer) => answer.verdict === verdict).length;

/** As many exchanges as the phone would have made: nobody carries a file for each. */
async function exchangeAll(
  station: Station,
  token: string,
  { parcel, want }: { readonly parcel: ParcelUp; readonly want: CarryWant },
): Promise<Result<readonly Exchanged[], CarryRefusal>> {
  const all: Exchanged[] = [];
  for (let next = parcel; ;) {
    // Read anew each time: the exchange before has changed what is known of the device.
    const known = await holderOf(station.store, token);
    if (known === undefined) return err({ kind: 'unknown-device' });
    const exchanged = await exchange(station, known, next, want);
    if (!exchanged.ok) return err({ kind: 'damaged' });
    all.push(exchanged.value);
    const { more, cursor } = exchanged.value.pull;
    if (!more) return ok(all);
    next = { ...parcel, operations: [], cursor };
  }
}

/** An answer as one piece of bytes. */
export async function frameOf(store: Store, { device }: KnownDevice, exchanged: Exchanged): Promise<Bytes> {
  const { chunks } = await answerBytes(store, device.commune, exchanged);
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks()) parts.push(chunk);
  return ownBytes(Buffer.concat(parts));
}
