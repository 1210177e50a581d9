import type { SyncProblem } from '../../../client/sync-engine.ts';
import type { Shape } from '../../shared/messages/dictionary.ts';
import type { sync } from '../../shared/messages/vi/sync.ts';

/** What went wrong with the station, what is safe, what to do. */
export const syncProblemText = (problem: SyncProblem, words: Shape<typeof sync>): string =>
  problem.kind === 'station-error'
    ? words.problems['station-error'](problem.status)
    : words.problems[problem.kind];
