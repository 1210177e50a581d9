import type { HamletName } from '../../../client/book.ts';
import { cleanName } from '../../../domain/name.ts';
import type { SubjectReading } from '../../../domain/reading.ts';

/** Subjects to give to one hamlet. */
export interface Group {
  readonly hamlet: string;
  readonly ids: readonly string[];
}

/** The hamlet the list's own column names, by its code or by exactly its name (case and spaces aside). */
function listedHamlet(reading: SubjectReading, hamlets: readonly HamletName[]): HamletName | undefined {
  const listed = reading.fields.hamlet.listed;
  if (listed === '') return undefined;
  return hamlets.find((hamlet) => hamlet.code === listed || plain(hamlet.name) === plain(listed));
}

// Case only, never accents: "Thôn Dạ Nha" and "Thôn Đạ Nhà" are two places.
const plain = (name: string): string => cleanName(name).toLowerCase();

/** Unassigned subjects whose list names a hamlet of the book, hamlet by hamlet. */
export function groupsByColumn(
  readings: readonly SubjectReading[],
  hamlets: readonly HamletName[],
): readonly Group[] {
  const groups = new Map<string, string[]>();
  for (const reading of readings) {
    const hamlet = reading.hamlet === '' ? listedHamlet(reading, hamlets) : undefined;
    if (hamlet === undefined) continue;
    const group = groups.get(hamlet.code);
    if (group === undefined) groups.set(hamlet.code, [reading.subject.id]);
    else group.push(reading.subject.id);
  }
  return [...groups].map(([hamlet, ids]) => ({ hamlet, ids }));
}
