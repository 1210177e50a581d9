import { decideAccess, type Grant } from '../domain/access.ts';
import { changeOf } from '../domain/change-of.ts';
import { effectiveEntries } from '../domain/effective.ts';
import { FIELDS } from '../domain/field.ts';
import type { Operation, OperationOf } from '../domain/operation.ts';
import { isWholeCheck } from '../domain/police-word.ts';
import type { SubjectReading } from '../domain/reading.ts';
import type { Entry, Refusal, Subject, Verdict } from '../domain/subject.ts';
import { fieldsOf, writesOf } from '../sync/claims.ts';
import { readSubject } from '../sync/reading.ts';

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
 * [AP1] The station's word on one operation about one known subject. Pure: the same operation on the same subject
 * always gets the same verdict. The operation is kept whatever the verdict.
 */
export function accept(subject: Subject, operation: Operation, sender: Sender, arrival: Arrival): Entry {
  const refusal = refuse(subject, operation, sender);
  if (refusal !== undefined) return { ...operation, ...arrival, verdict: 'refused', refusal };
  const entry: Entry = { ...operation, ...arrival, verdict: 'accepted' };
  return { ...entry, verdict: verdictOn(subject, entry) };
}

function refuse(subject: Subject, operation: Operation, sender: Sender): Refusal | undefined {
  // [AP2] Nobody speaks for another person or device.
  if (operation.actor !== sender.actor || operation.device !== sender.device) return 'malformed';
  // [AP3] A row is listed by an import, which the station plans itself; a device can't say it.
  if (operation.kind === 'list' || operation.kind === 'relist') return 'wrong-role';
  // [AP6] A signature comes with its list, which the station verifies; a device can't just say it.
  if (operation.kind === 'sign') return 'not-signable';
  // [AP7] A check writes what its verdict promises, in all four fields.
  if (operation.kind === 'check' && !isWholeCheck(operation.body)) return 'malformed';
  if (operation.kind === 'confirm' && !repeatsWhatItSaw(operation)) return 'malformed';
  const before = readSubject(subject);
  const access = decideAccess(sender.grants, operation, {
    stage: before.stage,
    hamlet: before.hamlet,
    steps: effectiveEntries(subject.entries),
    subject,
    target: targetOf(subject, operation),
  });
  if (!access.ok) return access.error;
  return operation.kind === 'settle' && !settlesSomething(before, operation) ? 'not-contested' : undefined;
}

/** [AP4] To confirm is to repeat what is there; another value is a correction and says so. */
const repeatsWhatItSaw = ({ body }: OperationOf<'confirm'>): boolean =>
  Object.values(body.changes).every((change) => change.value === change.base);

/**
 * [AP5] There are two values now, or the writer saw two that somebody else has settled since: then both rulings
 * stand side by side, for nobody is overruled by having been slower.
 */
function settlesSomething(before: SubjectReading, operation: OperationOf<'settle'>): boolean {
  const { field, change } = operation.body;
  if (before.contested.includes(field)) return true;
  const saw = new Set(change.saw);
  const seen = writesOf(before.subject, effectiveEntries(before.subject.entries), field)
    .map((write) => write.claim)
    .filter((claim) => saw.has(claim.id));
  return new Set(seen.map((claim) => claim.value)).size > 1;
}

const targetOf = (subject: Subject, operation: Operation): Entry | undefined =>
  operation.kind === 'undo'
    ? subject.entries.find((entry) => entry.id === operation.body.of && entry.verdict !== 'refused')
    : undefined;

/** [MG3] Contested if a field it writes now has two values; merged if others wrote something it had not seen. */
function verdictOn(subject: Subject, entry: Entry): Verdict {
  const after = readSubject({ ...subject, entries: [...subject.entries, entry] });
  if (fieldsOf(entry, FIELDS).some((field) => after.contested.includes(field))) return 'contested';
  const unseen = effectiveEntries(subject.entries).some(
    (other) =>
      other.device !== entry.device &&
      other.seq > entry.basis &&
      FIELDS.some((field) => changeOf(other, field)),
  );
  return unseen ? 'merged' : 'accepted';
}
