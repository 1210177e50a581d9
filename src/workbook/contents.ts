import { sexOf } from '../domain/sex.ts';
import type { Sheet } from './sheet.ts';
import type { ColumnRole } from './synonyms.ts';

const SAMPLE_ROWS = 200;

/** How often the filled cells of a column look like something, 0 … 1, and how many are filled. */
export function shareOf(sheet: Sheet, column: number, looks: (text: string) => boolean): number {
  const filled = sheet.rows
    .slice(0, SAMPLE_ROWS)
    .map((row) => (row.cells[column] ?? '').trim())
    .filter((text) => text !== '');
  return filled.length === 0 ? 0 : filled.filter(looks).length / filled.length;
}

const looksLikeDate = (text: string): boolean => /^\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}$/.test(text);
const looksLikeNumber = (text: string): boolean => /^(?:\d{9}|\d{12})$/.test(text.replaceAll(/[\s.]/g, ''));
export const looksLikePhone = (text: string): boolean =>
  /^(?:0|\+?84)?[35789]\d{8}$/.test(text.replaceAll(/[\s.-]/g, ''));
const looksLikeLongNumber = (text: string): boolean =>
  /^[\dOo]{6,14}$/.test(text.replaceAll(/[\s.]/g, '')) && !looksLikePhone(text);
export const looksLikeName = (text: string): boolean =>
  /^[\p{L}\p{M}'’`. ]+$/u.test(text) && /^\S+(?: +\S+){1,6}$/.test(text) && text.length <= 50;
const looksLikeShortNumber = (text: string): boolean => /^\d{1,2}$/.test(text);

/**
 * Columns of a list without headers, from what stands in them. Only when it is sure: names and numbers, and one
 * thing more, in nearly every row.
 */
export function guessColumns(sheet: Sheet): ReadonlyMap<number, ColumnRole> | undefined {
  const guessed = new Map<number, ColumnRole>();
  const width = Math.min(60, Math.max(0, ...sheet.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells.length)));
  const take = (role: ColumnRole, looks: (text: string) => boolean, least: number): void => {
    for (let column = 0; column < width; column += 1) {
      if (guessed.has(column) || shareOf(sheet, column, looks) < least) continue;
      guessed.set(column, role);
      return;
    }
  };
  take('id-any', looksLikeNumber, 0.6);
  // A list of malformed numbers has few good ones: long numbers that are no phones will do.
  if (![...guessed.values()].includes('id-any')) take('id-any', looksLikeLongNumber, 0.6);
  take('birth-date', looksLikeDate, 0.7);
  take('sex', (text) => sexOf(text) !== undefined, 0.8);
  take('phone', looksLikePhone, 0.7);
  take('name', looksLikeName, 0.8);
  const roles = new Set(guessed.values());
  // Without a column of numbers everybody would count as having none: better to say that the columns are unknown.
  const sure = roles.has('name') && roles.has('id-any') && roles.size >= 3;
  return sure && sheet.rows.length >= 3 ? guessed : undefined;
}

/** "Ngày sinh" beside "Năm sinh" may be the day alone: then nearly all of it is 1 … 31. */
export const isDayColumn = (sheet: Sheet, column: number): boolean =>
  shareOf(sheet, column, looksLikeShortNumber) > 0.7;
