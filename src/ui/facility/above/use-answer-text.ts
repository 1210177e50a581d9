import type { Answered, SayProblem } from '../../../client/facility-desk.ts';
import type { Result } from '../../../domain/result.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { facilityWords } from '../messages/words.ts';

/** What became of a word that was not taken: refused and why, not kept, or nobody knows. */
export function useAnswerText(): (name: string, said: Result<Answered, SayProblem>) => string {
  const { above } = useWords(facilityWords);
  const { refusals, problems } = useWords(recordsWords);
  return (name, said) => {
    if (said.ok) {
      const refusal = said.value.kind === 'refused' ? said.value.refusal : undefined;
      return above.refused(name, refusal === undefined ? above.refusedUnknown : refusals[refusal]);
    }
    const { kind } = said.error;
    return kind === 'storage-full' || kind === 'storage-broken' ? problems[kind] : above.lost(name);
  };
}
