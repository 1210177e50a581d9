import { isWithin, type Grant } from '../domain/access.ts';
import { dayInVietnam, daysBetween } from '../domain/calendar.ts';
import type { Claim } from '../domain/claim.ts';
import type { Field } from '../domain/field.ts';
import type { Role } from '../domain/operation.ts';
import type { SubjectReading } from '../domain/reading.ts';
import { settlersFor } from '../domain/settling.ts';

/** One field of one subject on which more than one value stands. */
export interface ContestedItem {
  readonly reading: SubjectReading;
  readonly field: Field;
  /** Who must decide; empty while nobody may (signed). */
  readonly settlers: readonly Role[];
  /** Whole days since the station had the second value; 0 while it has not. */
  readonly days: number;
}

/** What the list is narrowed to; what is missing narrows nothing. */
export interface ContestedFilter {
  readonly hamlet?: string;
  readonly field?: Field;
  /** Of those this role must decide; `nobody` of those that are signed. */
  readonly settler?: Role | 'nobody';
  /** Waiting for at least so many days. */
  readonly days?: number;
}

/** Every contested field of these, longest waiting first. `today` is `yyyy-mm-dd` in Vietnam. */
export const contestedItems = (readings: Iterable<SubjectReading>, today: string): readonly ContestedItem[] =>
  [...readings]
    .flatMap((reading) =>
      reading.contested.map((field): ContestedItem => ({
        reading,
        field,
        settlers: settlersFor(reading, field),
        days: ageOf(reading.fields[field].claims, today),
      })),
    )
    .sort((left, right) => right.days - left.days);

export const isWithinContested = (item: ContestedItem, filter: ContestedFilter): boolean =>
  (filter.hamlet === undefined || item.reading.hamlet === filter.hamlet) &&
  (filter.field === undefined || item.field === filter.field) &&
  (filter.settler === undefined || isFor(item.settlers, filter.settler)) &&
  (filter.days === undefined || item.days >= filter.days);

const isFor = (settlers: readonly Role[], settler: Role | 'nobody'): boolean =>
  settler === 'nobody' ? settlers.length === 0 : settlers.includes(settler);

/** Whether anybody in this role must decide something here. */
export const mustDecide = (reading: SubjectReading, role: Role): boolean =>
  reading.contested.some((field) => settlersFor(reading, field).includes(role));

/** The second value is the first that differs from the one before it, as the station received them. */
function ageOf(claims: readonly Claim[], today: string): number {
  const second = claims.find((claim) => claim.value !== claims[0]?.value);
  if (second === undefined) return 0;
  if (second.by.kind === 'list') return Math.max(0, daysBetween(second.by.listedOn, today));
  if (second.by.receivedAt === '') return 0;
  return Math.max(0, daysBetween(dayInVietnam(second.by.receivedAt), today));
}

/** Whether somebody with these grants decides on this field: the rule the station will apply, for the button. */
export const maySettle = (grants: readonly Grant[], reading: SubjectReading, field: Field): boolean => {
  const settlers = settlersFor(reading, field);
  return grants.some((grant) => settlers.includes(grant.role) && isWithin(grant, reading.hamlet));
};

/** The roles of these grants that ever decide between values, the first one first. */
export const decidingRoles = (grants: readonly Grant[]): readonly Role[] =>
  DECIDING.filter((role) => grants.some((grant) => grant.role === role)).slice(0, 1);

const DECIDING: readonly Role[] = ['hamlet', 'station', 'police', 'lead'];
