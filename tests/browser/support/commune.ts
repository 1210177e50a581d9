import type { Category } from '../../../src/domain/category.ts';
import { IDENTITY_FIELDS, type Fields, type IdentityField } from '../../../src/domain/field.ts';
import { foldName } from '../../../src/domain/name.ts';
import { sampleCommunes, sampleTruth } from '../../../src/station/sample/sample.ts';

/** Somebody of the sample: as listed, and as the population database has them. */
export interface Villager {
  /** 1-based row of the Platform's first list. */
  readonly row: number;
  readonly category: Category;
  readonly listed: Fields;
  /** What is right; of the four facts, the police find this in the population database. */
  readonly truth: Fields;
  readonly outcome: string;
}

/** Xã Tân Lạc, the smallest list of the appendix: 428 with wrong data, 25 with a malformed number, 4 without one. */
export const TAN_LAC = '25087';

const sample = [...sampleCommunes()].find((each) => each.unit.code === TAN_LAC);
if (sample === undefined) throw new Error('the sample has no Tân Lạc');

export const LIST = sample;

const doors = sampleTruth(TAN_LAC);

export const EVERYBODY: readonly Villager[] = LIST.rows.map(({ row, category, values }, at) => {
  const door = doors[at];
  if (door?.row !== row) throw new Error(`nobody knows the truth of row ${row}`);
  return { row, category, listed: values, truth: door.values, outcome: outcomeText(door.outcome) };
});

function outcomeText(outcome: { readonly kind: string; readonly reason?: string }): string {
  return outcome.reason === undefined ? outcome.kind : `${outcome.kind}:${outcome.reason}`;
}

/** The two hamlets the volunteers of the story go to; the second has somebody without a number. */
export const HAMLETS = ['Thôn 1', 'Thôn 5'] as const;

/** Whose name nobody else's holds, so that a search ends at one person. */
const found = EVERYBODY.filter(({ listed }) => {
  const key = foldName(listed.name);
  return EVERYBODY.filter((other) => foldName(other.listed.name).includes(key)).length === 1;
});

const taken = new Set<Villager>();

/** The next of the hamlet about whom this is so; each is somebody's part once. */
function somebody(hamlet: (typeof HAMLETS)[number], is: (who: Villager) => boolean): Villager {
  const who = found.find((each) => each.listed.hamlet === hamlet && !taken.has(each) && is(each));
  if (who === undefined) throw new Error('the sample has nobody for this part');
  taken.add(who);
  return who;
}

const isWrongOnlyIn =
  (field: IdentityField, category: Category = 'wrong-info') =>
  ({ category: listedAs, outcome, listed, truth }: Villager): boolean =>
    listedAs === category &&
    outcome === 'correct' &&
    IDENTITY_FIELDS.every((each) => (listed[each] === truth[each]) === (each !== field)) &&
    /^\d{12}$/.test(truth.idNumber) &&
    /^\d\d\/\d\d\/\d{4}$/.test(truth.birthDate);

const is = (outcome: string) => (who: Villager) => who.category === 'wrong-info' && who.outcome === outcome;

/** The eight whom the story is about, by what becomes of them. */
export const CAST = {
  /** A wrong birth date, mended at the door. */
  matched: somebody('Thôn 1', isWrongOnlyIn('birthDate')),
  /** A wrong number that the volunteer types wrong again. */
  corrected: somebody('Thôn 1', isWrongOnlyIn('idNumber')),
  /** A wrong name the volunteer first calls right. */
  returned: somebody('Thôn 1', isWrongOnlyIn('name')),
  /** A wrong number that two volunteers read differently. */
  contested: somebody('Thôn 1', isWrongOnlyIn('idNumber')),
  /** Two with nothing right to type: dead, and known to no database. */
  closed: somebody('Thôn 1', is('close:deceased')),
  unknown: somebody('Thôn 1', is('confirm')),
  /** Two that may go up in a file. */
  malformed: somebody('Thôn 1', isWrongOnlyIn('idNumber', 'malformed-id')),
  missing: somebody('Thôn 5', isWrongOnlyIn('idNumber', 'missing-id')),
} as const;

/** The right number of somebody as a tired eye reads it: the last digit another one. */
export const misread = ({ listed, truth }: Villager): string => {
  const digits = ['1', '2', '3'].map((digit) => truth.idNumber.slice(0, -1) + digit);
  return digits.find((each) => each !== truth.idNumber && each !== listed.idNumber) ?? '';
};
