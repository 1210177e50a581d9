import * as v from 'valibot';
import { err, ok, type Result } from '../domain/result.ts';
import { carryHeader, readHeaderOf, sealedPart, type CarryProblem, type CarryTools } from './carry.ts';
import { framesIn, framesOf } from './carry-frames.ts';
import { joined, type Bytes } from './ciphers.ts';

/** What a phone whose PIN is forgotten hands over: envelopes (envelope.ts), each sealed by itself long before. */
export interface CarriedLocked {
  /** Absent when the phone's own note of it is damaged: the token in each envelope says whose it is. */
  readonly device?: string | undefined;
  readonly envelopes: readonly Bytes[];
}

const metaSchema = v.object({ device: v.exactOptional(v.pipe(v.string(), v.maxLength(200))) });

/** [CY10] `station`: the mark of the key they were sealed to; absent on a phone that joined before it was kept. */
export async function packLocked(
  tools: CarryTools,
  { device, envelopes }: CarriedLocked,
  station: Bytes | undefined,
): Promise<Bytes> {
  const clear = carryHeader('locked', station === undefined ? {} : { station });
  return joined(clear, await framesOf(tools, device === undefined ? {} : { device }, envelopes));
}

/** The inverse; the envelopes are still to be opened. */
export async function openLocked(
  tools: CarryTools,
  bytes: Bytes,
): Promise<Result<CarriedLocked, CarryProblem>> {
  const header = readHeaderOf('locked', bytes);
  if (!header.ok) return header;
  const content = await framesIn(tools, sealedPart(bytes).bytes, metaSchema);
  if (content === undefined) return err({ kind: 'damaged' });
  return ok({ device: content.meta.device, envelopes: content.frames });
}
