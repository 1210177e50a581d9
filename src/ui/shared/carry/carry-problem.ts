import type { OpenProblem, PackProblem } from '../../../client/carry.ts';
import type { StartProblem } from '../../../client/session.ts';
import type { Shape } from '../messages/dictionary.ts';
import type { carry } from '../messages/vi/carry.ts';

/** Why a carried file could not be made or opened here, what is safe, what to do. */
export const carryProblemText = (
  problem: OpenProblem | PackProblem | StartProblem,
  words: Shape<typeof carry>,
): string => (problem.kind === 'wrong-kind' ? words.wrongKind[problem.found] : words.problems[problem.kind]);
