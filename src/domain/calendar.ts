/** Days since 01/03/0000, in the proleptic Gregorian calendar: years that begin in March have their leap day last. */
export function dayOfDate(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

/** The inverse of `dayOfDate`. */
export function dateOfDay(days: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const leaps = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const y = Math.floor((inEra - leaps) / 365);
  const dayOfYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = y + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** A day (`yyyy-mm-dd`, more may follow) as a number that counts days. Throws for other text. */
export function dayNumber(day: string): number {
  const match = DAY.exec(day);
  if (match === null) throw new Error('not a day: yyyy-mm-dd expected');
  return dayOfDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day (`yyyy-mm-dd`) with this number. */
export function dayText(number: number): string {
  const { year, month, day } = dateOfDay(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** [CA1] Whole days from one day to a later one (`yyyy-mm-dd`); negative when it is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Every day from the first to the last, both included; none when the last is earlier. */
export const daysFrom = (first: string, last: string): readonly string[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, at) =>
    dayText(dayNumber(first) + at),
  );

const INSTANT = /^\d{4}-\d{2}-\d{2}T(\d{2}):/;

/** [CA2] The day in Vietnam (UTC+7 all year) of an instant in ISO 8601 UTC. Throws for other text. */
export function dayInVietnam(instant: string): string {
  const hour = INSTANT.exec(instant)?.[1];
  if (hour === undefined || !instant.endsWith('Z')) throw new Error('not an instant in UTC');
  return Number(hour) < 17 ? instant.slice(0, 10) : dayText(dayNumber(instant) + 1);
}

const pad = (number: number, length: number): string => String(number).padStart(length, '0');
