import type { SyncProblem } from '../../../client/sync-engine.ts';
import type { Shape } from '../../shared/messages/dictionary.ts';
import type { sync } from '../../shared/messages/vi/sync.ts';

/** What went wrong with the station, what is safe, what to do. */
export function syncProblemText(problem: SyncProblem, words: Shape<typeof sync>): string {
  if (problem.kind === 'station-error') return words.problems['station-error'](problem.status);
  if (problem.kind === 'storage-full') return words.problems['storage-full'](problem.answered);
  return words.problems[problem.kind];
}
