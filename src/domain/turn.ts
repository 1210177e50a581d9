import { effectiveEntries } from './effective.ts';
import type { Role } from './operation.ts';
import { confirmedIdentity } from './police-word.ts';
import type { SubjectReading } from './reading.ts';

/**
 * [TU1] Whose turn it is, by the six steps of letter 2262; undefined when nothing is left to do. Wrong again on the
 * Platform although the police had confirmed it: theirs, before the hamlet is sent out for nothing. Signed and with
 * nothing confirmed (not found, closed): the task force decides what becomes of it.
 */
export function turnOf(reading: SubjectReading): Exclude<Role, 'district'> | undefined {
  switch (reading.stage) {
    case 'listed':
      return isBackFromPlatform(reading) ? 'police' : 'lead';
    case 'assigned':
      return isBackFromPlatform(reading) ? 'police' : 'hamlet';
    case 'answered':
    case 'checked':
      return 'police';
    case 'signed':
      return confirmedIdentity(reading) === undefined ? 'lead' : 'station';
    case 'updated':
      return 'station';
    case 'right':
      return 'facility';
    default:
      return undefined;
  }
}

/** The newest step is the Platform's "wrong again", and what it doubts is the police's word. */
function isBackFromPlatform(reading: SubjectReading): boolean {
  const step = effectiveEntries(reading.subject.entries).findLast(
    ({ kind }) => kind !== 'note' && kind !== 'relist' && kind !== 'assign' && kind !== 'dose',
  );
  const isWrong = step?.kind === 'verify' && step.body.outcome === 'still-wrong';
  return isWrong && confirmedIdentity(reading) !== undefined;
}
