import type { Sex } from '../../domain/sex.ts';
import { highlandName } from './highland-names.ts';
import { fashionOf, SURNAMES } from './kinh-names.ts';
import { drawFrom, type Random, type Weighted } from './random.ts';

/** A made-up person as the papers show them. */
export interface Person {
  readonly name: string;
  readonly sex: Sex;
  readonly birth: CalendarDay;
  /** The twelve digits of the card or of the birth certificate. */
  readonly idNumber: string;
  /** The old nine-digit number; empty for whoever never had one. */
  readonly oldNumber: string;
  readonly highland: boolean;
  /** What they can put on the table. */
  readonly paper: 'card' | 'old-card' | 'birth-certificate';
}

export interface CalendarDay {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** What the members of a household share. */
export interface Household {
  readonly surname: string;
  readonly highland: boolean;
  readonly members: readonly Person[];
  readonly hamlet: string;
  readonly address: string;
  readonly phone: string;
}

/** Hands out numbers, none of them twice. */
export interface NumberIssuer {
  readonly personal: (sex: Sex, birthYear: number, highland: boolean) => string;
  readonly old: () => string;
}

const YOUNGEST_YEAR = 2016;

/** Vaccinated people by year of birth: nobody was vaccinated who was not five by 2021. */
const BANDS: Weighted<readonly [from: number, to: number]> = [
  [[1927, 1934], 0.7],
  [[1935, 1944], 2.3],
  [[1945, 1954], 6],
  [[1955, 1964], 12],
  [[1965, 1974], 16],
  [[1975, 1984], 20],
  [[1985, 1994], 21],
  [[1995, 2004], 14],
  [[2005, 2009], 5],
  [[2010, YOUNGEST_YEAR], 6],
];

const drawBand = drawFrom(BANDS);
const drawSurname = drawFrom(SURNAMES);

/** Where settlers of the new economic zones and their elders came from, as codes of the birth's province. */
const drawOrigin = drawFrom([
  ['036', 14],
  ['034', 11],
  ['035', 5],
  ['037', 5],
  ['030', 5],
  ['033', 4],
  ['001', 8],
  ['038', 7],
  ['040', 8],
  ['042', 6],
  ['046', 7],
  ['049', 8],
  ['051', 8],
  ['052', 7],
  ['004', 3],
  ['020', 2],
  ['079', 5],
  ['075', 4],
  ['060', 3],
  ['066', 2],
  ['096', 1],
] as const);

/** Somebody of that year; 0 takes a year from the pyramid. */
export function personOf(
  random: Random,
  family: { readonly surname: string; readonly highland: boolean },
  wanted: { readonly sex: Sex; readonly year: number; readonly issuer: NumberIssuer },
): Person {
  const { sex, issuer } = wanted;
  const year = wanted.year > 0 ? wanted.year : random.between(...drawBand(random));
  const month = random.between(1, 12);
  const oldNumber = year < 2004 && random.chance(0.78) ? issuer.old() : '';
  return {
    name: family.highland ? highlandName(random, sex) : kinhName(random, family.surname, { sex, year }),
    sex,
    birth: { day: random.between(1, daysOf(month, year)), month, year },
    idNumber: issuer.personal(sex, year, family.highland),
    oldNumber,
    highland: family.highland,
    paper: paperOf(random, year, oldNumber),
  };
}

function paperOf(random: Random, year: number, oldNumber: string): Person['paper'] {
  if (year > 2007) return 'birth-certificate';
  return oldNumber !== '' && random.chance(0.2) ? 'old-card' : 'card';
}

/** The number on the paper they have. */
export const shownNumber = ({ paper, idNumber, oldNumber }: Person): string =>
  paper === 'old-card' ? oldNumber : idNumber;

function kinhName(
  random: Random,
  surname: string,
  born: { readonly sex: Sex; readonly year: number },
): string {
  const { middle, given } = fashionOf(born.sex, born.year);
  const called = random.pick(given);
  const middles = middle.filter((each) => each !== called);
  const first = random.pick(middles);
  // Two middle names came into fashion late ("Nguyễn Ngọc Bảo Trâm"); a few elders have none.
  if (born.year < 1962 && random.chance(0.06)) return `${surname} ${called}`;
  if (born.year > 1990 && random.chance(0.3)) {
    const second = random.pick(middles.filter((each) => each !== first && each !== 'Thị' && each !== 'Văn'));
    return `${surname} ${first} ${second} ${called}`;
  }
  return `${surname} ${first} ${called}`;
}

/**
 * Numbers of people who do not exist. The last six digits are drawn from 900000 up, and old numbers begin with 259:
 * the form of real ones, from ranges that are not known to have been issued.
 */
export function numberIssuer(random: Random): NumberIssuer {
  const issued = new Set<string>();
  const fresh = (make: () => string): string => {
    let number = make();
    while (issued.has(number)) number = make();
    issued.add(number);
    return number;
  };
  return {
    personal: (sex, year, highland) => {
      // Real numbers whose digits contradict their holder exist (domain facts §3.3): a check may only warn.
      const isOdd = random.chance(0.008);
      const century = (year < 2000 ? 0 : 2) + ((sex === 'Nam') === isOdd ? 1 : 0);
      const start = `${birthProvince(random, year, highland)}${century}${padded(year % 100, 2)}`;
      return fresh(() => `${start}9${padded(random.below(100_000), 5)}`);
    },
    old: () => fresh(() => `259${padded(random.below(1_000_000), 6)}`),
  };
}

function birthProvince(random: Random, year: number, highland: boolean): string {
  const local = highland ? 0.985 : localShare(year);
  return random.chance(local) ? '068' : drawOrigin(random);
}

function localShare(year: number): number {
  if (year < 1970) return 0.12;
  if (year < 1985) return 0.4;
  return year < 1998 ? 0.72 : 0.88;
}

/** A family name for a household of settlers. */
export const surnameOf = (random: Random): string => drawSurname(random);

/** Whose year follows from the first member's: husband or wife, children, parents. */
export function relativeYear(random: Random, year: number): number {
  const kind = random.next();
  const childYear = year + random.between(20, 36);
  const parentYear = year - random.between(20, 36);
  if (kind < 0.45 && childYear <= YOUNGEST_YEAR) return childYear;
  if (kind < 0.55 && parentYear >= 1927) return parentYear;
  return Math.min(YOUNGEST_YEAR, Math.max(1927, year + random.between(-6, 6)));
}

/** Days of a month of the Gregorian calendar. */
export function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Day, month and year as the Platform writes them, `dd/mm/yyyy`. */
export const writeDay = ({ day, month, year }: CalendarDay): string =>
  `${padded(day, 2)}/${padded(month, 2)}/${year}`;

export const padded = (number: number, length: number): string => String(number).padStart(length, '0');
