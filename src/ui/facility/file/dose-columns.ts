import type { DoseInput } from '../../../client/facility-desk.ts';
import type { DraftRow } from '../../../client/station-desk.ts';
import { cleanNumber } from '../../../domain/identity-number.ts';
import { doseDay } from '../../../domain/dose.ts';
import { foldName } from '../../../domain/name.ts';

/** What a file must tell of a dose besides the person, who is found by the reader of lists. */
export const DOSE_COLUMNS = ['on', 'vaccine', 'lot', 'number'] as const;

export type DoseColumn = (typeof DOSE_COLUMNS)[number];

/** 0-based columns of the file; what is missing is not in it. */
export type DoseMapping = Readonly<Partial<Record<DoseColumn, number>>>;

/** Words of headers, without accents; the first column that has one is taken, the surer words first. */
const WORDS: Readonly<Record<DoseColumn, readonly RegExp[]>> = {
  on: [/ngay tiem/, /thoi gian tiem/, /ngay thuc hien/],
  vaccine: [/(loai|ten) (vac ?xin|vac ?cin|vaccine|vx)/, /vac ?xin|vac ?cin|vaccine/],
  lot: [/so lo/, /(^| )lo( |$)/, /lot|batch/],
  number: [/mui (tiem )?(thu|so)/, /(so )?thu tu mui/, /lieu (thu|so)/, /(^| )mui( |$)/],
};

/** Which columns a file's headers name; columns that belong to the person, and a word used twice, are left alone. */
export function guessDoseColumns(headers: readonly string[], taken: ReadonlySet<number>): DoseMapping {
  const folded = headers.map((header) => foldName(header));
  const used = new Set(taken);
  const found: Partial<Record<DoseColumn, number>> = {};
  for (const column of DOSE_COLUMNS) {
    for (const word of WORDS[column]) {
      const at = folded.findIndex((header, index) => !used.has(index) && word.test(header));
      if (at < 0) continue;
      found[column] = at;
      used.add(at);
      break;
    }
  }
  return found;
}

/** "1", "Mũi 2", "Mũi nhắc lại 1" → its only digits; anything else stays as it is. */
function numberIn(text: string): string {
  const digits = text.match(/\d+/g);
  return digits?.length === 1 ? (digits[0] ?? text) : text;
}

/** The dose a row tells; `fallbackOn` is the day for files whose rows do not say theirs. */
export function doseOfRow(row: DraftRow, mapping: DoseMapping, fallbackOn: string): Omit<DoseInput, 'id'> {
  const cell = (column: DoseColumn): string => {
    const at = mapping[column];
    return at === undefined ? '' : (row.cells[at] ?? '').trim();
  };
  const { name, birthDate, sex, idNumber } = row.values;
  // A time after the day is the Platform's way: 23/11/2026 08:15.
  const on = mapping.on === undefined ? fallbackOn : cell('on').replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, '');
  return {
    person: { name, birthDate, sex, idNumber },
    on,
    vaccine: cell('vaccine'),
    lot: cell('lot'),
    number: numberIn(cell('number')),
  };
}

/**
 * Names a dose so that the same file again is the same doses, and a file in which the lot was added meanwhile is the
 * same dose completed: who (with the number), and on which day. Two rows that read the same stay two.
 */
export async function doseIds(
  doses: readonly Omit<DoseInput, 'id'>[],
  commune: string,
): Promise<readonly string[]> {
  const seen = new Map<string, number>();
  const keys = doses.map(({ person, on }) => {
    const who = [foldName(person.name), person.birthDate, cleanNumber(person.idNumber)];
    const key = JSON.stringify([commune, ...who, doseDay(on) ?? on]);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${key} ${times}`;
  });
  return Promise.all(keys.map(uuidOf));
}

/** A UUID (version 8, RFC 9562) out of a text. */
async function uuidOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
