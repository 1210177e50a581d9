import { decideAccess, type Grant } from '../domain/access.ts';
import { FIELDS } from '../domain/field.ts';
import type { Operation } from '../domain/operation.ts';
import type { SubjectReading } from '../domain/reading.ts';
import type { Entry, Refusal, Subject, Verdict } from '../domain/subject.ts';
import { changeOf, fieldsOf } from '../sync/claims.ts';
import { effectiveEntries, readSubject } from '../sync/reading.ts';

/** Who sends: the station's own knowledge of the device, never what the parcel says of itself. */
export interface Sender {
  readonly actor: string;
  readonly device: string;
  readonly grants: readonly Grant[];
}

export interface Arrival {
  readonly seq: number;
  /** The station's clock, ISO 8601 UTC. */
  readonly receivedAt: string;
}

/**
 * The station's word on one operation about one known subject. Pure: the same operation on the same subject always
 * gets the same verdict. The operation is kept whatever the verdict.
 */
export function accept(subject: Subject, operation: Operation, sender: Sender, arrival: Arrival): Entry {
  const refusal = refuse(subject, operation, sender);
  if (refusal !== undefined) return { ...operation, ...arrival, verdict: 'refused', refusal };
  const entry: Entry = { ...operation, ...arrival, verdict: 'accepted' };
  return { ...entry, verdict: verdictOn(subject, entry) };
}

function refuse(subject: Subject, operation: Operation, sender: Sender): Refusal | undefined {
  if (operation.actor !== sender.actor || operation.device !== sender.device) return 'malformed';
  // A row is listed by an import, which the station plans itself; a device can't say it.
  if (operation.kind === 'list' || operation.kind === 'relist') return 'wrong-role';
  const before = readSubject(subject);
  const access = decideAccess(sender.grants, operation, {
    stage: before.stage,
    hamlet: before.hamlet,
    steps: effectiveEntries(subject.entries),
    target: targetOf(subject, operation),
  });
  if (!access.ok) return access.error;
  return operation.kind === 'settle' && !isOpen(before, operation.body.field) ? 'not-contested' : undefined;
}

const isOpen = (reading: SubjectReading, field: (typeof FIELDS)[number]): boolean =>
  reading.contested.includes(field);

const targetOf = (subject: Subject, operation: Operation): Entry | undefined =>
  operation.kind === 'undo'
    ? subject.entries.find((entry) => entry.id === operation.body.of && entry.verdict !== 'refused')
    : undefined;

/** [MG3] Contested if a field it writes now has two values; merged if others wrote something it had not seen. */
function verdictOn(subject: Subject, entry: Entry): Verdict {
  const after = readSubject({ ...subject, entries: [...subject.entries, entry] });
  if (fieldsOf(entry, FIELDS).some((field) => after.contested.includes(field))) return 'contested';
  const unseen = effectiveEntries(subject.entries).some(
    (other) => other.device !== entry.device && other.seq > entry.basis && FIELDS.some((field) => changeOf(other, field)),
  );
  return unseen ? 'merged' : 'accepted';
}
