import { lastSignature, type HandoverName } from '../../../domain/handover.ts';
import type { SubjectId } from '../../../domain/operation.ts';
import type { SubjectReading } from '../../../domain/reading.ts';

/** What is ready, by the list it belongs on: a new one, or an addendum to the one that has it already. */
export interface ToSign {
  readonly fresh: readonly SubjectId[];
  /** Number of the list → its subjects that were checked again. */
  readonly again: ReadonlyMap<string, readonly SubjectId[]>;
}

/** Who was signed before is signed again on an addendum of that list, so that each list tells its own story. */
export function toSign(ready: readonly SubjectReading[]): ToSign {
  const fresh: SubjectId[] = [];
  const again = new Map<string, SubjectId[]>();
  for (const reading of ready) {
    const { id } = reading.subject;
    const before = lastSignature(reading)?.handover;
    if (before === undefined) fresh.push(id);
    else again.set(before, [...(again.get(before) ?? []), id]);
  }
  return { fresh, again };
}

/** The newest version of a list among those of the archive. */
export const newestVersion = (
  archive: readonly HandoverName[],
  handover: string,
): HandoverName | undefined => {
  const versions = archive.filter((each) => each.handover === handover);
  const newest = versions.toSorted((left, right) => right.version - left.version)[0];
  return newest && { handover: newest.handover, version: newest.version, digest: newest.digest };
};
