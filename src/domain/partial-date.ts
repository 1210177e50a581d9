import { dateOfDay, dayOfDate } from './calendar.ts';
import { err, ok, type Result } from './result.ts';

/** A date of which the day, or day and month, may be unknown. */
export interface PartialDate {
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  readonly day?: number;
  readonly precision: 'day' | 'month' | 'year';
  /** The text it was read from. */
  readonly raw: string;
  /** The year was written with two digits, and the century is our guess. */
  readonly shortYear: boolean;
}

export type DateProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly raw: string }
  /** Looks like a date, but there is no such day. `swapped`: what it would be with day and month exchanged. */
  | { readonly kind: 'impossible'; readonly raw: string; readonly swapped?: PartialDate };

type DateResult = Result<PartialDate, DateProblem>;

interface Parts {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly raw: string;
}

const SEPARATOR = String.raw`(?: ?[/.\-] ?| )`;
/** A time of day that a spreadsheet adds to a date; it tells nothing about a birth date. */
const TIME = String.raw`(?:(?:T| )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?)?`;
const PLATFORM = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const DAY_FIRST = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{4}|\\d{2})${TIME}$`, 'iu');
const YEAR_FIRST = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})${TIME}$`, 'iu');
const MONTH_YEAR = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{4})$`, 'u');
const YEAR_MONTH = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})$`, 'u');
const YEAR = /^\d{4}$/;
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?Z$/u;
const WORDS = /(?:sinh|ngày|tháng|năm)/giu;
/** What shows nothing, and Excel's mark for "this is text". */
const NOISE = /^['\u2018\u2019]|\p{Cf}/gu;

/**
 * [DT1] Reads a date as Vietnamese files write it: day first (`dd/mm/yyyy`, `d-m-yy`, `dd.mm.yyyy`, `dd mm yyyy`),
 * ISO, `mm/yyyy`, `yyyy`, the eight digits of a card's QR code, "ngày … tháng … năm …". 00 for day or month is
 * how forms say "not known".
 */
export function parseDate(text: string): DateResult {
  // Nearly every date comes in the Platform's own form, and a whole book is read when it is opened.
  const platform = PLATFORM.exec(text);
  if (platform?.[3] !== undefined) {
    return fromParts({ year: platform[3], month: platform[2], day: platform[1], raw: text });
  }
  const raw = text.replace(NOISE, '').trim();
  if (raw === '') return err({ kind: 'missing' });
  const instant = INSTANT.exec(raw);
  if (instant !== null) return fromInstant(instant, raw);
  const plain = raw.normalize('NFC').replace(WORDS, ' ').replaceAll(/\s+/gu, ' ').trim();
  const parts = partsOf(plain, raw);
  return parts === undefined ? err({ kind: 'unreadable', raw }) : fromParts(parts);
}

function partsOf(plain: string, raw: string): Parts | undefined {
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst?.[3] !== undefined) return { year: dayFirst[3], month: dayFirst[2], day: dayFirst[1], raw };
  const yearFirst = YEAR_FIRST.exec(plain) ?? YEAR_MONTH.exec(plain);
  if (yearFirst?.[1] !== undefined)
    return { year: yearFirst[1], month: yearFirst[2], day: yearFirst[3], raw };
  const monthYear = MONTH_YEAR.exec(plain);
  if (monthYear?.[2] !== undefined) return { year: monthYear[2], month: monthYear[1], raw };
  if (YEAR.test(plain)) return { year: plain, raw };
  return eightDigits(plain, raw);
}

/** ddMMyyyy as on the card; yyyyMMdd only where that cannot be meant. */
function eightDigits(plain: string, raw: string): Parts | undefined {
  const match = EIGHT_DIGITS.exec(plain);
  if (match?.[3] === undefined) return undefined;
  const yearLast: Parts = { year: match[3], month: match[2], day: match[1], raw };
  const yearLead: Parts = { year: plain.slice(0, 4), month: plain.slice(4, 6), day: plain.slice(6), raw };
  const isPlain = (parts: Parts): boolean => fromParts(parts).ok && /^(?:1[89]|20)/.test(parts.year);
  return !isPlain(yearLast) && isPlain(yearLead) ? yearLead : yearLast;
}

