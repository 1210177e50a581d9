/**
 * Version 1 of the words on the wire, frozen for as long as phones of it are about: nothing here follows a change
 * elsewhere, so its lists of words are written out. What came since is in parcel.ts.
 */
import * as v from 'valibot';
import { envelopeSchema } from './operation-schema.ts';

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const text = v.pipe(v.string(), v.maxLength(200));

const REFUSALS_1 = [
  'wrong-role',
  'wrong-scope',
  'wrong-stage',
  'signed',
  'unknown-subject',
  'not-yours-to-undo',
  'already-taken-up',
  'not-contested',
  'not-signable',
  'malformed',
  'revoked',
] as const;

const ROLES_1 = ['hamlet', 'lead', 'station', 'police', 'district', 'facility'] as const;

/** How far a device has come. `snapshot` and `held` are there while the first download is under way. */
const cursorSchema = v.object({
  /** The station's sequence up to which this device has everything within its scope. */
  seq: count,
  /**
   * The log's hash at `seq`, as the station said it: one that was restored from an older backup, and has grown past
   * `seq` again, has another there. The device keeps it and gives it back.
   */
  hash: v.exactOptional(text),
  /** Name of the snapshot whose pages are being fetched, and how many of them, in order, are durable here. */
  snapshot: v.exactOptional(text),
  held: v.exactOptional(count),
});

/** Device → station. One request pushes what waits and asks for what is new. */
export const parcelUp1Schema = v.object({
  protocol: count,
  device: text,
  /** The device's clock when this was sent: measured, shown, never obeyed. */
  deviceTime: text,
  /** At most `LARGEST_PUSH`, in the device's order. Unknown kinds are kept by the station and answered. */
  operations: v.pipe(v.array(envelopeSchema), v.maxLength(1000)),
  /** Operations that still wait on the device after these; the station remembers it. */
  remaining: count,
  cursor: cursorSchema,
});

const answer1Schema = v.object({
  id: text,
  seq: count,
  verdict: v.picklist(['accepted', 'merged', 'contested', 'refused']),
  refusal: v.exactOptional(v.picklist(REFUSALS_1)),
  receivedAt: text,
});

/** A block of subjects that follows the header: `bytes` long, gzip of a page's JSON (page.ts). */
const block1Schema = v.object({
  kind: v.picklist(['snapshot', 'delta']),
  /** Index in the snapshot; 0 for a delta. */
  index: count,
  rows: count,
  bytes: count,
});

/** Station → device: the header; the blocks named in it follow as bytes (frame.ts). */
export const parcelDown1Schema = v.object({
  protocol: count,
  stationTime: text,
  answers: v.array(answer1Schema),
  /** Count of operations the station has durably taken in this exchange, and the code both sides show. */
  receipt: v.object({ taken: count, code: text }),
  /** Where the device is once every block below is durable. */
  cursor: cursorSchema,
  snapshot: v.exactOptional(v.object({ id: text, pages: count, rows: count })),
  blocks: v.array(block1Schema),
  /** Subjects that left this device's scope: forget them. */
  gone: v.array(text),
  /** More than fitted: ask again at once. */
  more: v.boolean(),
  /** Digest of what the station believes this device holds at `cursor` (digest.ts); absent during a first download. */
  digest: v.exactOptional(text),
  /** The names behind codes: sent when they changed since the cursor, and with a snapshot. */
  directory: v.exactOptional(
    v.object({
      commune: v.object({ code: text, name: text }),
      hamlets: v.array(v.object({ code: text, name: text, dueOn: v.exactOptional(text) })),
      people: v.array(v.object({ id: text, name: text, role: v.picklist(ROLES_1) })),
    }),
  ),
});
