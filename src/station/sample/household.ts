import type { Sex } from '../../domain/sex.ts';
import {
  padded,
  personOf,
  relativeYear,
  surnameOf,
  type Household,
  type NumberIssuer,
  type Person,
} from './person.ts';
import type { Place } from './places.ts';
import { drawFrom, type Random, type Weighted } from './random.ts';

/** How many of one household are on the list. */
const SIZES: Weighted<number> = [
  [1, 45],
  [2, 28],
  [3, 15],
  [4, 8],
  [5, 3],
  [6, 1],
];

const drawSize = drawFrom(SIZES);

/** A source of households of one place, one after the other. */
export function householdSource(random: Random, place: Place, issuer: NumberIssuer): () => Household {
  // Hamlets differ in size; some have three times the people of others.
  const drawHamlet = drawFrom(place.hamlets.map((name) => [name, 0.6 + random.next() * 1.2] as const));
  return () => {
    const highland = random.chance(place.highland);
    const family = { surname: highland ? '' : surnameOf(random), highland };
    const hamlet = drawHamlet(random);
    return {
      ...family,
      members: membersOf(random, family, issuer),
      hamlet,
      address: addressOf(random, place, hamlet),
      phone: random.chance(0.86) ? phoneOf(random) : '',
    };
  };
}

function membersOf(
  random: Random,
  family: { readonly surname: string; readonly highland: boolean },
  issuer: NumberIssuer,
): readonly Person[] {
  const first = personOf(random, family, { sex: sexOf(random), year: 0, issuer });
  const members = [first];
  for (let left = drawSize(random) - 1; left > 0; left--) {
    const year = relativeYear(random, first.birth.year);
    const sex = sexOf(random);
    // A wife keeps her own family's name.
    const marriedIn = Math.abs(year - first.birth.year) < 15 && sex === 'Nữ' && !family.highland;
    const surname = marriedIn ? surnameOf(random) : family.surname;
    members.push(personOf(random, { ...family, surname }, { sex, year, issuer }));
  }
  return members;
}

const sexOf = (random: Random): Sex => (random.chance(0.505) ? 'Nữ' : 'Nam');

function addressOf(random: Random, place: Place, hamlet: string): string {
  const house = random.between(1, 420);
  if (place.streets.length > 0 && random.chance(0.6)) {
    return `${house} ${random.pick(place.streets)}, ${hamlet}`;
  }
  if (random.chance(0.2)) return `Tổ ${random.between(1, 12)}, ${hamlet}`;
  return `Số nhà ${house}, ${hamlet}`;
}

/** 030 is no mobile prefix: a number that nobody can be rung at. */
export const phoneOf = (random: Random): string => `030${padded(random.below(10_000_000), 7)}`;
