import type { Field } from './field.ts';

/** Everything a check can find odd. The screen has one sentence for each; none of them blocks anything. */
export const WARNING_CODES = [
  'name-missing',
  'name-has-digits',
  /** K' is a man's name and Ka a woman's; the sex says otherwise. */
  'name-sex-mismatch',
  'birth-missing',
  /** Not readable as a date at all. */
  'birth-unreadable',
  /** A day that does not exist (31/02). */
  'birth-impossible',
  /** The day, or day and month, are missing: the population database always has them. */
  'birth-incomplete',
  /** Two-digit year: the century was assumed. */
  'birth-short-year',
  'birth-too-early',
  'birth-in-future',
  /** 01/01: often written where the day is not known. */
  'birth-may-be-assumed',
  /** The year contradicts the one in the identity number; the date is the likelier slip. */
  'birth-id-mismatch',
  'sex-missing',
  'sex-unreadable',
  /** Contradicts the identity number; the sex is the likelier slip. */
  'sex-id-mismatch',
  'id-missing',
  'id-malformed',
  /** A spreadsheet took it for a number and dropped its leading zeros. */
  'id-lost-zero',
  /** Letters that look like digits (O, I, l). */
  'id-has-letters',
  'id-like-passport',
  'id-placeholder',
  'id-unknown-province',
  /** Contradicts the birth year; the number is the likelier slip. */
  'id-birth-mismatch',
  /** Contradicts the sex; the number is the likelier slip. */
  'id-sex-mismatch',
  /** The birth year in it has not come yet. */
  'id-in-future',
] as const;

export type WarningCode = (typeof WARNING_CODES)[number];

/** Something odd about one field. The suggestion is shown for a person to take or leave; nothing applies it. */
export interface Warning {
  readonly field: Field;
  readonly code: WarningCode;
  readonly suggestion?: string;
}
