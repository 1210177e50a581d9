import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { CATEGORIES } from '../domain/category.ts';
import { isConsistent, type HandoverDocument } from '../domain/handover.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { HANDOVER_RESULTS } from '../domain/signable.ts';

/**
 * [HD1] The text that is hashed and signed: the document as canonical JSON (RFC 8785), so that the same list has the
 * same digest whoever wrote it down, in whatever order of keys. SHA-256 of its UTF-8 is the document's digest.
 */
export function handoverText(document: HandoverDocument): string {
  const text = canonicalize(document);
  if (text === undefined) throw new Error('a document is always an object');
  return text;
}

export type HandoverFileProblem = { readonly kind: 'not-a-handover' } | { readonly kind: 'inconsistent' };

/**
 * [HD2] A document out of a file or a request. Strict: a key nobody knows would be hashed and not seen. Counts,
 * numbering and order must be those of the rows.
 */
export function parseHandover(text: string): Result<HandoverDocument, HandoverFileProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ kind: 'not-a-handover' });
  }
  const parsed = v.safeParse(handoverSchema, value);
  if (!parsed.success) return err({ kind: 'not-a-handover' });
  return isConsistent(parsed.output) ? ok(parsed.output) : err({ kind: 'inconsistent' });
}

const text = v.pipe(v.string(), v.maxLength(300));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const identity = v.strictObject({ name: text, birthDate: text, sex: text, idNumber: text });

const results = v.strictObject({
  matched: count,
  completed: count,
  'not-found': count,
  'closed:moved-away': count,
  'closed:deceased': count,
  'closed:abroad': count,
  'closed:foreigner': count,
  'closed:same-person': count,
  'closed:unknown-here': count,
  'closed:no-number-yet': count,
});

export const handoverSchema = v.strictObject({
  form: v.literal('so-thon/handover/1'),
  handover: text,
  version: count,
  commune: text,
  communeName: text,
  madeOn: v.pipe(v.string(), v.isoDate()),
  signedBy: v.strictObject({ actor: text, name: v.exactOptional(text), post: v.exactOptional(text) }),
  addendumTo: v.exactOptional(v.strictObject({ handover: text, version: count, digest: text })),
  rows: v.array(
    v.strictObject({
      subject: text,
      row: count,
      listed: identity,
      confirmed: identity,
      result: v.picklist(HANDOVER_RESULTS),
      category: v.picklist(CATEGORIES),
    }),
  ),
  counts: v.strictObject({
    total: count,
    categories: v.strictObject({ 'wrong-info': count, 'malformed-id': count, 'missing-id': count }),
    results,
  }),
});
