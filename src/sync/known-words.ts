import type { Entry, Subject } from '../domain/subject.ts';
import { isKnownKind } from './operation-schema.ts';
import { stationWord, UNREADABLE } from './station-word.ts';

/**
 * [PA8] A subject as this app can read it. What a newer station has said in words this app doesn't know is there and
 * counts for nothing. For reading only: what lies on the disk stays as it came, for the version that can read it.
 */
export function inKnownWords(subject: Subject): Subject {
  if (subject.entries.every((entry) => isKnown(entry))) return subject;
  return { ...subject, entries: subject.entries.map(readable) };
}

function isKnown({ kind, verdict, refusal }: Entry): boolean {
  if (!isKnownKind(kind)) return false;
  const word = stationWord(verdict, refusal);
  return word.verdict === verdict && word.refusal === refusal;
}

function readable(entry: Entry): Entry {
  if (isKnown(entry)) return entry;
  if (isKnownKind(entry.kind)) return { ...entry, ...stationWord(entry.verdict, entry.refusal) };
  const { kind: _kind, body: _body, ...rest } = entry;
  return { ...rest, kind: 'note', body: { text: '' }, ...UNREADABLE };
}
