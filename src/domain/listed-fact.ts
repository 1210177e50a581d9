import { daysFrom } from './calendar.ts';
import type { Category } from './category.ts';
import { effectiveEntries } from './effective.ts';
import { dayOfNews } from './entry-day.ts';
import type { SubjectId } from './operation.ts';
import { countCategories, reportOf, type CategoryCounts, type Report } from './report.ts';
import type { Subject } from './subject.ts';

/** One time on the Platform's list. Who came back has one for each time. Days are `yyyy-mm-dd`. */
export interface ListedFact {
  readonly subject: SubjectId;
  readonly commune: string;
  readonly category: Category;
  readonly listedOn: string;
  /** The day of the list that proved it right. */
  readonly rightOn?: string;
  /** The day of the list on which it was no longer, without our having mended it. */
  readonly goneOn?: string;
}

/** [RH1] The times a subject was on the list, from its operations; each ends before the next begins. */
export function listedFacts(subject: Subject): readonly ListedFact[] {
  const { id, commune, category } = subject;
  const facts: ListedFact[] = [];
  let open: ListedFact | undefined = { subject: id, commune, category, listedOn: subject.listedOn };
  for (const entry of effectiveEntries(subject.entries)) {
    const isListed =
      entry.kind === 'relist' || (entry.kind === 'verify' && entry.body.outcome === 'still-wrong');
    if (isListed && open === undefined) {
      const listedOn = entry.kind === 'relist' ? entry.body.listedOn : dayOfNews(entry);
      open = { subject: id, commune, category, listedOn };
    }
    if (entry.kind !== 'verify' || isListed || open === undefined) continue;
    const day = dayOfNews(entry);
    facts.push(entry.body.outcome === 'right' ? { ...open, rightOn: day } : { ...open, goneOn: day });
    open = undefined;
  }
  return open === undefined ? facts : [...facts, open];
}

/** Not before its beginning, whatever a file that came late was dated. */
function endOf({ rightOn, goneOn, listedOn }: ListedFact): string | undefined {
  const end = rightOn ?? goneOn;
  return end !== undefined && end < listedOn ? listedOn : end;
}

/** [RH2] Whether it was on the list on that day: from the day it was listed to the day before its end. */
export const wasListedOn = (fact: ListedFact, day: string): boolean => {
  const end = endOf(fact);
  return fact.listedOn <= day && (end === undefined || end > day);
};

/** [RH2] The appendix as it stood at the end of any past day. Places as in `reportOf`. */
export function reportOn(
  facts: Iterable<ListedFact>,
  places: readonly { readonly code: string; readonly name: string }[],
  day: string,
): Report {
  const categories = new Map<string, Category[]>();
  for (const fact of facts) {
    if (!wasListedOn(fact, day)) continue;
    const found = categories.get(fact.commune);
    if (found === undefined) categories.set(fact.commune, [fact.category]);
    else found.push(fact.category);
  }
  const counts = new Map<string, CategoryCounts>();
  for (const [commune, found] of categories) counts.set(commune, countCategories(found));
  return reportOf(places, counts);
}

/** What a day brought: persons. `standing` is at its end, and is yesterday's plus `inflow` less `fixed` and `gone`. */
export interface DayFlow {
  readonly day: string;
  readonly inflow: number;
  readonly fixed: number;
  readonly gone: number;
  readonly standing: number;
}

/** [RH3] Inflow apart from fixes, day by day, both ends included: a backlog can grow while it is being cleaned. */
export function dailyFlow(
  facts: Iterable<ListedFact>,
  period: { readonly from: string; readonly to: string },
): readonly DayFlow[] {
  const inflow = new Map<string, number>();
  const fixed = new Map<string, number>();
  const gone = new Map<string, number>();
  let standing = 0;
  for (const fact of facts) {
    const end = endOf(fact);
    if (fact.listedOn < period.from && (end === undefined || end >= period.from)) standing += 1;
    count(inflow, fact.listedOn);
    if (end !== undefined) count(fact.rightOn === undefined ? gone : fixed, end);
  }
  return daysFrom(period.from, period.to).map((day) => {
    const flow = { inflow: inflow.get(day) ?? 0, fixed: fixed.get(day) ?? 0, gone: gone.get(day) ?? 0 };
    standing += flow.inflow - flow.fixed - flow.gone;
    return { day, ...flow, standing };
  });
}

/** [RH3] The same per commune, for a burn-down chart; a commune without facts has no line. */
export function burnDown(
  facts: Iterable<ListedFact>,
  period: { readonly from: string; readonly to: string },
): ReadonlyMap<string, readonly DayFlow[]> {
  const communes = new Map<string, ListedFact[]>();
  for (const fact of facts) {
    const found = communes.get(fact.commune);
    if (found === undefined) communes.set(fact.commune, [fact]);
    else found.push(fact);
  }
  return new Map([...communes].map(([commune, found]) => [commune, dailyFlow(found, period)]));
}

const count = (days: Map<string, number>, day: string): void => {
  days.set(day, (days.get(day) ?? 0) + 1);
};
