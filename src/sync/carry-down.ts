import * as v from 'valibot';
import { err, ok, type Result } from '../domain/result.ts';
import {
  carryHeader,
  deviceMark,
  readHeaderOf,
  sameMark,
  sealedPart,
  stationMark,
  type CarryProblem,
  type CarryTools,
} from './carry.ts';
import { framesIn, framesOf } from './carry-frames.ts';
import { joined, openUnder, sealUnder, type Bytes, type PublicKey } from './ciphers.ts';
import { parcelUpSchema, type Cursor } from './parcel.ts';

const INFO = 'so-thon carry down 1';

/** The station's answer to a carried parcel. */
export interface CarriedDown {
  readonly device: string;
  /** Where the device was when this was computed; absent when nobody knew. */
  readonly from?: Cursor;
  /** Operations in the parcel it answers. */
  readonly sent: number;
  /** Answers as they would have come by network, to be taken one after the other. */
  readonly frames: readonly Bytes[];
}

const metaSchema = v.object({
  device: v.pipe(v.string(), v.maxLength(200)),
  from: v.exactOptional(parcelUpSchema.entries.cursor),
  sent: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** [CY3] An answer that only the device with this token opens. */
export async function packDown(
  tools: CarryTools,
  { stationKey, token }: { readonly stationKey: PublicKey; readonly token: string },
  { frames, ...meta }: CarriedDown,
): Promise<Bytes> {
  const { subtle } = tools;
  const clear = carryHeader('down', {
    station: await stationMark(subtle, stationKey),
    addressee: await deviceMark(subtle, token),
  });
  const bytes = await framesOf(tools, meta, frames);
  return joined(clear, await sealUnder(tools, { secret: token, info: INFO }, { bytes, clear }));
}

/** The inverse, on the device. */
export async function openDown(
  tools: CarryTools,
  { stationKey, token }: { readonly stationKey: PublicKey; readonly token: string },
  bytes: Bytes,
): Promise<Result<CarriedDown, CarryProblem>> {
  const { subtle } = tools;
  const header = readHeaderOf('down', bytes);
  if (!header.ok) return header;
  const { station, addressee } = header.value;
  if (!sameMark(station, await stationMark(subtle, stationKey))) return err({ kind: 'other-station' });
  if (!sameMark(addressee, await deviceMark(subtle, token))) return err({ kind: 'other-device' });
  const opened = await openUnder(subtle, { secret: token, info: INFO }, sealedPart(bytes));
  const content = opened && (await framesIn(tools, opened, metaSchema));
  return content === undefined ? err({ kind: 'damaged' }) : ok({ ...content.meta, frames: content.frames });
}
