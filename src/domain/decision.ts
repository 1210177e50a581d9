import { changeOf } from './change-of.ts';
import { effectiveEntries } from './effective.ts';
import { FIELDS, type Field } from './field.ts';
import type { ClaimId, OperationId } from './operation.ts';
import type { SubjectReading } from './reading.ts';
import type { Entry, Subject } from './subject.ts';

/** One value somebody had before them when they decided. */
export interface Weighed {
  readonly claim: ClaimId;
  readonly value: string;
  /** The operation that wrote it; undefined for a list's. */
  readonly entry: Entry | undefined;
}

/** Of these values, this one: said by whoever the field was given to, or by the police's check. */
export interface Decision {
  readonly entry: Entry;
  readonly field: Field;
  readonly value: string;
  /** Empty for a check: the population database is its reason. */
  readonly reason: string;
  readonly weighed: readonly Weighed[];
}

/** [DE1] Every decision between several values that counts, in the station's order. What it left aside stays in it. */
export function decisionsIn(subject: Subject): readonly Decision[] {
  const effective = effectiveEntries(subject.entries);
  return effective.flatMap((entry) => FIELDS.flatMap((field) => decisionOf(entry, field, subject) ?? []));
}

/** [DE1] Why a word was not chosen, by decision; none for a word that was, or was never weighed. */
export const decisionsAgainst = (
  decisions: readonly Decision[],
  operation: OperationId,
): readonly Decision[] =>
  decisions.filter(({ weighed, value }) =>
    weighed.some((each) => each.claim === operation && each.value !== value),
  );

/** What has become of one's own word on a field. */
export interface Outcome extends Decision {
  readonly reading: SubjectReading;
  /** What one had said oneself. */
  readonly own: string;
}

/**
 * [DE2] What others have decided about this person's words and the station has, the newest of each field; also where a
 * decision between decisions has gone on from there. A field that is open again has no outcome.
 */
export function outcomesFor(actor: string, reading: SubjectReading): readonly Outcome[] {
  const newest = new Map<Field, Outcome>();
  /** What the person had said, by the decisions that weighed it. */
  const ownIn = new Map<string, string>();
  for (const decision of decisionsIn(reading.subject)) {
    const { entry, field, weighed } = decision;
    const own =
      weighed.findLast((each) => each.entry?.actor === actor)?.value ??
      weighed.map(({ claim }) => ownIn.get(`${claim}/${field}`)).find((each) => each !== undefined);
    if (own === undefined) continue;
    ownIn.set(`${entry.id}/${field}`, own);
    if (entry.seq > 0) newest.set(field, { ...decision, reading, own });
  }
  return [...newest.values()].filter(
    ({ entry, field }) => entry.actor !== actor && !reading.contested.includes(field),
  );
}

function decisionOf(entry: Entry, field: Field, subject: Subject): Decision | undefined {
  if (entry.kind !== 'settle' && entry.kind !== 'check') return undefined;
  const change = changeOf(entry, field);
  if (change === undefined) return undefined;
  const weighed = change.saw.flatMap((claim) => weighedIn(subject, field, claim) ?? []);
  if (new Set(weighed.map((each) => each.value)).size < 2) return undefined;
  const reason = entry.kind === 'settle' ? entry.body.reason : '';
  return { entry, field, value: change.value, reason, weighed };
}

function weighedIn(subject: Subject, field: Field, claim: ClaimId): Weighed | undefined {
  if (claim === subject.listing) return { claim, value: subject.listed[field], entry: undefined };
  for (const entry of subject.entries) {
    if (entry.kind === 'relist' && entry.body.listing === claim) {
      return { claim, value: entry.body.values[field], entry: undefined };
    }
    const written = entry.id === claim ? changeOf(entry, field) : undefined;
    if (written !== undefined) return { claim, value: written.value, entry };
  }
  return undefined;
}