function fromParts({ year: yearText, month: monthText, day: dayText, raw }: Parts): DateResult {
  const shortYear = yearText.length === 2;
  const year = shortYear ? fullYear(Number(yearText)) : Number(yearText);
  const month = Number(monthText ?? 0);
  const day = Number(dayText ?? 0);
  if (year === 0) return err({ kind: 'unreadable', raw });
  if (month === 0 && day === 0) return ok({ year, precision: 'year', raw, shortYear });
  if (day === 0 && month <= 12) return ok({ year, month, precision: 'month', raw, shortYear });
  if (exists(year, month, day)) return ok({ year, month, day, precision: 'day', raw, shortYear });
  if (!exists(year, day, month)) return err({ kind: 'impossible', raw });
  const swapped: PartialDate = { year, month: day, day: month, precision: 'day', raw, shortYear };
  return err({ kind: 'impossible', raw, swapped });
}

/** [DT2] Two digits up to 22 are of this century: nobody born later was vaccinated in the campaign of 2021–2022. */
const fullYear = (two: number): number => (two <= 22 ? 2000 : 1900) + two;

/**
 * [DT3] An instant in UTC is some program's midnight in Vietnam, which was at UTC+7 or (in the south until 1975)
 * UTC+8: from 16:00 on, it means the next day.
 */
function fromInstant(match: RegExpExecArray, raw: string): DateResult {
  const [, year = '', month = '', day = '', hour = ''] = match;
  const read = fromParts({ year, month, day, raw });
  if (!read.ok || Number(hour) < 16) return read;
  const { month: m = 1, day: d = 1 } = read.value;
  return ok(dateFromDay(dayOfDate(read.value.year, m, d) + 1, raw));
}

/** Which of a workbook's two calendars its serial numbers count in. */
export type SerialSystem = '1900' | '1904';

/**
 * [DT4] A spreadsheet's serial day. In the 1900 system 60 is 29/02/1900, a day that never was, and the days before
 * it are one off. By arithmetic on days only: no time zone can shift it.
 */
export function dateFromSerial(serial: number, system: SerialSystem): DateResult {
  const whole = Math.floor(serial);
  const raw = String(serial);
  const first = system === '1900' ? 1 : 0;
  if (!(whole >= first && whole <= 2_958_465)) return err({ kind: 'unreadable', raw });
  if (system === '1904') return ok(dateFromDay(dayOfDate(1904, 1, 1) + whole, raw));
  if (whole === 60) return err({ kind: 'impossible', raw: '29/02/1900' });
  const epoch = whole > 60 ? dayOfDate(1899, 12, 30) : dayOfDate(1899, 12, 31);
  return ok(dateFromDay(epoch + whole, raw));
}

/** [DT5] The Platform's text: `dd/mm/yyyy`, `mm/yyyy` or `yyyy`. */
export function formatDate(date: PartialDate): string {
  const year = String(date.year).padStart(4, '0');
  return [date.day, date.month]
    .filter((part) => part !== undefined)
    .map((part) => `${String(part).padStart(2, '0')}/`)
    .join('')
    .concat(year);
}

/**
 * [DT6] The Platform's text where the date is sure; otherwise the text as it was, trimmed: a guessed century or an
 * impossible day must stay visible.
 */
export function cleanDate(text: string): string {
  const date = parseDate(text);
  return date.ok && !date.value.shortYear ? formatDate(date.value) : text.trim();
}

/** [DT7] Equal in what they know, however they were written. */
export const isSameDate = (left: PartialDate, right: PartialDate): boolean =>
  left.year === right.year && left.month === right.month && left.day === right.day;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function exists(year: number, month: number, day: number): boolean {
  const length = (LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  return day >= 1 && day <= length;
}

const dateFromDay = (days: number, raw: string): PartialDate => ({
  ...dateOfDay(days),
  precision: 'day',
  raw,
  shortYear: false,
});
