import type { DeskProblem } from '../../../client/station-desk.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { Banner } from '../banner.tsx';
import { Button } from '../button.tsx';
import { useWords } from '../language.tsx';
import type { Shape } from '../messages/dictionary.ts';
import { sharedWords } from '../messages/shared.ts';
import { deskWords } from '../messages/desk.ts';
import type { desk } from '../messages/vi/desk.ts';

/** What went wrong with the station, what is safe and what to do, in one sentence. */
function deskProblemText(words: Shape<typeof desk>, problem: DeskProblem): string {
  switch (problem.kind) {
    case 'no-network':
    case 'not-allowed':
      return words[problem.kind];
    case 'station-error':
      return words.stationError(problem.status);
    default:
      return unreachable(problem);
  }
}

interface Props {
  readonly problem: DeskProblem | undefined;
  readonly onRetry?: () => void;
}

/** The same as a banner, with a way to try again; nothing when there is no problem. */
export function DeskProblemBanner({ problem, onRetry }: Props) {
  const words = useWords(deskWords);
  const shared = useWords(sharedWords);
  if (problem === undefined) return null;
  return (
    <Banner tone={problem.kind === 'no-network' ? 'wait' : 'bad'} announce>
      <p>{deskProblemText(words, problem)}</p>
      {onRetry === undefined ? null : <Button onPress={onRetry}>{shared.retry}</Button>}
    </Banner>
  );
}
