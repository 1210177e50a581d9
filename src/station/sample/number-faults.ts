import type { Sex } from '../../domain/sex.ts';
import type { Fault } from './fault.ts';
import { padded, shownNumber, type Person } from './person.ts';
import type { Random, Weighted } from './random.ts';

/** Slips in a number, and in the sex, that leave it nine or twelve digits: the Platform calls them wrong information. */
export const NUMBER_FAULTS: readonly Fault[] = [
  numberFault('digit-off', 9, (number, random) =>
    replaceDigit(number, random.between(number.length - 6, number.length - 1), random),
  ),
  numberFault('neighbours-swapped', 7, swapNeighbours),
  numberFault('contradicts-sex', 3.5, (number) =>
    isPersonal(number) ? replaceAt(number, 3, String(Number(number[3]) ^ 1)) : number,
  ),
  numberFault('contradicts-year', 3.5, (number, random) => {
    const year = Number(number.slice(4, 6)) + 100 + random.pick([1, -1, 2, -2, 10, -10]);
    return isPersonal(number) ? number.slice(0, 4) + padded(year % 100, 2) + number.slice(6) : number;
  }),
  numberFault('unknown-province', 1.5, (number, random) =>
    isPersonal(number) ? random.pick(['003', '005', '007', '069', '099', '999']) + number.slice(3) : number,
  ),
  numberFault('spaced', 4, (number) => number.replace(/(\d{3})(?=\d)/gu, '$1 ')),
  numberFault('dotted', 2, (number) => number.replace(/(\d{3})(?=\d)/gu, '$1.')),
  numberFault('placeholder', 0.5, (_, random) =>
    random.pick(['000000000', '123456789', '123456789012', '111111111']),
  ),
  {
    // Right when it was written; the person has a card with the new number since.
    kind: 'number-old',
    field: 'idNumber',
    weight: 14,
    write: ({ person }) =>
      person.paper === 'card' && person.oldNumber !== '' ? { idNumber: person.oldNumber } : undefined,
  },
  {
    // A child was listed under its mother's number, or two at one table under one card.
    kind: 'number-of-relative',
    field: 'idNumber',
    weight: 4,
    write: ({ person, household }, random) => {
      const others = household.members.filter((member) => member !== person);
      return others.length === 0 ? undefined : { idNumber: random.pick(others).idNumber };
    },
  },
  {
    kind: 'sex-flipped',
    field: 'sex',
    weight: 9,
    write: ({ person }) => ({ sex: otherSex(person.sex) }),
  },
  { kind: 'sex-missing', field: 'sex', weight: 0.7, write: () => ({ sex: '' }) },
];

/** What becomes of a number so that it is neither nine nor twelve digits; some leave some numbers as they are. */
export const MALFORMED_WRITINGS: Weighted<MalformedWriting> = [
  [{ kind: 'lost-zero', write: ({ idNumber }) => idNumber.replace(/^0+/u, '') }, 38],
  [{ kind: 'letter-for-digit', write: (person, random) => letterForDigit(person.idNumber, random) }, 13],
  [{ kind: 'digits-missing', write: (person, random) => dropDigits(shownNumber(person), random) }, 21],
  [{ kind: 'too-many-digits', write: (person, random) => addDigit(shownNumber(person), random) }, 13],
  [{ kind: 'insurance-number', write: (_, random) => insuranceNumber(random) }, 6],
  [{ kind: 'two-numbers', write: twoNumbers }, 4],
  [
    { kind: 'words', write: (_, random) => random.pick(['Mất giấy tờ', 'Giấy khai sinh', 'Đang làm lại']) },
    3,
  ],
  [{ kind: 'passport', write: (_, random) => `B9${padded(random.below(1_000_000), 6)}` }, 2],
];

export interface MalformedWriting {
  readonly kind: string;
  readonly write: (person: Person, random: Random) => string;
}

/** How a cell says that there is no number; most say nothing. */
export const MISSING_WRITINGS: Weighted<string> = [
  ['', 88],
  ['Chưa có', 5],
  ['Không có', 3],
  ['-', 2],
  ['ko có', 2],
];

const otherSex = (sex: Sex): Sex => (sex === 'Nam' ? 'Nữ' : 'Nam');

function numberFault(kind: string, weight: number, write: (number: string, random: Random) => string): Fault {
  return {
    kind: `number-${kind}`,
    field: 'idNumber',
    weight,
    write: ({ person }, random) => {
      const number = shownNumber(person);
      const idNumber = write(number, random);
      return idNumber === number ? undefined : { idNumber };
    },
  };
}

const isPersonal = (number: string): boolean => number.length === 12;

const replaceAt = (number: string, at: number, digit: string): string =>
  number.slice(0, at) + digit + number.slice(at + 1);

const replaceDigit = (number: string, at: number, random: Random): string =>
  replaceAt(number, at, String((Number(number[at]) + random.between(1, 9)) % 10));

function swapNeighbours(number: string, random: Random): string {
  const at = random.between(number.length - 6, number.length - 2);
  return number.slice(0, at) + (number[at + 1] ?? '') + (number[at] ?? '') + number.slice(at + 2);
}

function letterForDigit(number: string, random: Random): string {
  if (random.chance(0.75)) return random.chance(0.5) ? number.replaceAll('0', 'O') : number.replace('0', 'O');
  return number.includes('1') ? number.replace('1', 'l') : number.replace('0', 'o');
}

/** Digits lost from the middle, so that it can't be mistaken for a lost leading zero. */
function dropDigits(number: string, random: Random): string {
  const at = random.between(4, 6);
  return number.slice(0, at) + number.slice(at + random.between(1, 2));
}

function addDigit(number: string, random: Random): string {
  const at = random.between(5, number.length - 1);
  return number.slice(0, at) + (number[at] ?? '0') + number.slice(at);
}

const insuranceNumber = (random: Random): string =>
  `${random.pick(['DN4', 'GD4', 'DT2', 'HS4', 'HT3', 'BT2', 'TE1'])}6899${padded(random.below(100_000_000), 8)}`;

function twoNumbers({ idNumber, oldNumber }: Person, random: Random): string {
  const second = oldNumber === '' ? idNumber : oldNumber;
  return `${idNumber}${random.pick([' / ', ' - ', '; '])}${second}`;
}
