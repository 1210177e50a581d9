import type { CellObject } from 'xlsx';

import { LIMITS } from './limits.ts';
import { isDateFormat, showAs } from './number-format.ts';
import type { CellMark } from './sheet.ts';

/** A cell as text, and what is remarkable about it. */
export interface CellText {
  readonly text: string;
  readonly mark: CellMark | undefined;
}

const EMPTY: CellText = { text: '', mark: undefined };
const plain = (text: string): CellText => ({ text, mark: undefined });

/** The codes the library gives for errors (the text is not kept when formatting is off). */
const ERRORS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** One cell as text. Formulas are never evaluated: what counts is the result the file holds. */
export function cellText(cell: CellObject, date1904: boolean): CellText {
  const { v: value } = cell;
  if (cell.t === 'e') return { text: ERRORS.get(value) ?? '#ERROR', mark: 'error' };
  if (value === undefined || value === null || cell.t === 'z') {
    return cell.f === undefined ? EMPTY : { text: '', mark: 'no-value' };
  }
  if (typeof value === 'boolean') return plain(value ? 'TRUE' : 'FALSE');
  if (typeof value === 'string') return plain(value.slice(0, LIMITS.text));
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (value instanceof Date) return dateText(serialOf(value), format, false);
  return isDateFormat(format) ? dateText(value, format, date1904) : numberText(value, format);
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const serialOf = (date: Date): number => (date.getTime() - EPOCH) / DAY;

/** A serial day as `dd/mm/yyyy`: counted in UTC, so that no time zone can move it (and with 1904 books in mind). */
function dateText(serial: number, format: string, date1904: boolean): CellText {
  const days = Math.floor(serial + 1e-9) + (date1904 ? 1_462 : 0);
  const seconds = Math.round((serial - Math.floor(serial + 1e-9)) * 86_400);
  const hasTime = seconds > 0 && seconds < 86_400 && /h/i.test(format);
  if (days < 1 || days > 2_958_465) return hasTime ? plain(clock(seconds)) : plain(String(serial));
  // Excel counts a 29/02/1900 that never was: days before it are one later than they count.
  const date = new Date(EPOCH + (days < 60 ? days + 1 : days) * DAY);
  const text = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  const typedYear = !date1904 && serial === days && days >= 1_900 && days <= 2_100;
  return { text: hasTime ? `${text} ${clock(seconds)}` : text, mark: typedYear ? 'year-as-date' : 'date' };
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}`;

/** A number with all its digits; with the leading zeros its format shows, without separators or exponents. */
function numberText(value: number, format: string): CellText {
  const digits = Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  const mark = Math.abs(value) >= 1e15 ? 'digits-lost' : undefined;
  if (!format.includes('0') || format === '0') return { text: digits, mark };
  const shown = showAs(format, value).replaceAll(/[\s.,\-()]/gu, '');
  return { text: /^\d+$/.test(shown) && shown.endsWith(digits) ? shown : digits, mark };
}
