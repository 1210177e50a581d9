import type { SubjectReading } from '../../../domain/reading.ts';

/** People of one address of a hamlet; no address comes last. */
export interface Household {
  readonly address: string;
  readonly people: readonly SubjectReading[];
}

/** One hamlet's part of a list, door by door. */
export interface HamletPart {
  /** Code; empty for whoever was given to no hamlet. */
  readonly hamlet: string;
  readonly households: readonly Household[];
}

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

/** The same people by hamlet and address: a sheet is walked with, from door to door. */
export function byHousehold(people: readonly SubjectReading[]): readonly HamletPart[] {
  return [...Map.groupBy(people, ({ hamlet }) => hamlet)]
    .sort(([left], [right]) => lastWhenEmpty(left, right))
    .map(([hamlet, all]) => ({
      hamlet,
      households: [...Map.groupBy(all, ({ fields }) => fields.address.value.trim())]
        .sort(([left], [right]) => lastWhenEmpty(left, right))
        .map(([address, members]) => ({ address, people: members })),
    }));
}

const lastWhenEmpty = (left: string, right: string): number =>
  Number(left === '') - Number(right === '') || collator.compare(left, right);
