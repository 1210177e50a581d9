import type { SubjectId } from '../../../domain/operation.ts';

/** Who was in the file that was exported last: ids alone, nothing of the persons. */
export interface Batch {
  /** Milliseconds. */
  readonly at: number;
  readonly subjects: readonly SubjectId[];
}

const keyOf = (profile: string): string => `so-thon.platform-file.${profile}`;

/** Keeps the batch until its results are recorded, often on another day; undefined forgets it. */
export function keepBatch(memory: Storage, profile: string, batch: Batch | undefined): void {
  if (batch === undefined) memory.removeItem(keyOf(profile));
  else memory.setItem(keyOf(profile), JSON.stringify(batch));
}

export function recallBatch(memory: Storage, profile: string): Batch | undefined {
  const kept = memory.getItem(keyOf(profile));
  if (kept === null) return undefined;
  try {
    const batch: unknown = JSON.parse(kept);
    return isBatch(batch) ? batch : undefined;
  } catch {
    return undefined;
  }
}

const isBatch = (value: unknown): value is Batch =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'subjects' in value &&
  Array.isArray(value.subjects) &&
  value.subjects.every((each) => typeof each === 'string');
