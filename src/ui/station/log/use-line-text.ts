import type { LogLine } from '../../../client/station-desk.ts';
import { changesOf, sayOf } from '../../records/history-words.ts';
import { useHistoryWords } from '../../records/use-history-words.ts';
import { entryOf, useSubjectName } from './log-entry.ts';

/** What the search of the log looks in. */
export function useLineText(): (line: LogLine) => string {
  const words = useHistoryWords();
  const nameOf = useSubjectName();
  return (line) => {
    const entry = entryOf(line);
    return [line.seq, line.personName, nameOf(line), sayOf(entry, words), ...changesOf(entry, words)].join(
      ' ',
    );
  };
}
