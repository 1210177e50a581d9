import { cleanNumber, isWellFormed, parseIdentityNumber } from './identity-number.ts';
import { parseDate } from './partial-date.ts';
import type { Sex } from './sex.ts';

/** What the rest of the row says of the holder; undefined where it says nothing. */
export interface Holder {
  readonly sex: Sex | undefined;
  readonly birthYear: number | undefined;
}

/** [ID6] Letters that a hand or a keyboard puts for digits. Undefined unless the result has a good form. */
export function withLettersAsDigits(number: string): string | undefined {
  if (!/^(?:[\d\s.-]*[OoIl|]){1,6}[\d\s.-]*$/u.test(number)) return undefined;
  const digits = cleanNumber(number.replaceAll(/[Oo]/g, '0').replaceAll(/[Il|]/g, '1'));
  return isWellFormed(digits) ? digits : undefined;
}

/**
 * [ID7] The zeros a spreadsheet drops from a number it took for an amount: one or two of twelve digits, one of
 * nine. Undefined unless the result's structure holds, so that a missing digit elsewhere is not guessed.
 */
export function withLeadingZeros(number: string, thisYear: number): string | undefined {
  if (!/^[1-9]\d*$/.test(number)) return undefined;
  if (number.length === 8) return isBirthDate(number, thisYear) ? undefined : `0${number}`;
  if (number.length !== 10 && number.length !== 11) return undefined;
  const whole = number.padStart(12, '0');
  return isPlausible(whole, thisYear) ? whole : undefined;
}

/**
 * [ID8] The number with two neighbouring digits exchanged, when exactly one such exchange satisfies province, sex
 * and birth year at once.
 */
export function withNeighboursSwapped(digits: string, holder: Holder): string | undefined {
  const fitting = new Set<string>();
  for (let at = 0; at + 1 < digits.length; at += 1) {
    const swapped = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
    if (swapped !== digits && fits(swapped, holder)) fitting.add(swapped);
  }
  const [only] = fitting;
  return fitting.size === 1 ? only : undefined;
}

function fits(digits: string, holder: Holder): boolean {
  const parsed = parseIdentityNumber(digits);
  if (!parsed.ok || parsed.value.kind !== 'cccd' || parsed.value.province === undefined) return false;
  // An unknown birth year fits nothing: too much would.
  const sexFits = holder.sex === undefined || parsed.value.sex === holder.sex;
  return sexFits && parsed.value.birthYear === holder.birthYear;
}

function isBirthDate(digits: string, thisYear: number): boolean {
  const date = parseDate(digits);
  return date.ok && date.value.year >= 1900 && date.value.year <= thisYear;
}

function isPlausible(digits: string, thisYear: number): boolean {
  const parsed = parseIdentityNumber(digits);
  if (!parsed.ok || parsed.value.kind !== 'cccd') return false;
  return parsed.value.province !== undefined && parsed.value.birthYear <= thisYear;
}

/** [ID9] Numbers nobody has: one digit repeated, or digits counting up or down (…890…, …109…). */
export function isPlaceholder(digits: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < digits.length; at += 1) {
    steps.add((Number(digits[at]) - Number(digits[at - 1]) + 10) % 10);
  }
  const [only] = steps;
  return steps.size === 1 && (only === 0 || only === 1 || only === 9);
}

/** [ID10] A foreigner's or traveller's passport in the same column: one or two letters, then six to eight digits. */
export const isLikePassport = (number: string): boolean => /^[A-Za-z]{1,2}\d{6,8}$/.test(number);
