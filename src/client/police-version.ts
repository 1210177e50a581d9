import type { SubjectReading } from '../domain/reading.ts';
import type { Subject } from '../domain/subject.ts';
import { versionOf } from '../domain/subject.ts';
import { readSubject } from '../sync/reading.ts';

/**
 * What somebody has before them, as text that a file can carry: the newest sequence of the station, and the operations
 * of this device that the station has not answered yet.
 */
export function versionText({ subject }: SubjectReading): string {
  const own = subject.entries.filter((entry) => entry.seq === 0).map((entry) => entry.id);
  return [String(versionOf(subject)), ...own].join('+');
}

const VERSION = /^(\d{1,15})((?:\+[0-9a-f-]{36})*)$/;

/**
 * The subject as it was at that version, out of what is known of it now; undefined when the text is no version, or is
 * one this device has not seen.
 */
export function subjectAt(subject: Subject, version: string): SubjectReading | undefined {
  const [, seq, own = ''] = VERSION.exec(version) ?? [];
  if (seq === undefined || Number(seq) > versionOf(subject) || Number(seq) < subject.listedSeq) {
    return undefined;
  }
  const ids = new Set(own.split('+'));
  const entries = subject.entries.filter(
    (entry) => (entry.seq > 0 && entry.seq <= Number(seq)) || ids.has(entry.id),
  );
  return readSubject({ ...subject, entries });
}
