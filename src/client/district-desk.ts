import type { HandoverAge } from '../domain/handover-age.ts';
import type { DayFlow } from '../domain/listed-fact.ts';
import type { Report } from '../domain/report.ts';
import type { Result } from '../domain/result.ts';
import type { DeskProblem } from './station-desk.ts';

/** Counts of persons, never a name. The district reads all communes; a commune's people read the table and their own. */
export interface DistrictDesk {
  /** The appendix of letter 287 as it stood at the end of that day (`yyyy-mm-dd`); today without. */
  readonly report: (asOf?: string) => Promise<Result<DatedReport, DeskProblem>>;
  /** Inflow, fixes and what stands, per day. At most 400 days. */
  readonly series: (period: Period) => Promise<Result<ReportSeries, DeskProblem>>;
  /** Signed lists by age, oldest first; without result are those with `untouched` above 0. */
  readonly handovers: () => Promise<Result<HandoverReport, DeskProblem>>;
  /** The table as .xlsx in the letter's layout. */
  readonly workbook: (report: DatedReport) => Promise<Uint8Array<ArrayBuffer>>;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface DatedReport extends Report {
  /** `yyyy-mm-dd`: the day at whose end (or now, when it is today) it was so. */
  readonly asOf: string;
}

export interface ReportSeries extends Period {
  /** All communes together. */
  readonly total: readonly DayFlow[];
  readonly communes: readonly {
    readonly code: string;
    readonly name: string;
    readonly days: readonly DayFlow[];
  }[];
}

export interface HandoverReport {
  /** `yyyy-mm-dd`. */
  readonly asOf: string;
  readonly handovers: readonly (HandoverAge & { readonly communeName: string })[];
}
