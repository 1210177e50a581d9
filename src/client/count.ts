import { CATEGORIES, type Category } from '../domain/category.ts';
import type { SubjectReading } from '../domain/reading.ts';
import { STAGES, type Stage } from '../domain/workflow.ts';
import type { Counts } from './book.ts';

/** Nobody has answered yet, or it came back. */
export const isTodo = (reading: SubjectReading): boolean =>
  reading.closed === undefined &&
  (reading.returned !== undefined || reading.stage === 'listed' || reading.stage === 'assigned');

export const isAnswered = (reading: SubjectReading): boolean => !isTodo(reading);

/** One pass; every subject is in `todo` or in `answered`. Duplicates are looked for when their count is read. */
export function countReadings(
  readings: readonly SubjectReading[],
  isDuplicate: (reading: SubjectReading) => boolean,
): Counts {
  const byStage = new Map<Stage, number>();
  const byCategory = new Map<Category, number>();
  const sums = { total: readings.length, todo: 0, answered: 0, contested: 0, returned: 0, closed: 0 };
  for (const reading of readings) {
    if (isTodo(reading)) sums.todo += 1;
    else sums.answered += 1;
    if (reading.contested.length > 0) sums.contested += 1;
    if (reading.returned !== undefined) sums.returned += 1;
    if (reading.closed !== undefined) sums.closed += 1;
    byStage.set(reading.stage, (byStage.get(reading.stage) ?? 0) + 1);
    const { category } = reading.subject;
    byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
  }
  let duplicate: number | undefined;
  return {
    ...sums,
    // Comparing everyone with everyone costs more than all the rest, and most screens don't show it.
    get duplicate() {
      duplicate ??= readings.filter((reading) => isDuplicate(reading)).length;
      return duplicate;
    },
    byStage: recordOf(STAGES, byStage),
    byCategory: recordOf(CATEGORIES, byCategory),
  };
}

/** Every key has a number, also those that did not occur. */
function recordOf<K extends string>(keys: readonly K[], counted: ReadonlyMap<K, number>): Record<K, number> {
  // The parser of a map into a record: its keys are exactly `keys`.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return Object.fromEntries(keys.map((key) => [key, counted.get(key) ?? 0])) as Record<K, number>;
}
