import { err, ok, type Result } from '../domain/result.ts';
import type { ListDraft } from '../workbook/list-draft.ts';
import { deskProblemOf, type DeskLink } from './desk-link.ts';
import { plannedSchema, stagedSchema, writtenSchema, type SliceReport } from './desk-schema.ts';
import type { DeskProblem, ImportOptions, ImportReport } from './station-desk.ts';

/** Rows per request of an import: a request the village's station answers within a second. */
const PART_ROWS = 500;

/** A list on its way to the station, under its name there. */
export interface ListImport extends Pick<ListDraft, 'fileName' | 'headers' | 'rows'> {
  readonly listing: string;
}

/** Sends every row, has the whole list planned at once, and lets it be written slice by slice. */
export async function sendList(
  link: DeskLink,
  list: ListImport,
  options: ImportOptions,
): Promise<Result<ImportReport, DeskProblem>> {
  const { signal, onProgress } = options;
  onProgress(0, list.rows.length);
  const staged = await stage(link, list, options);
  if (!staged.ok) return staged;
  if (signal.aborted) return ok({ ...NOTHING, stopped: true });
  let planned = await plan(link, list);
  if (!planned.ok) return planned;
  let report = NOTHING;
  for (let from = 0; from < planned.value;) {
    if (signal.aborted) return ok({ ...report, stopped: true });
    const body = { listing: list.listing, from };
    const slice = await link.ask({ method: 'POST', path: '/api/listings/write', body }, writtenSchema);
    if (slice.ok) {
      report = sum(report, slice.value);
      from = slice.value.next;
      onProgress(from, planned.value);
    } else if (slice.error.kind === 'station-error' && slice.error.error === 'not-planned') {
      // Another list was planned meanwhile, so what is left of this one is planned against the book as it is now.
      planned = await plan(link, list);
      if (!planned.ok) return planned;
      report = NOTHING;
      from = 0;
    } else {
      return err(deskProblemOf(slice.error));
    }
  }
  return ok(report);
}

async function stage(
  link: DeskLink,
  { listing, fileName, headers, rows }: ListImport,
  { listedOn, assignByColumn, purpose = 'list', signal }: ImportOptions,
): Promise<Result<null, DeskProblem>> {
  for (let at = 0; at < rows.length && !signal.aborted; at += PART_ROWS) {
    const part = rows.slice(at, at + PART_ROWS).map(({ row, cells, values }) => ({ row, cells, values }));
    const body = { listing, purpose, listedOn, fileName, headers, rows: part, assignByColumn };
    const staged = await link.post('/api/listings', body, stagedSchema);
    if (!staged.ok) return staged;
  }
  return ok(null);
}

/** How many steps the station will write. */
async function plan(link: DeskLink, { listing, rows }: ListImport): Promise<Result<number, DeskProblem>> {
  const planned = await link.post('/api/listings/plan', { listing, rows: rows.length }, plannedSchema);
  return planned.ok ? ok(planned.value.steps) : planned;
}

const NOTHING: ImportReport = {
  listed: 0,
  relisted: 0,
  same: 0,
  unclear: 0,
  assigned: 0,
  verified: { right: 0, stillWrong: 0, absent: 0, refused: 0 },
  stopped: false,
};

const sum = (report: ImportReport, slice: SliceReport): ImportReport => ({
  listed: report.listed + slice.listed,
  relisted: report.relisted + slice.relisted,
  same: report.same + slice.same,
  unclear: report.unclear + slice.unclear,
  assigned: report.assigned + slice.assigned,
  verified: {
    right: report.verified.right + slice.verified.right,
    stillWrong: report.verified.stillWrong + slice.verified.stillWrong,
    absent: report.verified.absent + slice.verified.absent,
    refused: report.verified.refused + slice.verified.refused,
  },
  stopped: false,
});
