import type { Receipt, SyncHistory } from '../device/sync-history.ts';
import type { ParcelDown } from '../sync/parcel.ts';

/** How an answer came. */
export type Way = 'network' | 'carried';

interface Answered {
  readonly header: Pick<ParcelDown, 'answers' | 'receipt' | 'stationTime'>;
  readonly sent: number;
  readonly now: number;
  readonly by: Way;
}

const MOST_RECEIPTS = 50;

/** What is remembered once this answer is here. */
export function historyAfter(history: SyncHistory, { header, sent, now, by }: Answered): SyncHistory {
  const receipts = receiptsAfter(history.receipts, header, sent);
  // What was carried has been on its way for any time: it says nothing of either clock.
  if (by === 'carried') return { ...history, lastSyncAt: now, receipts };
  const ahead = (now - Date.parse(header.stationTime)) / 60_000;
  const clockAheadMinutes = Number.isFinite(ahead) ? Math.round(ahead) : 0;
  return { ...history, lastSyncAt: now, clockAheadMinutes, receipts };
}

/** Newest first; the same receipt once, however often its answer is opened. */
export function receiptsAfter(
  receipts: readonly Receipt[],
  { answers, receipt, stationTime }: Answered['header'],
  sent: number,
): readonly Receipt[] {
  if (sent === 0) return receipts;
  const countOf = (verdict: string): number => answers.filter((answer) => answer.verdict === verdict).length;
  const fresh: Receipt = {
    sent,
    taken: receipt.taken,
    code: receipt.code,
    at: stationTime,
    contested: countOf('contested'),
    refused: countOf('refused'),
  };
  const isKnown = receipts.some(({ at, code }) => at === fresh.at && code === fresh.code);
  return isKnown ? receipts : [fresh, ...receipts].slice(0, MOST_RECEIPTS);
}
