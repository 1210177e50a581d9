import type { Fields } from './field.ts';
import { cleanNumber } from './identity-number.ts';
import { isPlaceholder } from './identity-repair.ts';
import { foldName } from './name.ts';
import type { SubjectId } from './operation.ts';
import { formatDate, parseDate } from './partial-date.ts';

/** What makes some subjects look like one person, strongest first. */
export const DUPLICATE_SIGNS = [
  'same-number',
  'same-name-and-birth-date',
  'same-cmnd',
  'same-name-and-year',
] as const;

export type DuplicateSign = (typeof DUPLICATE_SIGNS)[number];

/** Subjects that may be one person. A suspicion to show; nothing is merged or closed by it. */
export interface DuplicateGroup {
  readonly sign: DuplicateSign;
  /** Nine-digit numbers were issued twice, and namesakes share a year: worth a look, proof of nothing. */
  readonly weak: boolean;
  /** Two or more, in the order they came. */
  readonly subjects: readonly SubjectId[];
}

interface Keyed {
  readonly id: SubjectId;
  readonly values: Fields;
}

/**
 * [DU1] Everyone in a book who has somebody's number (twelve digits; placeholders don't count) or somebody's
 * folded name and birth date. One pass: 31,863 subjects take a fraction of a second.
 */
export function findDuplicates(subjects: Iterable<Keyed>): readonly DuplicateGroup[] {
  const groups = new Map<string, { readonly sign: DuplicateSign; readonly subjects: SubjectId[] }>();
  for (const { id, values } of subjects) {
    for (const { sign, key } of keysOf(values)) {
      const group = groups.get(`${sign}\n${key}`);
      if (group === undefined) groups.set(`${sign}\n${key}`, { sign, subjects: [id] });
      else group.subjects.push(id);
    }
  }
  return [...groups.values()]
    .filter((group) => group.subjects.length > 1)
    .map((group) => ({ ...group, weak: WEAK[group.sign] }));
}

const WEAK: Readonly<Record<DuplicateSign, boolean>> = {
  'same-number': false,
  'same-name-and-birth-date': false,
  'same-cmnd': true,
  'same-name-and-year': true,
};

/** [DU2] The keys under which one row can meet another: its number's and its name's, each only where it says enough. */
export function keysOf(values: Fields): readonly { readonly sign: DuplicateSign; readonly key: string }[] {
  return [...numberKeys(values), ...nameKeys(values)];
}

function numberKeys(values: Fields): readonly { readonly sign: DuplicateSign; readonly key: string }[] {
  const key = cleanNumber(values.idNumber);
  if (isPlaceholder(key)) return [];
  if (/^\d{12}$/.test(key)) return [{ sign: 'same-number', key }];
  return /^\d{9}$/.test(key) ? [{ sign: 'same-cmnd', key }] : [];
}

function nameKeys(values: Fields): readonly { readonly sign: DuplicateSign; readonly key: string }[] {
  const name = foldName(values.name);
  const date = parseDate(values.birthDate);
  if (name === '' || !date.ok) return [];
  const sign = date.value.precision === 'day' ? 'same-name-and-birth-date' : 'same-name-and-year';
  return [{ sign, key: `${name}\n${formatDate(date.value)}` }];
}
