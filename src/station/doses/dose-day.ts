import {
  doseFaults,
  doseTiming,
  type DoseDraft,
  type DoseFault,
  type DoseTiming,
} from '../../domain/dose.ts';
import type { DoseRecord } from '../store/dose-store.ts';

/** A record as it stands, with what is missing and whether it was complete on its day. */
export interface DoseRow extends DoseDraft {
  readonly id: string;
  readonly subject?: string;
  readonly faults: readonly DoseFault[];
  readonly timing: DoseTiming;
  readonly savedAt: string;
  readonly completedOn?: string;
}

/** The newest version of each record, in the order they were first saved. `today`: `yyyy-mm-dd`. */
export function doseRows(versions: readonly DoseRecord[], today: string): readonly DoseRow[] {
  const records = new Map<string, DoseRecord[]>();
  for (const version of versions) {
    const found = records.get(version.id);
    if (found === undefined) records.set(version.id, [version]);
    else found.push(version);
  }
  return [...records.values()]
    .sort(([left], [right]) => ((left?.savedAt ?? '') < (right?.savedAt ?? '') ? -1 : 1))
    .flatMap((each) => rowOf(each, today));
}

function rowOf(versions: readonly DoseRecord[], today: string): readonly DoseRow[] {
  const newest = versions.at(-1);
  if (newest === undefined) return [];
  // Complete since the first version after which it never was incomplete again.
  const since = versions.slice(versions.findLastIndex((each) => !each.complete) + 1)[0]?.savedOn;
  const { id, subject, givenOn: on, complete, draft, savedAt } = newest;
  return [
    {
      id,
      ...draft,
      faults: doseFaults(draft, today),
      timing: doseTiming({ on, complete, completedOn: since }, today),
      savedAt,
      ...(subject === '' ? {} : { subject }),
      ...(since === undefined ? {} : { completedOn: since }),
    },
  ];
}

/** How many of these are in time, late, due today and overdue. */
export function countTimings(rows: readonly DoseRow[]): Readonly<Record<DoseTiming, number>> {
  const counts = { 'on-time': 0, late: 0, 'due-today': 0, overdue: 0 };
  for (const { timing } of rows) counts[timing] += 1;
  return counts;
}
