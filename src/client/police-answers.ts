import { IDENTITY_FIELDS, type IdentityField } from '../domain/field.ts';
import { cleanNumber, isWellFormed } from '../domain/identity-number.ts';
import type { SubjectId } from '../domain/operation.ts';
import { lastCheck } from '../domain/police-word.ts';
import type { SubjectReading } from '../domain/reading.ts';
import { cleanSex } from '../domain/sex.ts';
import { readVerdict, type PoliceVerdict } from '../workbook/police-verdict.ts';
import type { PoliceAnswerRow } from '../workbook/police-workbook.ts';
import type { SeenWord } from './commands.ts';
import { contestedFacts } from './police-piles.ts';
import { subjectAt } from './police-version.ts';

/** Why a row is not written; a person looks at it. */
export type AnswerDoubt =
  | { readonly kind: 'unknown-subject' }
  /** The id stands on this earlier row already. */
  | { readonly kind: 'twice'; readonly first: number }
  /** No version, or one this device has not received yet. */
  | { readonly kind: 'unknown-version' }
  | { readonly kind: 'unreadable-verdict' }
  /** Values or a reason, but no verdict. */
  | { readonly kind: 'no-verdict' }
  /** "Right", and other values beside it. */
  | { readonly kind: 'right-and-corrected'; readonly fields: readonly IdentityField[] }
  | { readonly kind: 'nothing-corrected' }
  /** The proposal's own cells were written over: what was right is not clear. */
  | { readonly kind: 'overwritten'; readonly fields: readonly IdentityField[] }
  /** Two values stood, and the row does not say which. */
  | { readonly kind: 'contested'; readonly fields: readonly IdentityField[] }
  | { readonly kind: 'incomplete'; readonly fields: readonly IdentityField[] }
  | { readonly kind: 'no-reason' }
  /** Answered, closed or sent back meanwhile: the file did not know. */
  | { readonly kind: 'changed-meanwhile' }
  /** Signed, or at another step that takes no such word. */
  | { readonly kind: 'moved-on' };

/** What one row of the file would do. */
export type AnswerLine = { readonly row: number; readonly id: SubjectId } & (
  | { readonly kind: 'empty' }
  /** The same was said already, such as by this very file. */
  | { readonly kind: 'said' }
  | {
      readonly kind: 'write';
      readonly word: SeenWord;
      readonly verdict: PoliceVerdict;
      readonly changes: readonly {
        readonly field: IdentityField;
        readonly from: string;
        readonly to: string;
      }[];
      /** Facts on which other values came meanwhile: they stand beside the police's, contested. */
      readonly beside: readonly IdentityField[];
    }
  | { readonly kind: 'doubt'; readonly doubt: AnswerDoubt }
);

/** What the planning asks of the book, and of the rule of who may do what. */
export interface AnswerContext {
  readonly get: (id: SubjectId) => SubjectReading | undefined;
  readonly may: (id: SubjectId, kind: 'check' | 'return') => boolean;
}

/**
 * What a file that came back would write, row by row: each word on what the file showed, so that a value that came
 * meanwhile is never written over. Nothing is guessed; what is not clear is left to a person, with its reason.
 */
export function planAnswers(rows: readonly PoliceAnswerRow[], context: AnswerContext): readonly AnswerLine[] {
  const first = new Map<SubjectId, number>();
  return rows.map((row): AnswerLine => {
    const place = { row: row.row, id: row.id };
    if (!isTouched(row)) return { ...place, kind: 'empty' };
    const earlier = first.get(row.id);
    if (earlier !== undefined) return { ...place, kind: 'doubt', doubt: { kind: 'twice', first: earlier } };
    first.set(row.id, row.row);
    return { ...place, ...planRow(row, context) };
  });
}

const isTouched = (row: PoliceAnswerRow): boolean =>
  row.verdict !== '' || row.reason !== '' || IDENTITY_FIELDS.some((field) => row.corrected[field] !== '');

type Planned = AnswerLine extends infer L ? (L extends AnswerLine ? Omit<L, 'row' | 'id'> : never) : never;

const doubtful = (doubt: AnswerDoubt): Planned => ({ kind: 'doubt', doubt });

function planRow(row: PoliceAnswerRow, { get, may }: AnswerContext): Planned {
  const now = get(row.id);
  if (now === undefined) return doubtful({ kind: 'unknown-subject' });
  const seen = subjectAt(now.subject, row.version);
  if (seen === undefined) return doubtful({ kind: 'unknown-version' });
  const verdict = readVerdict(row.verdict);
  if (verdict === undefined) {
    return doubtful({ kind: row.verdict === '' ? 'no-verdict' : 'unreadable-verdict' });
  }
  const overwritten = IDENTITY_FIELDS.filter((field) => row.proposed[field] !== shown(seen, field));
  if (overwritten.length > 0) return doubtful({ kind: 'overwritten', fields: overwritten });
  const planned = verdict === 'return' ? planReturn(row, seen, now) : planCheck(row, verdict, { seen, now });
  if (planned.kind !== 'write') return planned;
  return may(row.id, verdict === 'return' ? 'return' : 'check') ? planned : doubtful({ kind: 'moved-on' });
}

