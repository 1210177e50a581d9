import type { StoreWriter, SubjectRow } from '../store/store.ts';

/** Writes subjects as they now stand, and who has to let go of them because they are another hamlet's work now. */
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
}
