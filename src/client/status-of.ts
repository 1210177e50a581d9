import type { CarriedNote } from '../device/carried-note.ts';
import type { Place } from '../device/place.ts';
import type { SyncHistory } from '../device/sync-history.ts';
import type { OutboxRow } from '../sync/outbox.ts';
import { unanswered } from './carried.ts';
import type { SyncStatus } from './sync-engine.ts';

/** How the engine stands, and what lies on the disk beside it. */
export interface Standing {
  readonly run: Pick<SyncStatus, 'phase' | 'problem' | 'nextTryAt'>;
  readonly rows: readonly OutboxRow[];
  readonly history: SyncHistory;
  readonly place: Place;
  readonly carried: readonly CarriedNote[];
  readonly differs: boolean;
  /** People in the book. */
  readonly people: number;
}

/** What is told of sending and fetching: counted from the rows, never flagged. */
export function statusOf({ run, rows, history, place, carried, differs, people }: Standing): SyncStatus {
  const { lastSyncAt, clockAheadMinutes, receipts, repairedAt } = history;
  return {
    ...run,
    waiting: rows.filter((row) => row.state.kind !== 'answered').map((row) => row.operation),
    carried: unanswered(carried, rows),
    refused: rows.flatMap(({ operation, state }) =>
      state.kind === 'answered' && state.verdict === 'refused'
        ? [{ operation, refusal: state.refusal ?? 'malformed' }]
        : [],
    ),
    download: downloadOf(place, lastSyncAt === 0 ? undefined : people),
    receipts,
    lastSyncAt,
    clockAheadMinutes,
    ...(repairedAt === 0 ? {} : { repairedAt }),
    ...(differs ? { differs: true } : {}),
  };
}

/** `rows`: what the book holds; undefined before the first answer. */
function downloadOf({ coming }: Place, rows: number | undefined): SyncStatus['download'] {
  if (coming !== undefined) return { rows: coming.rows, ofRows: coming.ofRows, complete: false };
  return rows === undefined ? undefined : { rows, ofRows: rows, complete: true };
}
