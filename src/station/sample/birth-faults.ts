import type { Fault } from './fault.ts';
import { daysOf, padded, writeDay, type CalendarDay } from './person.ts';
import type { Random } from './random.ts';

/** Slips in a birth date. */
export const BIRTH_FAULTS: readonly Fault[] = [
  birthFault('year-digit-off', 13, (birth, random) =>
    writeDay({ ...birth, year: spoilYear(birth.year, random) }),
  ),
  birthFault('day-month-swapped', 9, (birth) =>
    birth.day <= 12 ? writeDay({ ...birth, day: birth.month, month: birth.day }) : writeDay(birth),
  ),
  birthFault('day-off', 5, (birth, random) =>
    writeDay({ ...birth, day: random.between(1, daysOf(birth.month, birth.year)) }),
  ),
  birthFault('year-only', 9, (birth) => String(birth.year)),
  birthFault('month-and-year', 1.5, (birth) => `${padded(birth.month, 2)}/${birth.year}`),
  birthFault('first-of-january', 8, (birth) => writeDay({ ...birth, day: 1, month: 1 })),
  birthFault('impossible-day', 1.5, (birth, random) => writeDay({ ...birth, ...random.pick(IMPOSSIBLE) })),
  birthFault('short-year', 1.5, (birth) => `${birth.day}/${birth.month}/${padded(birth.year % 100, 2)}`),
  birthFault('missing', 0.7, () => ''),
];

const IMPOSSIBLE = [
  { day: 31, month: 2 },
  { day: 30, month: 2 },
  { day: 31, month: 4 },
  { day: 31, month: 6 },
  { day: 31, month: 9 },
  { day: 31, month: 11 },
] as const;

function birthFault(
  kind: string,
  weight: number,
  write: (birth: CalendarDay, random: Random) => string,
): Fault {
  return {
    kind: `birth-${kind}`,
    field: 'birthDate',
    weight,
    write: ({ person }, random) => {
      const birthDate = write(person.birth, random);
      return birthDate === writeDay(person.birth) ? undefined : { birthDate };
    },
  };
}

/** One of the last two digits slips by one or two, and stays a year somebody vaccinated can be born in. */
function spoilYear(year: number, random: Random): number {
  const slipped = year + random.pick([1, -1, 2, -2, 10, -10]);
  return slipped < 1925 || slipped > 2016 ? year - 1 : slipped;
}
