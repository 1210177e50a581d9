import type { Claim } from '../../../domain/claim.ts';
import { useWords } from '../../shared/language.tsx';
import { formatDay, formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { policeWords } from '../messages/words.ts';

/** Who says a value, and when: in words. */
export function useSourceText(): (claim: Claim) => string {
  const { contested } = useWords(policeWords);
  const { roles } = useWords(sharedWords);
  const { book } = useSession();
  return ({ by }) =>
    by.kind === 'list'
      ? contested.list(formatDay(by.listedOn))
      : [
          book.personName(by.actor),
          // Most are the hamlet's: only others need saying.
          ...(by.role === 'hamlet' ? [] : [roles[by.role]]),
          formatTime(by.deviceTime),
        ].join(' · ');
}
