import { CONTESTED_FIELDS, type Field } from '../../src/domain/field.ts';
import type { FieldChange, Operation, OperationId } from '../../src/domain/operation.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import type { LogBody } from '../../src/station/exchange/log-body.ts';
import { personOf, type Ledger } from './ledger.ts';

/** What one person wrote into one field, by the ledger. */
interface Written {
  readonly id: string;
  readonly value: string;
  readonly saw: readonly string[];
  readonly isPolices: boolean;
  /** Nobody, for a list. */
  readonly actor: string;
  /** [MG9] Says what a value should be, and decides nothing between several. */
  readonly proposes: boolean;
}

/**
 * Values that must be seen side by side: of every two people of whom neither had seen the other's word, both. Worked
 * out from what the phones showed them when they spoke, not from anything that was sent.
 */
export function missingValues(
  reading: SubjectReading,
  taken: readonly LogBody[],
  ledger: Ledger,
): readonly string[] {
  const { id, listing, listed } = reading.subject;
  const effective = effectiveOf(taken, ledger, id);
  return CONTESTED_FIELDS.flatMap((field) => {
    const first = listedIn(listing, listed[field], []);
    const people = effective.flatMap((operation) => writtenBy(operation, field) ?? []);
    const written = [first, ...laterLists(first, effective, field), ...people];
    const expected = new Set(standing(written).map((each) => each.value));
    const shown = reading.fields[field];
    const values = new Set(shown.claims.map((claim) => claim.value));
    const missing = [...expected].filter((value) => !values.has(value));
    if (missing.length > 0)
      return [`${id} ${field} no longer shows ${missing.length} of ${expected.size} values`];
    if (expected.size > 1 && !shown.contested) return [`${id} ${field} is not shown as contested`];
    return [];
  });
}

/** Words that the station took for somebody else's than the person they were said of. */
export function misplacedWords({ subject }: SubjectReading, ledger: Ledger): readonly string[] {
  const person = personOf(subject);
  return subject.entries.flatMap(({ id, kind, verdict }) => {
    const about = ledger.said.get(id)?.about;
    if (verdict === 'refused' || about === undefined || about === person) return [];
    return [`${kind} ${id} was said of another person than ${subject.id}`];
  });
}

/** Values on screens that nobody typed and no list had. */
export function strangeValues(reading: SubjectReading, ledger: Ledger): readonly string[] {
  const { id, listed } = reading.subject;
  return CONTESTED_FIELDS.flatMap((field) =>
    reading.fields[field].claims
      .filter(({ value }) => value !== listed[field] && !ledger.isEntered(id, field, value))
      .map(() => `${id} ${field} shows what nobody entered`),
  );
}

function effectiveOf(taken: readonly LogBody[], ledger: Ledger, subject: string): readonly Operation[] {
  const said = taken.flatMap(({ operation, verdict }) => {
    const own = ledger.said.get((operation as Operation).id)?.operation;
    return own === undefined || verdict === 'refused' || own.subject !== subject ? [] : [own];
  });
  const undone = new Set<OperationId>(said.flatMap((each) => (each.kind === 'undo' ? [each.body.of] : [])));
  return said.filter((each) => !undone.has(each.id));
}

function writtenBy(operation: Operation, field: Field): Written | undefined {
  const change = changeIn(operation, field);
  if (change === undefined) return undefined;
  const { id, role, actor, kind } = operation;
  const isPolices = role === 'police';
  const proposes = !isPolices && (kind === 'correct' || kind === 'confirm');
  return { id, value: change.value, saw: change.saw, isPolices, actor, proposes };
}

const listedIn = (id: string, value: string, saw: readonly string[]): Written => ({
  id,
  value,
  saw,
  isPolices: false,
  actor: '',
  proposes: false,
});

/** A later list that reads otherwise had seen the list before it, and nobody. */
function laterLists(first: Written, effective: readonly Operation[], field: Field): readonly Written[] {
  let newest = first;
  return effective.flatMap((operation) => {
    if (operation.kind !== 'relist' || operation.body.values[field] === newest.value) return [];
    const { listing, values } = operation.body;
    newest = listedIn(listing, values[field], [newest.id]);
    return [newest];
  });
}

function changeIn(operation: Operation, field: Field): FieldChange | undefined {
  switch (operation.kind) {
    case 'correct':
    case 'confirm':
    case 'check':
      return operation.body.changes[field];
    case 'settle':
      return operation.body.field === field ? operation.body.change : undefined;
    case 'assign':
      return field === 'hamlet' ? operation.body.change : undefined;
    default:
      return undefined;
  }
}

/** Of every word, whether somebody who had seen it has taken its place. */
const standing = (written: readonly Written[]): readonly Written[] =>
  written.filter((each) => !written.some((other) => replaces(other, each, written)));

function replaces(other: Written, each: Written, written: readonly Written[]): boolean {
  if (other.id === each.id || !other.saw.includes(each.id)) return false;
  if (each.isPolices && !other.isPolices) return false;
  const seen = new Set(written.filter(({ id }) => other.saw.includes(id)).map(({ value }) => value));
  return !other.proposes || seen.size < 2 || other.actor === each.actor;
}
