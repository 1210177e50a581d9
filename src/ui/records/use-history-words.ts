import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { useSession } from '../shared/session-context.tsx';
import { useObservable } from '../shared/use-observable.ts';
import type { HistoryWords } from './history-words.ts';

/** What is needed to say an operation in words. */
export function useHistoryWords(): HistoryWords {
  const records = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const hamlets = useObservable(useSession().book.hamlets);
  return {
    records,
    shared,
    hamletName: (code) => hamlets.find((hamlet) => hamlet.code === code)?.name ?? code,
  };
}
