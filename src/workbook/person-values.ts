import { NO_FIELDS, type Field, type Fields } from '../domain/field.ts';
import { cleanNumber, isNoNumber } from '../domain/identity-number.ts';
import { cleanName } from '../domain/name.ts';
import { cleanSex, sexOf } from '../domain/sex.ts';
import { FIELD_OF, type Columns } from './columns.ts';
import type { SheetWarningCode } from './list-draft.ts';
import type { ColumnRole } from './synonyms.ts';

/** One person's values, and what the file itself makes doubtful about them. */
export interface PersonValues {
  readonly values: Fields;
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  readonly field: Field;
  readonly code: SheetWarningCode;
  readonly suggestion?: string;
}

type Parts = Readonly<Partial<Record<ColumnRole, string>>>;

/** The fields of one row, their parts joined; `textOf` gives the text of a column. */
export function personValues(columns: Columns, textOf: (column: number) => string): PersonValues {
  const parts: Partial<Record<ColumnRole, string>> = {};
  const doubts: Doubt[] = [];
  for (const [column, role] of columns) {
    const raw = textOf(column);
    const text = collapse(raw);
    const field = FIELD_OF[role];
    if (field !== 'ignore' && INVISIBLE.test(raw)) doubts.push({ field, code: 'invisible-characters' });
    parts[role] = parts[role] === undefined || parts[role] === '' ? text : `${parts[role]} ${text}`.trim();
  }
  const number = numberOf(parts);
  const sex = sexOfParts(parts);
  const values: Fields = {
    ...NO_FIELDS,
    name: nameOf(parts),
    birthDate: birthOf(parts),
    sex: sex.value,
    idNumber: number.value,
    phone: phoneOf(parts.phone ?? ''),
    address: parts.address ?? '',
    hamlet: parts.hamlet ?? '',
  };
  return { values, doubts: [...doubts, ...number.doubts, ...sex.doubts, ...birthDoubts(values.birthDate)] };
}

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;
const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

function collapse(text: string): string {
  const visible = text
    .replaceAll(/[\r\n\t\v\f]+/g, ' ')
    .normalize('NFC')
    .replaceAll(CONTROL, '');
  return visible.replaceAll(/\s+/gu, ' ').trim();
}

const ticked = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && !/^(?:0|false|-|không|ko)$/i.test(text);

const nameOf = (parts: Parts): string =>
  cleanName(parts.name ?? [parts['family-name'] ?? '', parts['given-name'] ?? ''].join(' '));

/** A whole date where there is one, else its parts, else the year under "Nam" or "Nữ" of a printed form. */
function birthOf(parts: Parts): string {
  const whole = withoutMidnight(parts['birth-date'] ?? '');
  if (whole !== '') return whole;
  const year = parts['birth-year'] ?? '';
  const day = parts['birth-day'] ?? '';
  const month = parts['birth-month'] ?? '';
  if (day !== '' && month !== '' && year !== '') return `${pad(day)}/${pad(month)}/${year}`;
  if (month !== '' && year !== '') return `${pad(month)}/${year}`;
  return year !== '' ? year : withoutMidnight(parts['birth-male'] || parts['birth-female'] || '');
}

const pad = (text: string): string => (/^\d$/.test(text) ? `0${text}` : text);
const withoutMidnight = (text: string): string => text.replace(/[ T]00:00(?::00(?:\.0+)?)?Z?$/, '');

function sexOfParts(parts: Parts): { readonly value: string; readonly doubts: readonly Doubt[] } {
  if (parts.sex !== undefined && parts.sex !== '') return { value: cleanSex(parts.sex), doubts: [] };
  const male = ticked(parts.male) || ticked(parts['birth-male']);
  // A form with a "Nữ" column alone: what is not ticked there is not said to be Nam.
  const alone = parts.male === undefined ? sexOf(parts.female ?? '') : undefined;
  if (alone !== undefined) return { value: alone, doubts: [] };
  const female = ticked(parts.female) || ticked(parts['birth-female']);
  if (male && female) return { value: '', doubts: [{ field: 'sex', code: 'both-sexes' }] };
  return { value: male ? 'Nam' : female ? 'Nữ' : '', doubts: [] };
}

/** Of several numbers of one person the twelve digits count, then nine, then whatever else is written. */
function numberOf(parts: Parts): { readonly value: string; readonly doubts: readonly Doubt[] } {
  const written = [parts['id-12'], parts['id-any'], parts['id-9'], parts.passport]
    .map((text) => cleanNumber(text ?? ''))
    .filter((text) => text !== '');
  const value =
    written.find((text) => /^\d{12}$/.test(text)) ??
    written.find((text) => /^\d{9}$/.test(text)) ??
    written.find((text) => !isNoNumber(text)) ??
    written[0] ??
    '';
  const several = value.match(/\d{9,}/g) ?? [];
  const best = several.find((digits) => digits.length === 12) ?? several[0];
  const doubts: Doubt[] = [];
  if (several.length > 1 && best !== undefined)
    doubts.push({ field: 'idNumber', code: 'two-numbers', suggestion: best });
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(value)) doubts.push({ field: 'idNumber', code: 'digits-lost' });
  return { value, doubts };
}

/** A phone number without what people write between its digits. */
function phoneOf(text: string): string {
  const digits = text.replaceAll(/[\s.\-()]/g, '').replace(/^'/, '');
  return /^\+?\d+$/.test(digits) ? digits : text;
}

const EPOCH = Date.UTC(1899, 11, 30);

function birthDoubts(text: string): readonly Doubt[] {
  if (!/^\d{5}$/.test(text)) return [];
  const date = new Date(EPOCH + Number(text) * 86_400_000).toISOString();
  const suggestion = `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  return [{ field: 'birthDate', code: 'date-as-number', suggestion }];
}
