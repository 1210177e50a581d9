import { err, ok, type Result } from '../../domain/result.ts';
import { packDown } from '../../sync/carry-down.ts';
import { openUp, type CarryWant } from '../../sync/carry-up.ts';
import { readCarryHeader } from '../../sync/carry.ts';
import type { Bytes } from '../../sync/ciphers.ts';
import type { ParcelUp } from '../../sync/parcel.ts';
import { exchange, parseParcel, type Exchanged } from '../exchange/exchange.ts';
import { holderOf } from '../people/authenticate.ts';
import { stationKeys } from '../people/station-keys.ts';
import { countOf, type CarryRefusal, type CarryTaken, type Station } from './carry-taken.ts';
import { frameOf } from './frame-of.ts';
import { takeLocked } from './take-locked.ts';
import { NODE_CARRY } from './tools.ts';

/**
 * [CY5] Takes a parcel that was carried here. The token inside speaks for the device, and the exchange is the one of
 * the network: once or ten times, before or after the same operations came another way, it ends the same.
 */
export async function takeCarried(station: Station, bytes: Bytes): Promise<Result<CarryTaken, CarryRefusal>> {
  const header = readCarryHeader(bytes);
  if (!header.ok) return header;
  if (header.value.kind === 'locked') return takeLocked(station, header.value, bytes);
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
    const exchanged = await exchange(station, known, next, { carried: want });
    if (!exchanged.ok) return err({ kind: 'damaged' });
    all.push(exchanged.value);
    const { more, cursor } = exchanged.value.pull;
    if (!more) return ok(all);
    next = { ...parcel, operations: [], cursor };
  }
}
