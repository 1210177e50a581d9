import * as v from 'valibot';
import { err, ok, type Result } from '../domain/result.ts';
import {
  carryHeader,
  readHeaderOf,
  sameMark,
  sealedPart,
  startMark,
  stationMark,
  type CarryProblem,
  type CarryTools,
} from './carry.ts';
import { framesIn, framesOf } from './carry-frames.ts';
import { joined, openUnder, sealUnder, type Bytes, type PublicKey } from './ciphers.ts';

const INFO = 'so-thon carry start 1';

/** A list for a phone that never had network: all that joining and the first download would have brought. */
export interface CarriedStart {
  /** 256 bits in hexadecimal: with the invitation's code it makes the device's id and token (join-secrets.ts). */
  readonly seed: string;
  /** The station's answer to joining, as JSON. */
  readonly enrolled: unknown;
  readonly frames: readonly Bytes[];
}

const metaSchema = v.object({
  seed: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  enrolled: v.unknown(),
});

/** [CY4] Sealed under the invitation's code, which goes another way: by link, or on paper. */
export async function packStart(
  tools: CarryTools,
  { stationKey, code }: { readonly stationKey: PublicKey; readonly code: string },
  { frames, ...meta }: CarriedStart,
): Promise<Bytes> {
  const clear = carryHeader('start', {
    station: await stationMark(tools.subtle, stationKey),
    addressee: await startMark(tools.subtle, code),
  });
  const bytes = await framesOf(tools, meta, frames);
  return joined(clear, await sealUnder(tools, { secret: code, info: INFO }, { bytes, clear }));
}

/** The inverse, on a phone that has the code. Which station's it is, nobody there can know yet. */
export async function openStart(
  tools: CarryTools,
  code: string,
  bytes: Bytes,
): Promise<Result<CarriedStart, CarryProblem>> {
  const header = readHeaderOf('start', bytes);
  if (!header.ok) return header;
  if (!sameMark(header.value.addressee, await startMark(tools.subtle, code))) {
    return err({ kind: 'other-invitation' });
  }
  const opened = await openUnder(tools.subtle, { secret: code, info: INFO }, sealedPart(bytes));
  const content = opened && (await framesIn(tools, opened, metaSchema));
  return content === undefined ? err({ kind: 'damaged' }) : ok({ ...content.meta, frames: content.frames });
}
