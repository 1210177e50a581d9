import * as v from 'valibot';
import { CATEGORIES } from '../domain/category.ts';
import { EVIDENCE } from '../domain/evidence.ts';
import { FIELDS } from '../domain/field.ts';
import { CHECK_VERDICTS, CLOSE_REASONS, ROLES, type Operation } from '../domain/operation.ts';

/** Text of one line. Columns of a page are joined by line breaks, so no value may hold one. */
const line = (longest: number) =>
  v.pipe(v.string(), v.maxLength(longest), v.regex(/^[^\u0000-\u001f\u007f]*$/));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[\w./-]+$/));
const uuid = v.pipe(v.string(), v.uuid());
const time = v.pipe(v.string(), v.isoTimestamp());
const day = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const value = line(300);
const reason = line(1000);

const change = v.object({ saw: v.pipe(v.array(id), v.maxLength(50)), base: value, value });
const fields = v.object({
  name: value,
  birthDate: value,
  sex: value,
  idNumber: value,
  hamlet: value,
  phone: value,
  address: value,
});
const changes = v.object({
  name: v.exactOptional(change),
  birthDate: v.exactOptional(change),
  sex: v.exactOptional(change),
  idNumber: v.exactOptional(change),
  hamlet: v.exactOptional(change),
  phone: v.exactOptional(change),
  address: v.exactOptional(change),
});
const listedRow = v.object({
  listing: id,
  listedOn: day,
  row: count,
  values: fields,
  category: v.picklist(CATEGORIES),
  cells: v.pipe(v.array(line(2000)), v.maxLength(200)),
});

const bodies = {
  list: listedRow,
  relist: listedRow,
  assign: v.object({ change }),
  correct: v.object({ changes, evidence: v.picklist(EVIDENCE) }),
  confirm: v.object({ changes, evidence: v.picklist(EVIDENCE) }),
  close: v.object({ reason: v.picklist(CLOSE_REASONS), detail: reason }),
  note: v.object({ text: v.pipe(v.string(), v.maxLength(1000)) }),
  undo: v.object({ of: uuid }),
  check: v.object({ verdict: v.picklist(CHECK_VERDICTS), changes }),
  return: v.object({ reason }),
  settle: v.object({ field: v.picklist(FIELDS), change, reason }),
  sign: v.object({ handover: id, version: count, digest: line(128) }),
  receive: v.object({ handover: id }),
  update: v.object({ by: v.picklist(['import', 'hand']) }),
  refuse: v.object({ reason }),
  verify: v.object({ listing: id, outcome: v.picklist(['right', 'still-wrong', 'absent']), reason }),
  dose: v.object({
    on: day,
    complete: v.boolean(),
    vaccine: v.exactOptional(value),
    lot: v.exactOptional(value),
    number: v.exactOptional(value),
  }),
  passport: v.object({ signed: v.boolean(), reason }),
};

const envelope = {
  id: uuid,
  subject: id,
  commune: id,
  actor: id,
  role: v.picklist(ROLES),
  device: id,
  deviceSeq: count,
  basis: count,
  deviceTime: time,
};

const operationOf = <K extends keyof typeof bodies>(kind: K) =>
  v.object({ ...envelope, kind: v.literal(kind), body: bodies[kind] });

/** The words of the wire. A change here changes the protocol: the frozen-wire test says so. */
export const operationSchema = v.variant('kind', [
  operationOf('list'),
  operationOf('relist'),
  operationOf('assign'),
  operationOf('correct'),
  operationOf('confirm'),
  operationOf('close'),
  operationOf('note'),
  operationOf('undo'),
  operationOf('check'),
  operationOf('return'),
  operationOf('settle'),
  operationOf('sign'),
  operationOf('receive'),
  operationOf('update'),
  operationOf('refuse'),
  operationOf('verify'),
  operationOf('dose'),
  operationOf('passport'),
]);

/** Whether this app knows such an operation at all. */
export const isKnownKind = (kind: string): boolean => Object.hasOwn(bodies, kind);

/** What must hold of an operation before anything else is looked at; enough to answer it, whatever it says. */
export const envelopeSchema = v.looseObject({ id: uuid, kind: v.string(), subject: v.string() });

export const isOperation = (value: unknown): value is Operation => v.is(operationSchema, value);
