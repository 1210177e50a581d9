import { daysBetween } from './calendar.ts';
import { countCategories, type CategoryCounts } from './report.ts';
import type { Category } from './category.ts';
import { effectiveEntries } from './effective.ts';
import { dayOfEntry } from './entry-day.ts';
import type { SubjectReading } from './reading.ts';

/** What a reminder to one hamlet says, in counts of persons and days (`yyyy-mm-dd`); the words are the screen's. */
export interface HamletFacts {
  /** Code of the hamlet. */
  readonly hamlet: string;
  /** Assigned to it, whatever has become of them. */
  readonly total: number;
  /** Still to be answered. */
  readonly left: number;
  /** Of these: sent back to it with a reason. */
  readonly returned: number;
  /** Of these: per class, the harder ones apart from the others. */
  readonly leftByCategory: CategoryCounts;
  /** With two values a person must decide on, at whatever stage. */
  readonly contested: number;
  readonly due: string | undefined;
  /** Whole days to the deadline; negative when it is past. */
  readonly daysLeft: number | undefined;
  /** Something is left, and the deadline is past. */
  readonly late: boolean;
  /** Newest day on which somebody of the hamlet said something, or its phone was heard of. */
  readonly lastHeard: string | undefined;
  /** Whole days since then, or, when nothing was ever heard, since it got its first subject; 0 without any. */
  readonly silentDays: number;
}

export interface ReminderAsk {
  /** `yyyy-mm-dd` in Vietnam. */
  readonly today: string;
  /** Deadline per hamlet. */
  readonly deadlines: ReadonlyMap<string, string>;
  /** When the station last heard a phone of the hamlet, per hamlet; a phone that only listens is not silent. */
  readonly heard?: ReadonlyMap<string, string>;
}

/** [RM1] The facts of every hamlet that has subjects, hamlets in the order of their codes. */
export function hamletFacts(readings: Iterable<SubjectReading>, ask: ReminderAsk): readonly HamletFacts[] {
  const hamlets = new Map<string, SubjectReading[]>();
  for (const reading of readings) {
    const found = hamlets.get(reading.hamlet);
    if (found !== undefined) found.push(reading);
    else if (reading.hamlet !== '') hamlets.set(reading.hamlet, [reading]);
  }
  return [...hamlets]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([hamlet, found]) => factsOf(hamlet, found, ask));
}

function factsOf(
  hamlet: string,
  readings: readonly SubjectReading[],
  { today, deadlines, heard }: ReminderAsk,
): HamletFacts {
  const left = readings.filter((reading) => isLeft(reading));
  const due = deadlines.get(hamlet);
  const daysLeft = due === undefined ? undefined : daysBetween(today, due);
  const days = readings.map(daysOf);
  const lastHeard = later(...days.map((each) => each.said), heard?.get(hamlet));
  const since = lastHeard ?? earliest(days.map((each) => each.assigned));
  const categories: readonly Category[] = left.map((reading) => reading.subject.category);
  return {
    hamlet,
    total: readings.length,
    left: left.length,
    returned: left.filter((reading) => reading.returned !== undefined).length,
    leftByCategory: countCategories(categories),
    contested: readings.filter((reading) => reading.contested.length > 0).length,
    due,
    daysLeft,
    late: left.length > 0 && daysLeft !== undefined && daysLeft < 0,
    lastHeard,
    silentDays: since === undefined ? 0 : Math.max(0, daysBetween(since, today)),
  };
}

/** [RM2] Who is to be reminded: something is left, and nothing was heard for so many days. Longest silence first. */
export const silentHamlets = (facts: readonly HamletFacts[], days: number): readonly HamletFacts[] =>
  facts
    .filter((each) => each.left > 0 && each.silentDays >= days)
    .sort((left, right) => right.silentDays - left.silentDays);

const isLeft = ({ stage }: SubjectReading): boolean => stage === 'assigned' || stage === 'listed';

interface HamletDays {
  readonly said: string | undefined;
  readonly assigned: string | undefined;
}

function daysOf(reading: SubjectReading): HamletDays {
  const entries = effectiveEntries(reading.subject.entries);
  const said = entries.findLast((entry) => entry.role === 'hamlet');
  const assigned = entries.findLast((entry) => entry.kind === 'assign');
  return {
    said: said === undefined ? undefined : dayOfEntry(said),
    assigned: assigned === undefined ? undefined : dayOfEntry(assigned),
  };
}

const later = (...days: readonly (string | undefined)[]): string | undefined =>
  days.reduce(
    (newest, day) => (newest === undefined || (day !== undefined && day > newest) ? day : newest),
    undefined,
  );

const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days.reduce(
    (oldest, day) => (oldest === undefined || (day !== undefined && day < oldest) ? day : oldest),
    undefined,
  );
