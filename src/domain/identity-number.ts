import type { Category } from './category.ts';
import { foldName } from './name.ts';
import { PROVINCES } from './province.ts';
import { err, ok, type Result } from './result.ts';
import type { Sex } from './sex.ts';

/** An identity number as its digits tell it. It has no check digit: a good form proves nothing. */
export type IdentityNumber =
  | {
      readonly kind: 'cccd';
      readonly digits: string;
      readonly provinceCode: string;
      /** Undefined for a code outside annex 1 (births registered abroad have codes of their own). */
      readonly province: string | undefined;
      readonly sex: Sex;
      readonly birthYear: number;
    }
  /** The old nine-digit paper: says nothing of its holder, and two people may have the same. */
  | { readonly kind: 'cmnd9'; readonly digits: string };

export type IdentityProblem =
  { readonly kind: 'missing' } | { readonly kind: 'malformed'; readonly found: string };

const INVISIBLE = /\p{Cf}/gu;
const FULL_WIDTH_DIGIT = /[\uFF10-\uFF19]/gu;
const EXCEL_APOSTROPHE = /^(?:['\u2018\u2019`]\s*)+/u;
/** A number that a spreadsheet wrote with decimals: the zeros behind the point are none of its digits. */
const DECIMALS = /^(\d{8,})[.,]0{1,2}$/;
const GROUPED_DIGITS = /^[\s.,\-\u2010-\u2015_]*\d(?:[\s.,\-\u2010-\u2015_]*\d)+[\s.,\-\u2010-\u2015_]*$/u;
const NOT_DIGIT = /\D/gu;

/**
 * [ID1] A number without what people and spreadsheets put around and into it: spaces, dots, hyphens, invisible
 * characters, full-width digits, Excel's apostrophe, ".0". Text that is no number with separators is only trimmed.
 */
export function cleanNumber(text: string): string {
  if (DIGITS.test(text)) return text;
  const plain = text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .trim()
    .replace(EXCEL_APOSTROPHE, '')
    .replace(DECIMALS, '$1');
  if (!GROUPED_DIGITS.test(plain)) return plain;
  const digits = plain.replace(NOT_DIGIT, '');
  // Fewer may be a date (12.03.1990), more are two numbers in one cell: joined, both would be hidden.
  return digits.length >= 9 && digits.length <= 12 ? digits : plain;
}

const DIGITS = /^\d+$/;
const WELL_FORMED = /^(?:\d{9}|\d{12})$/;

/** [ID2] Nine or twelve digits after cleaning: the one thing about a number's form that can be an error. */
export const isWellFormed = (number: string): boolean => WELL_FORMED.test(number);

/** Words that surely say "there is none" (folded). A lone 0 is not among them: it is a digit somebody typed. */
const NO_NUMBER: ReadonlySet<string> = new Set([
  '',
  'khong',
  'khong co',
  'khong co so',
  'khong co cccd',
  'khong co cmnd',
  'khong co cmnd, cccd',
  'khong co cmnd/cccd',
  'khong co cccd/cmnd',
  'chua co',
  'chua co cccd',
  'chua co cmnd',
  'chua co so',
  'chua cap',
  'ko',
  'ko co',
  'n/a',
  'na',
  'null',
  'none',
]);

const ONLY_PUNCTUATION = /^[\p{P}\p{S}\s]*$/u;

/** [ID3] Whether a cell surely holds no number at all: empty, only punctuation, or words that say so. */
export const isNoNumber = (cleaned: string): boolean =>
  ONLY_PUNCTUATION.test(cleaned) || NO_NUMBER.has(foldName(cleaned));

/** [ID4] The class of letter 2262/BYT-CNTT §1 a listed row belongs to, from its identity number alone. */
export function categorize(idText: string): Category {
  const number = cleanNumber(idText);
  if (isWellFormed(number)) return 'wrong-info';
  return isNoNumber(number) ? 'missing-id' : 'malformed-id';
}

/**
 * [ID5] What the digits say: `PPP C YY RRRRRR`, province of birth registration, century with sex, year of birth
 * (circular 59/2021/TT-BCA art. 4). An unlisted province or a far century is no error: real numbers have them.
 */
export function parseIdentityNumber(text: string): Result<IdentityNumber, IdentityProblem> {
  const digits = cleanNumber(text);
  if (!isWellFormed(digits)) {
    return err(isNoNumber(digits) ? { kind: 'missing' } : { kind: 'malformed', found: digits });
  }
  if (digits.length === 9) return ok({ kind: 'cmnd9', digits });
  const provinceCode = digits.slice(0, 3);
  const century = Number(digits[3]);
  return ok({
    kind: 'cccd',
    digits,
    provinceCode,
    province: PROVINCES.get(provinceCode),
    sex: century % 2 === 0 ? 'Nam' : 'Nữ',
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(digits.slice(4, 6)),
  });
}
