import type { CarriedNote } from '../device/carried-note.ts';
import type { OutboxRow } from '../sync/outbox.ts';
import type { Carried } from './sync-engine.ts';

/** [CY7] What was carried and has no answer yet: each operation once, under the last time it was carried. */
export function unanswered(notes: readonly CarriedNote[], rows: readonly OutboxRow[]): readonly Carried[] {
  const left = new Set(
    rows.filter((row) => row.state.kind !== 'answered').map((row) => row.operation.deviceSeq),
  );
  return notes.flatMap(({ at, way, seqs }) => {
    const count = seqs.filter((seq) => left.delete(seq)).length;
    return count === 0 ? [] : [{ at, way, count }];
  });
}

const MOST_NOTES = 20;

/** The notes with one more, newest first; those that say nothing any more are dropped. */
export function notesWith(
  notes: readonly CarriedNote[],
  fresh: CarriedNote,
  rows: readonly OutboxRow[],
): readonly CarriedNote[] {
  const waiting = new Set(rows.map((row) => row.operation.deviceSeq));
  const still = notes.filter(({ seqs }) => seqs.some((seq) => waiting.has(seq)));
  return [fresh, ...still].slice(0, MOST_NOTES);
}
