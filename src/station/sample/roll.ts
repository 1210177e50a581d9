import type { Category } from '../../domain/category.ts';
import type { Fields } from '../../domain/field.ts';
import { categorize } from '../../domain/identity-number.ts';
import { BIRTH_FAULTS } from './birth-faults.ts';
import type { Fault, Victim } from './fault.ts';
import { householdSource, phoneOf } from './household.ts';
import { NAME_FAULTS } from './name-faults.ts';
import { MALFORMED_WRITINGS, MISSING_WRITINGS, NUMBER_FAULTS } from './number-faults.ts';
import { numberIssuer, shownNumber, writeDay, type Household, type Person } from './person.ts';
import type { Place } from './places.ts';
import { drawFrom, drawSome, type Random } from './random.ts';

export type Counts = Readonly<Record<Category, number>>;

/** A row of the roll: what the list says of somebody, and what went wrong when it was written. */
export interface Sighting {
  readonly person: Person;
  readonly household: Household;
  readonly category: Category;
  /** As it stands in the file, spaces and accents included. */
  readonly written: Fields;
  readonly faults: readonly string[];
  /** Index in the roll of the earlier row that is the same person. */
  readonly sameAs: number | undefined;
}

interface Appearance {
  readonly person: Person;
  readonly household: Household;
  readonly sameAs: number | undefined;
}

/** Share of the rows that are somebody who is on the list already. */
const DUPLICATES = 0.012;

const drawWrong = drawFrom(
  [...NAME_FAULTS, ...BIRTH_FAULTS, ...NUMBER_FAULTS].map((fault) => [fault, fault.weight] as const),
);
const drawAside = drawFrom([...NAME_FAULTS, ...BIRTH_FAULTS].map((fault) => [fault, fault.weight] as const));
const drawMalformed = drawFrom(MALFORMED_WRITINGS);
const drawMissing = drawFrom(MISSING_WRITINGS);

/** The people of one place's list, exactly as many of each category as `counts` says. */
export function rollOf(random: Random, place: Place, counts: Counts): readonly Sighting[] {
  const total = counts['wrong-info'] + counts['malformed-id'] + counts['missing-id'];
  const appearances = appearancesOf(random, place, total);
  const missing = drawSome(random, appearances, {
    count: counts['missing-id'],
    // Children have no card; whoever entered them left the number out.
    weight: ({ person }) => (person.birth.year > 2006 ? 25 : 1),
  });
  const malformed = drawSome(
    random,
    appearances.filter((each) => !missing.has(each)),
    { count: counts['malformed-id'], weight: ({ person }) => (person.birth.year < 1970 ? 1.6 : 1) },
  );
  return appearances.map((each): Sighting => {
    if (missing.has(each)) return writeMissing(random, each);
    return malformed.has(each) ? writeMalformed(random, each) : writeWrong(random, each);
  });
}

function appearancesOf(random: Random, place: Place, total: number): readonly Appearance[] {
  const nextHousehold = householdSource(random, place, numberIssuer(random));
  const appearances: Appearance[] = [];
  while (appearances.length < total) {
    const household = nextHousehold();
    for (const person of household.members) appearances.push({ person, household, sameAs: undefined });
    if (random.chance(DUPLICATES * 1.85)) {
      const sameAs = random.below(appearances.length);
      const earlier = appearances[sameAs];
      if (earlier?.sameAs === undefined && earlier !== undefined) appearances.push({ ...earlier, sameAs });
    }
  }
  return appearances.slice(0, total);
}

function writeMissing(random: Random, appearance: Appearance): Sighting {
  const aside = random.chance(0.15) ? spoil(random, appearance, drawAside) : undefined;
  const written = { ...rightly(random, appearance), ...aside?.values, idNumber: drawMissing(random) };
  return { ...appearance, category: sure(written, 'missing-id'), written, faults: aside?.faults ?? [] };
}

function writeMalformed(random: Random, appearance: Appearance): Sighting {
  const aside = random.chance(0.15) ? spoil(random, appearance, drawAside) : undefined;
  let writing = drawMalformed(random);
  let idNumber = writing.write(appearance.person, random);
  while (categorize(idNumber) !== 'malformed-id') {
    writing = drawMalformed(random);
    idNumber = writing.write(appearance.person, random);
  }
  const written = { ...rightly(random, appearance), ...aside?.values, idNumber };
  const faults = [writing.kind, ...(aside?.faults ?? [])];
  return { ...appearance, category: sure(written, 'malformed-id'), written, faults };
}

function writeWrong(random: Random, appearance: Appearance): Sighting {
  // For some the papers show just what the list says: the population database knows something newer.
  if (random.chance(0.05)) {
    const written = rightly(random, appearance);
    return { ...appearance, category: sure(written, 'wrong-info'), written, faults: [] };
  }
  const { values, faults } = spoil(random, appearance, drawWrong);
  return { ...appearance, category: sure(values, 'wrong-info'), written: values, faults };
}

/** The row without a slip. Capitals are no slip: whole stations wrote so. */
function rightly(random: Random, { person, household }: Appearance): Fields {
  return {
    name: person.name,
    birthDate: writeDay(person.birth),
    sex: person.sex,
    idNumber: shownNumber(person),
    hamlet: random.chance(0.01) ? '' : household.hamlet,
    phone: phoneFor(random, household),
    address: random.chance(0.07) ? '' : household.address,
  };
}

function phoneFor(random: Random, household: Household): string {
  if (random.chance(0.72)) return household.phone;
  return random.chance(0.35) ? phoneOf(random) : '';
}

function spoil(random: Random, { person, household }: Appearance, draw: (random: Random) => Fault) {
  const written = rightly(random, { person, household, sameAs: undefined });
  const first = drawApplicable(random, { person, household, written }, draw);
  const values = { ...written, ...first.change };
  if (!random.chance(0.18)) return { values, faults: [first.fault.kind] };
  const second = drawApplicable(random, { person, household, written }, draw);
  const overlaps = Object.keys(second.change).some((field) => field in first.change);
  if (overlaps) return { values, faults: [first.fault.kind] };
  return { values: { ...values, ...second.change }, faults: [first.fault.kind, second.fault.kind] };
}

function drawApplicable(
  random: Random,
  victim: Victim,
  draw: (random: Random) => Fault,
): { readonly fault: Fault; readonly change: Partial<Fields> } {
  for (;;) {
    const fault = draw(random);
    const change = fault.write(victim, random);
    if (change !== undefined) return { fault, change };
  }
}

/** The category is what the domain computes from the number as written; a roll that means another is a bug. */
function sure(values: Fields, meant: Category): Category {
  const computed = categorize(values.idNumber);
  if (computed !== meant) throw new Error(`a number was written as ${computed}, not as ${meant}`);
  return computed;
}
