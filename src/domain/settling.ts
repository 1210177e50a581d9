import { effectiveEntries } from './effective.ts';
import type { Field } from './field.ts';
import type { ClaimId, Role } from './operation.ts';
import type { SubjectReading } from './reading.ts';
import type { Entry } from './subject.ts';
import { takesStep, type Stage } from './workflow.ts';

/** Whose the values are that somebody is to decide between. */
export interface Parties {
  /** The police have given one of them. */
  readonly police: boolean;
  /** All were written by volunteers, for the hamlet that reviews the subject now; none is a list's. */
  readonly onlyThisHamlet: boolean;
}

/**
 * [AC4] Who decides between values that stand side by side. Where a subject belongs: the lead and the station. Any
 * other field: the police alone once they have checked it or given one of the values; else the station or the police,
 * and the hamlet itself while nobody but its own volunteers differ.
 */
export function settlersOf(field: Field, stage: Stage, parties: Parties): readonly Role[] {
  if (!takesStep(stage, 'settle')) return [];
  if (field === 'hamlet') return ['lead', 'station'];
  if (stage === 'checked' || parties.police) return ['police'];
  return parties.onlyThisHamlet ? ['hamlet', 'station', 'police'] : ['station', 'police'];
}

/** The same of a field somebody has before them. */
export const settlersFor = (reading: SubjectReading, field: Field): readonly Role[] =>
  settlersOf(
    field,
    reading.stage,
    partiesOf(
      reading.fields[field].claims.map(({ id }) => id),
      reading,
    ),
  );

/**
 * Whose these claims are, told from the subject's operations: role, and the hamlet that reviewed it when they came. What
 * is no operation of the subject's is a list's. What its writer has taken back since is still its writer's.
 */
export function partiesOf(
  claims: readonly ClaimId[],
  { subject: { entries }, hamlet }: Pick<SubjectReading, 'subject' | 'hamlet'>,
): Parties {
  const assigned = effectiveEntries(entries).filter((entry) => entry.kind === 'assign');
  const hamletAt = (entry: Entry): string =>
    assigned.findLast((each) => placeOf(each) < placeOf(entry))?.body.change.value ?? '';
  const writers = claims.map((id) => entries.find((entry) => entry.id === id));
  return {
    police: writers.some((writer) => writer?.role === 'police'),
    onlyThisHamlet: writers.every((writer) => writer?.role === 'hamlet' && hamletAt(writer) === hamlet),
  };
}

/** What the station has not answered comes after all it has. */
const placeOf = ({ seq }: Entry): number => (seq === 0 ? Number.MAX_SAFE_INTEGER : seq);
