import type { JoinProblem } from '../../client/session.ts';
import type { Shape } from './messages/dictionary.ts';
import type { join } from './messages/vi/join.ts';

/** Why somebody can't get in, what is safe, what to do. */
export const joinProblemText = (problem: JoinProblem, words: Shape<typeof join>): string =>
  problem.kind === 'station-error' ? words.stationError(problem.status) : words.problems[problem.kind];
