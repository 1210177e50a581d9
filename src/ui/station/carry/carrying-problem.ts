import type { StartFileProblem, TakeProblem } from '../../../client/carry-desk.ts';
import type { Shape } from '../../shared/messages/dictionary.ts';
import type { carrying } from '../messages/vi/carrying.ts';

/** Why a carried file was not taken or made, what is safe, what to do. */
export function carryingProblemText(
  problem: TakeProblem | StartFileProblem,
  words: Shape<typeof carrying>,
): string {
  switch (problem.kind) {
    case 'wrong-kind':
      return words.wrongKind[problem.found];
    case 'station-error':
      return words.stationError(problem.status);
    default:
      return words.problems[problem.kind];
  }
}
