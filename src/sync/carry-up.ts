import * as v from 'valibot';
import { err, ok, type Result } from '../domain/result.ts';
import {
  carryHeader,
  readHeaderOf,
  sameMark,
  sealedPart,
  stationMark,
  type CarryProblem,
  type CarryTools,
} from './carry.ts';
import { joined, openSealed, sealerTo, type Bytes, type PublicKey } from './ciphers.ts';
import type { ParcelUp } from './parcel.ts';

const INFO = 'so-thon carry up 1';

/** What the answer should hold: the receipt alone is small enough for pictures. */
export const CARRY_WANTS = ['receipt', 'everything'] as const;
export type CarryWant = (typeof CARRY_WANTS)[number];

/** Most operations in one carried parcel; what is beyond is counted as remaining, and goes with the next. */
export const LARGEST_CARRY = 1000;

/** The sender's token stands for the Bearer header; the parcel is the one that would have gone by network. */
export interface CarriedUp<P = ParcelUp> {
  readonly token: string;
  readonly want: CarryWant;
  readonly parcel: P;
}

/** What it says is for the station to judge, as if it had come by network; here only that it is one. */
const upSchema = v.object({
  token: v.pipe(v.string(), v.minLength(16), v.maxLength(200)),
  want: v.picklist(CARRY_WANTS),
  parcel: v.unknown(),
});

/** [CY2] A parcel that only this station opens. */
export async function packUp(
  tools: CarryTools,
  stationKey: PublicKey,
  content: CarriedUp<object>,
): Promise<Bytes> {
  const clear = carryHeader('up', { station: await stationMark(tools.subtle, stationKey) });
  const seal = await sealerTo(tools, stationKey, INFO);
  return joined(clear, await seal({ bytes: await tools.gzip(JSON.stringify(content)), clear }));
}

/** The inverse, at the station. */
export async function openUp(
  tools: CarryTools,
  { publicKey, privateKey }: { readonly publicKey: PublicKey; readonly privateKey: unknown },
  bytes: Bytes,
): Promise<Result<CarriedUp<unknown>, CarryProblem>> {
  const header = readHeaderOf('up', bytes);
  if (!header.ok) return header;
  if (!sameMark(header.value.station, await stationMark(tools.subtle, publicKey))) {
    return err({ kind: 'other-station' });
  }
  const opened = await openSealed(tools.subtle, { privateKey, info: INFO }, sealedPart(bytes));
  const text = opened && (await tools.gunzip(opened).catch(() => undefined));
  const content = v.safeParse(v.pipe(v.string(), v.parseJson(), upSchema), text);
  return content.success ? ok(content.output) : err({ kind: 'damaged' });
}
