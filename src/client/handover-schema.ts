import * as v from 'valibot';
import type { HandoverDoubt } from '../domain/handover.ts';
import { IDENTITY_FIELDS } from '../domain/field.ts';
import { handoverSchema } from '../sync/handover-text.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** JSON leaves out what is undefined; a screen asks for the value all the same. */
const maybeText = v.exactOptional(v.string());
const name = v.object({ handover: v.string(), version: count, digest: v.string() });

export const receiptSchema = v.object({ ...name.entries, receivedAt: v.string(), signed: count });

const summary = {
  ...receiptSchema.entries,
  madeOn: v.string(),
  total: count,
  counts: handoverSchema.entries.counts,
  signedByName: v.string(),
  addendumTo: v.exactOptional(name),
  acknowledgedAt: maybeText,
  acknowledgedByName: maybeText,
};

interface Acknowledged {
  readonly acknowledgedAt?: string | undefined;
  readonly acknowledgedByName?: string | undefined;
}

const acknowledged = <T extends Acknowledged>(read: T) => ({
  ...read,
  acknowledgedAt: read.acknowledgedAt,
  acknowledgedByName: read.acknowledgedByName,
});

export const summarySchema = v.pipe(v.object(summary), v.transform(acknowledged));
export const summariesSchema = v.array(summarySchema);

const text = v.string();

export const archivedSchema = v.pipe(
  v.object({
    ...summary,
    content: v.object({
      document: handoverSchema,
      digest: text,
      signature: text,
      key: v.object({ kty: text, crv: text, x: text, y: text }),
    }),
  }),
  v.transform(acknowledged),
);

const fields = v.array(v.picklist(IDENTITY_FIELDS));

const whySchema = v.variant('kind', [
  v.object({ kind: v.literal('not-checked') }),
  v.object({ kind: v.literal('already-signed') }),
  v.object({ kind: v.literal('already-right') }),
  v.object({ kind: v.literal('contested'), fields }),
  v.object({ kind: v.literal('closed-since') }),
  v.object({ kind: v.literal('not-confirmed'), fields }),
  v.object({ kind: v.literal('incomplete'), fields }),
  v.object({ kind: v.literal('unwritable'), fields }),
]);

const doubtSchema = v.variant('kind', [
  v.object({ kind: v.literal('unknown-subject'), subject: text }),
  v.object({ kind: v.literal('not-signable'), subject: text, why: whySchema }),
  v.object({ kind: v.literal('changed'), subject: text }),
  v.object({ kind: v.literal('inconsistent') }),
]);

const refusalSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ error: v.object({ doubts: v.array(doubtSchema) }) }),
);

/** Which rows the station doubts, out of its answer; a reason this app does not know yet is left out. */
export function handoverRefusal(answer: string): readonly HandoverDoubt[] {
  const parsed = v.safeParse(refusalSchema, answer);
  return parsed.success ? parsed.output.error.doubts : [];
}
