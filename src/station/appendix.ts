import { BAO_LAM_COMMUNES } from '../domain/bao-lam.ts';
import { NO_COUNTS, reportOf, type CategoryCounts, type Report } from '../domain/report.ts';
import type { StoreReader } from './store/store.ts';

/** The appendix table of letter 287/TTYT as of now: persons per commune and class, and nobody's name. */
export interface DatedReport extends Report {
  /** ISO 8601 UTC. Every total is of a date: the lists grow while they are cleaned. */
  readonly asOf: string;
}

export async function appendixNow(tx: StoreReader, now: Date): Promise<DatedReport> {
  const counts = new Map<string, CategoryCounts>();
  for (const { code } of BAO_LAM_COMMUNES) counts.set(code, countsFrom(await tx.subjects.categories(code)));
  return { asOf: now.toISOString(), ...reportOf(BAO_LAM_COMMUNES, counts) };
}

const countsFrom = (counts: ReadonlyMap<string, number>): CategoryCounts => ({
  'wrong-info': counts.get('wrong-info') ?? NO_COUNTS['wrong-info'],
  'malformed-id': counts.get('malformed-id') ?? NO_COUNTS['malformed-id'],
  'missing-id': counts.get('missing-id') ?? NO_COUNTS['missing-id'],
});
