import { IDENTITY_FIELDS, type Field } from '../domain/field.ts';
import type { CheckVerdict } from '../domain/operation.ts';
import { checkBody, isWholeCheck, type Identity } from '../domain/police-word.ts';
import type { SubjectReading } from '../domain/reading.ts';
import type { Doing, SeenWord, Settlement, Values } from './commands.ts';
import { changeTo, lineOf, type Meant } from './make-operation.ts';

/** A check of what stands in `about`; undefined when its values don't say what the verdict promises. */
export function checkOf(about: SubjectReading, verdict: CheckVerdict, values: Values): Meant | undefined {
  const body = checkBody(about, verdict, givenOf(values));
  return isWholeCheck(body) ? { kind: 'check', body } : undefined;
}

function givenOf(values: Values): Partial<Identity> {
  return Object.fromEntries(
    IDENTITY_FIELDS.flatMap((field) => {
      const value = values[field];
      return value === undefined ? [] : [[field, lineOf(value)]];
    }),
  );
}

/** Nothing goes back without a reason: the hamlet would not know what to look for. */
export function returnOf(reason: string): Meant | undefined {
  const said = lineOf(reason);
  return said === '' ? undefined : { kind: 'return', body: { reason: said } };
}

export const settlementOf = (
  about: SubjectReading,
  field: Field,
  { value, reason }: Settlement,
): Meant | undefined =>
  about.fields[field].contested
    ? {
        kind: 'settle',
        body: { field, change: changeTo(about, field, lineOf(value)), reason: lineOf(reason) },
      }
    : undefined;

export const wordOf = (word: SeenWord): Meant | undefined =>
  word.kind === 'return' ? returnOf(word.reason) : checkOf(word.seen, word.verdict, word.values);

const NOTHING = { saw: [], base: '', value: '' } as const;

/** One of each kind, to ask whether it would be allowed. */
export const DOING = {
  correct: { kind: 'correct', body: { changes: {}, evidence: 'said' } },
  confirm: { kind: 'confirm', body: { changes: {}, evidence: 'said' } },
  close: { kind: 'close', body: { reason: 'unknown-here', detail: '' } },
  note: { kind: 'note', body: { text: '' } },
  assign: { kind: 'assign', body: { change: NOTHING } },
  check: { kind: 'check', body: { verdict: 'not-found', changes: {} } },
  return: { kind: 'return', body: { reason: '' } },
  settle: { kind: 'settle', body: { field: 'name', change: NOTHING, reason: '' } },
  update: { kind: 'update', body: { by: 'hand' } },
  refuse: { kind: 'refuse', body: { reason: '' } },
  passport: { kind: 'passport', body: { signed: true, reason: '' } },
} as const satisfies Record<Doing, Meant>;
