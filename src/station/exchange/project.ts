import { RIGHT_STAGES } from './scope.ts';
import type { StoreWriter, SubjectRow } from '../store/store.ts';

/** Writes subjects as they now stand, and who has to let go of them: another hamlet's work now, or no longer right. */
export async function project(
  tx: StoreWriter,
  commune: string,
  rows: readonly SubjectRow[],
  before: ReadonlyMap<string, SubjectRow>,
): Promise<void> {
  await tx.subjects.put(commune, rows);
  const departures = rows.flatMap((row) => {
    const hamlet = before.get(row.subject.id)?.hamlet ?? '';
    return hamlet === '' || hamlet === row.hamlet
      ? []
      : [{ seq: row.version, subject: row.subject.id, hamlet }];
  });
  await tx.subjects.depart(commune, departures);
  const wrongAgain = rows.filter((row) => isRight(before.get(row.subject.id)) && !isRight(row));
  await tx.subjects.leaveRight(
    commune,
    wrongAgain.map((row) => ({ seq: row.version, subject: row.subject.id })),
  );
}

const isRight = (row: SubjectRow | undefined): boolean =>
  row !== undefined && RIGHT_STAGES.some((stage) => stage === row.stage);
