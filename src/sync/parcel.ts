import * as v from 'valibot';
import { count, parcelDown1Schema, parcelUp1Schema, text } from './parcel-1.ts';
import { stationWord } from './station-word.ts';

/**
 * Version of the words on the wire. The station speaks this one and at least three before it; a phone that is
 * behind goes on being served, with the words it knows (older-phones.ts).
 * 1: first words (parcel-1.ts).
 * 2: the device says what it holds, since when its oldest operation waits and which numbers it has given; answers are
 *    read leniently.
 */
export const PROTOCOL_VERSION = 2;
export const OLDEST_PROTOCOL = 1;

/** Device → station: what version 1 said, and how the device itself sees its state. All of it may be absent. */
export const parcelUpSchema = v.object({
  ...parcelUp1Schema.entries,
  /** Digest of what this device holds at `cursor` (digest.ts); absent until a first download is whole. */
  holds: v.exactOptional(text),
  /** What it held differed from the digest it was told, so it fetches everything anew. */
  repairing: v.exactOptional(v.literal(true)),
  /** The device's clock when the oldest of the `remaining` was said. */
  waitingSince: v.exactOptional(text),
  /** The last device sequence it has given, and how many it took back before they were sent. */
  numbers: v.exactOptional(v.object({ last: count, takenBack: count })),
});

export const LARGEST_PUSH = 500;

/** [PA6] An operation whose answer can't be read stays here until its writer has seen that. */
const answerSchema = v.pipe(
  v.object({ id: text, seq: count, verdict: text, refusal: v.exactOptional(text), receivedAt: text }),
  v.transform(({ verdict, refusal, ...rest }) => ({ ...rest, ...stationWord(verdict, refusal) })),
);

/** A block of a kind this app doesn't know is read over. */
const blockSchema = v.object({
  kind: v.pipe(
    text,
    v.transform((kind) => BLOCKS.find((each) => each === kind) ?? 'other'),
  ),
  /** Index in the snapshot; 0 for a delta. */
  index: count,
  rows: count,
  bytes: count,
});

const BLOCKS = ['snapshot', 'delta'] as const;

/** [PA6] Station → device, read leniently: what a newer station says beside the known is left alone. */
export const parcelDownSchema = v.object({
  ...parcelDown1Schema.entries,
  answers: v.array(answerSchema),
  blocks: v.array(blockSchema),
  directory: v.exactOptional(
    v.object({
      commune: v.object({ code: text, name: text }),
      hamlets: v.array(v.object({ code: text, name: text, dueOn: v.exactOptional(text) })),
      /** `role` is one of the domain's, or of a newer station's. */
      people: v.array(v.object({ id: text, name: text, role: text })),
    }),
  ),
});

export type Cursor = ParcelUp['cursor'];
export type ParcelUp = v.InferOutput<typeof parcelUpSchema>;
export type ParcelDown = v.InferOutput<typeof parcelDownSchema>;
export type Answer = ParcelDown['answers'][number];
export type Block = ParcelDown['blocks'][number];
export type Directory = NonNullable<ParcelDown['directory']>;
