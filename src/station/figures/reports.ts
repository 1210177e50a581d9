import { BAO_LAM_COMMUNES } from '../../domain/bao-lam.ts';
import { daysBetween } from '../../domain/calendar.ts';
import type { HandoverAge } from '../../domain/handover-age.ts';
import { burnDown, dailyFlow, reportOn, type DayFlow, type ListedFact } from '../../domain/listed-fact.ts';
import type { PassportCounts } from '../../domain/passport.ts';
import type { Report } from '../../domain/report.ts';
import { communeName } from '../people/place.ts';
import type { Figures, SubjectFigures } from './figures.ts';

const ALL = BAO_LAM_COMMUNES.map((unit) => unit.code);

/** The appendix of letter 287, of a day: persons per commune and class, and nobody's name. */
export interface DatedReport extends Report {
  /** `yyyy-mm-dd`. Every total is of a date: the lists grow while they are cleaned. */
  readonly asOf: string;
}

/** [ST26] The table as it stood at the end of that day; of a day that is not over, as it is now. */
export async function appendixOn(figures: Figures, asOf: string): Promise<DatedReport> {
  return { asOf, ...reportOn(factsOf(await figures.of(ALL)), BAO_LAM_COMMUNES, asOf) };
}

export interface ReportSeries {
  readonly from: string;
  readonly to: string;
  readonly total: readonly DayFlow[];
  readonly communes: readonly {
    readonly code: string;
    readonly name: string;
    readonly days: readonly DayFlow[];
  }[];
}

/** [ST26] Inflow, fixes and what stands, day by day, of these communes and of all of them together. */
export async function seriesOf(
  figures: Figures,
  communes: readonly string[],
  period: { readonly from: string; readonly to: string },
): Promise<ReportSeries> {
  const facts = factsOf(await figures.of(communes));
  const lines = burnDown(facts, period);
  return {
    ...period,
    total: dailyFlow(facts, period),
    communes: communes.flatMap((code) => {
      const days = lines.get(code);
      return days === undefined ? [] : [{ code, name: communeName(code), days }];
    }),
  };
}

/** [ST26] Signed lists by age, oldest first, in counts of persons. */
export async function handoversOf(
  figures: Figures,
  communes: readonly string[],
  today: string,
): Promise<readonly (HandoverAge & { readonly communeName: string })[]> {
  const lists = new Map<string, HandoverAge>();
  for (const subjects of await figures.of(communes)) {
    for (const { handover } of subjects.values()) {
      if (handover === undefined) continue;
      const key = `${handover.commune}\n${handover.handover}`;
      const known = lists.get(key);
      lists.set(key, known === undefined ? handover : together(known, handover));
    }
  }
  return [...lists.values()]
    .map((list) => ({
      ...list,
      days: daysBetween(list.signedOn, today),
      communeName: communeName(list.commune),
    }))
    .sort((left, right) => right.days - left.days);
}

const together = (left: HandoverAge, right: HandoverAge): HandoverAge => ({
  ...left,
  signedOn: left.signedOn > right.signedOn ? left.signedOn : right.signedOn,
  subjects: left.subjects + right.subjects,
  right: left.right + right.right,
  updated: left.updated + right.updated,
  returned: left.returned + right.returned,
  untouched: left.untouched + right.untouched,
});

/** Passports of each commune as of now; `on` (`yyyy-mm-dd`) is the day whose signatures are counted apart. */
export async function passportsOf(
  figures: Figures,
  communes: readonly string[],
  on: string,
): Promise<readonly ({ readonly code: string; readonly name: string } & PassportCounts)[]> {
  const found = await figures.of(communes);
  return communes.map((code, at) => ({
    code,
    name: communeName(code),
    ...countPassports(found[at] ?? new Map(), on),
  }));
}

function countPassports(subjects: ReadonlyMap<string, SubjectFigures>, on: string): PassportCounts {
  const counts = { ready: 0, blocked: 0, signed: 0, signedThatDay: 0 };
  const why = { 'not-verified': 0, contested: 0, closed: 0, 'incomplete-dose': 0, 'held-back': 0 };
  for (const { passport } of subjects.values()) {
    counts[passport.kind] += 1;
    if (passport.kind === 'signed' && passport.on === on) counts.signedThatDay += 1;
    if (passport.kind !== 'blocked') continue;
    for (const kind of new Set(passport.why.map((each) => each.kind))) why[kind] += 1;
  }
  return { ...counts, why };
}

const factsOf = (communes: readonly ReadonlyMap<string, SubjectFigures>[]): readonly ListedFact[] =>
  communes.flatMap((subjects) => [...subjects.values()].flatMap(({ facts }) => facts));
