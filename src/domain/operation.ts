import type { Category } from './category.ts';
import type { Evidence } from './evidence.ts';
import type { Field, Fields } from './field.ts';

/** UUIDv7, made by the device that says it. */
export type OperationId = string;

/** `<commune>.<number>`: given by the station when the row is first listed, never reused. */
export type SubjectId = string;

/**
 * Names one write of one field: an operation's id, or a listing's id for what the Platform's list said.
 * A writer names the claims it saw, so that a clock is never needed to know who knew of whom.
 */
export type ClaimId = string;

/** One import of the Platform's list: `<commune>/<yyyy-mm-dd>/<n>`. */
export type ListingId = string;

/** A new value for one field: what the writer saw (`base`, and the claims it came from), and what it should be. */
export interface FieldChange {
  readonly saw: readonly ClaimId[];
  readonly base: string;
  readonly value: string;
}

export type Changes = Readonly<Partial<Record<Field, FieldChange>>>;

/** Why a subject can't be corrected at the door (letter 2262 step 2; domain facts §9.2). */
export const CLOSE_REASONS = [
  'moved-away',
  'deceased',
  'abroad',
  'foreigner',
  'same-person',
  'unknown-here',
  'no-number-yet',
] as const;

export type CloseReason = (typeof CLOSE_REASONS)[number];

/** What each kind of operation says. One person, one subject, one sentence; never edited or removed. */
export interface OperationBodies {
  /** This row is on the Platform's list of that date, with the values as written there. */
  readonly list: ListedRow;
  /** It is on a later list too; fields whose listed value changed are in `values`. */
  readonly relist: ListedRow;
  /** This hamlet reviews it. */
  readonly assign: { readonly change: FieldChange };
  /** These fields should be so, seen on this evidence. */
  readonly correct: { readonly changes: Changes; readonly evidence: Evidence };
  /** The papers show what the list says: each change repeats its base. */
  readonly confirm: { readonly changes: Changes; readonly evidence: Evidence };
  /** `detail`: where to, which other row, …; may be empty. */
  readonly close: { readonly reason: CloseReason; readonly detail: string };
  readonly note: { readonly text: string };
  /** Takes back an operation of the same person before the next hand has taken it up. */
  readonly undo: { readonly of: OperationId };
  /** The police's word after looking into the population database. */
  readonly check: { readonly verdict: CheckVerdict; readonly changes: Changes };
  readonly return: { readonly reason: string };
  /** Of the values that stand side by side, this one, because … */
  readonly settle: { readonly field: Field; readonly change: FieldChange; readonly reason: string };
  /** Letter 2262 step 3: this list, version n, with this digest, by this device's key. */
  readonly sign: { readonly handover: string; readonly version: number; readonly digest: string };
  readonly receive: { readonly handover: string };
  /** Letter 2262 step 4: put on the Platform by Excel import, or by hand. */
  readonly update: { readonly by: 'import' | 'hand' };
  readonly refuse: { readonly reason: string };
  /** What the Platform's next verification list says. */
  readonly verify: {
    readonly listing: ListingId;
    readonly outcome: 'right' | 'still-wrong' | 'absent';
    readonly reason: string;
  };
  /** A new dose: the day it was given (`yyyy-mm-dd`), and what the record of it says. */
  readonly dose: {
    readonly on: string;
    readonly complete: boolean;
    readonly vaccine?: string;
    readonly lot?: string;
    /** Which dose of the person it is, as text: 1, 2, …. */
    readonly number?: string;
  };
  readonly passport: { readonly signed: boolean; readonly reason: string };
}

/**
 * What the population database says to the proposed values: the same; other values, which the check gives; nothing
 * until data were collected and entered there ("hoàn thiện", practice of Hải Dương 2021); nobody.
 */
export const CHECK_VERDICTS = ['matches', 'corrected', 'completed', 'not-found'] as const;

export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

export interface ListedRow {
  readonly listing: ListingId;
  /** Date the list was made on the Platform, `yyyy-mm-dd`. */
  readonly listedOn: string;
  /** 1-based row of the source file. */
  readonly row: number;
  readonly values: Fields;
  readonly category: Category;
  /** Every cell of the source row as text, in the file's order, so that the same file can be written again. */
  readonly cells: readonly string[];
}

export type OperationKind = keyof OperationBodies;

interface Envelope<K extends OperationKind> {
  readonly id: OperationId;
  readonly kind: K;
  readonly body: OperationBodies[K];
  readonly subject: SubjectId;
  /** GSO code of the commune whose log it belongs to. */
  readonly commune: string;
  /** Who said it: the user's id, and the role in which it was said. */
  readonly actor: string;
  readonly role: Role;
  readonly device: string;
  /** 1, 2, 3 … on that device: its own order, whatever its clock says. */
  readonly deviceSeq: number;
  /** Station sequence of the newest thing this device knew about the subject; 0 if only its own. */
  readonly basis: number;
  /** The device's clock, ISO 8601 UTC. Shown, never obeyed. */
  readonly deviceTime: string;
}

/** One thing one person said about one subject. */
export type Operation = { readonly [K in OperationKind]: Envelope<K> }[OperationKind];

/** The same, of one kind. */
export type OperationOf<K extends OperationKind> = Extract<Operation, { readonly kind: K }>;

export const ROLES = ['hamlet', 'lead', 'station', 'police', 'district', 'facility'] as const;

export type Role = (typeof ROLES)[number];