const shown = (seen: SubjectReading, field: IdentityField): string =>
  seen.fields[field].value.normalize('NFC').trim();

function planReturn(row: PoliceAnswerRow, seen: SubjectReading, now: SubjectReading): Planned {
  const { reason } = row;
  if (reason === '') return doubtful({ kind: 'no-reason' });
  const isSaid = now.returned?.reason === reason && now.returned.entry.id !== seen.returned?.entry.id;
  if (isSaid) return { kind: 'said' };
  if (isAnsweredSince(seen, now)) return doubtful({ kind: 'changed-meanwhile' });
  return {
    kind: 'write',
    verdict: 'return',
    word: { kind: 'return', seen, reason },
    changes: [],
    beside: [],
  };
}

interface Both {
  readonly seen: SubjectReading;
  readonly now: SubjectReading;
}

function planCheck(
  row: PoliceAnswerRow,
  verdict: Exclude<PoliceVerdict, 'return'>,
  { seen, now }: Both,
): Planned {
  const values = verdict === 'not-found' ? {} : correctedValues(row);
  const changed = IDENTITY_FIELDS.filter((field) => {
    const value = values[field];
    return value !== undefined && value !== seen.fields[field].value;
  });
  const doubt = doubtOfValues(verdict, { seen, values, changed });
  if (doubt !== undefined) return doubtful(doubt);
  const after = (field: IdentityField): string => values[field] ?? seen.fields[field].value;
  if (isSaidSince(verdict, { seen, now }, after)) return { kind: 'said' };
  if (isClosedSince(seen, now) || (verdict === 'not-found' && isAnsweredSince(seen, now))) {
    return doubtful({ kind: 'changed-meanwhile' });
  }
  return {
    kind: 'write',
    verdict,
    word: { kind: 'check', seen, verdict, values },
    changes: changed.map((field) => ({ field, from: seen.fields[field].value, to: after(field) })),
    beside: verdict === 'not-found' ? [] : newcomers(seen, now, after),
  };
}

const correctedValues = ({ corrected }: PoliceAnswerRow): Partial<Record<IdentityField, string>> =>
  Object.fromEntries(
    IDENTITY_FIELDS.flatMap((field) =>
      corrected[field] === '' ? [] : [[field, CLEAN[field](corrected[field])]],
    ),
  );

const same = (text: string): string => text;
const CLEAN = { name: same, birthDate: same, sex: cleanSex, idNumber: cleanNumber } as const;

interface Given {
  readonly seen: SubjectReading;
  readonly values: Partial<Record<IdentityField, string>>;
  readonly changed: readonly IdentityField[];
}

function doubtOfValues(
  verdict: Exclude<PoliceVerdict, 'return'>,
  { seen, values, changed }: Given,
): AnswerDoubt | undefined {
  if (verdict === 'not-found') return undefined;
  if (verdict === 'matches' && changed.length > 0) return { kind: 'right-and-corrected', fields: changed };
  if (verdict === 'corrected' && changed.length === 0) return { kind: 'nothing-corrected' };
  const contested = contestedFacts(seen).filter((field) => values[field] === undefined);
  if (contested.length > 0) return { kind: 'contested', fields: contested };
  const incomplete = IDENTITY_FIELDS.filter((field) => {
    const value = values[field] ?? seen.fields[field].value;
    return field === 'idNumber' ? !isWellFormed(cleanNumber(value)) : value.trim() === '';
  });
  return incomplete.length > 0 ? { kind: 'incomplete', fields: incomplete } : undefined;
}

function isSaidSince(
  verdict: PoliceVerdict,
  { seen, now }: Both,
  after: (field: IdentityField) => string,
): boolean {
  const check = lastCheck(now);
  if (check === undefined || check.id === lastCheck(seen)?.id || check.body.verdict !== verdict) return false;
  return (
    verdict === 'not-found' ||
    IDENTITY_FIELDS.every((field) => check.body.changes[field]?.value === after(field))
  );
}

const isClosedSince = (seen: SubjectReading, now: SubjectReading): boolean =>
  now.closed?.entry.id !== seen.closed?.entry.id || now.returned?.entry.id !== seen.returned?.entry.id;

const isAnsweredSince = (seen: SubjectReading, now: SubjectReading): boolean =>
  isClosedSince(seen, now) || IDENTITY_FIELDS.some((field) => newClaims(seen, now, field).length > 0);

const newClaims = (seen: SubjectReading, now: SubjectReading, field: IdentityField) => {
  const known = new Set(seen.fields[field].claims.map((claim) => claim.id));
  return now.fields[field].claims.filter((claim) => !known.has(claim.id));
};

/** Facts on which somebody meanwhile says another value than the file. */
const newcomers = (
  seen: SubjectReading,
  now: SubjectReading,
  after: (field: IdentityField) => string,
): readonly IdentityField[] =>
  IDENTITY_FIELDS.filter((field) =>
    newClaims(seen, now, field).some((claim) => claim.value !== after(field)),
  );
