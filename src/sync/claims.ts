import { changeOf } from '../domain/change-of.ts';
import type { Claim } from '../domain/claim.ts';
import type { Evidence } from '../domain/evidence.ts';
import { isContestedField, type Field, type Fields } from '../domain/field.ts';
import type { ClaimId, FieldChange } from '../domain/operation.ts';
import type { Entry, Subject } from '../domain/subject.ts';

/** A claim, with the claims its writer had seen. */
export interface Write {
  readonly claim: Claim;
  readonly saw: readonly ClaimId[];
  /** It says what a field should be, and is not meant as a decision between values that stand side by side. */
  readonly proposes?: boolean;
}

/** Every write of one field: first the list's own, then people's and later lists', in the order of `effective`. */
export function writesOf(subject: Subject, effective: readonly Entry[], field: Field): readonly Write[] {
  const writes: Write[] = [listWrite(subject, { base: '', value: subject.listed[field], saw: [] })];
  let newestListing = subject.listing;
  let newestListed = subject.listed[field];
  for (const entry of effective) {
    if (entry.kind === 'relist') {
      const value = relistedValue(entry.body.values, field);
      // A later list that repeats the value adds nothing: the people's word on it stands undisturbed.
      if (value !== newestListed) {
        writes.push(listWrite(entry.body, { base: newestListed, value, saw: [newestListing] }));
        newestListing = entry.body.listing;
        newestListed = value;
      }
      continue;
    }
    const change = changeOf(entry, field);
    if (change === undefined) continue;
    const proposes = isContestedField(field) && (entry.kind === 'correct' || entry.kind === 'confirm');
    writes.push({ claim: claimOf(entry, change), saw: change.saw, proposes });
  }
  return writes;
}

/**
 * [MG1] The claims that still stand: those nobody who had seen them has written over. Depends on the set of writes
 * only, not on their order or number, so that replicas that have the same operations show the same claims.
 */
export function standing(writes: readonly Write[]): readonly Claim[] {
  const replaced = new Set<ClaimId>();
  const replacedByPolice = new Set<ClaimId>();
  const known = new Map(writes.map(({ claim }) => [claim.id, claim]));
  for (const write of writes) {
    const { claim } = write;
    for (const id of replacedBy(write, known)) {
      if (id === claim.id) continue;
      replaced.add(id);
      if (isPolices(claim)) replacedByPolice.add(id);
    }
  }
  return writes
    .map((write) => write.claim)
    .filter((claim) => !(isPolices(claim) ? replacedByPolice : replaced).has(claim.id));
}

/**
 * [MG9] Who saw several values and proposes one decides nothing by it: it takes the place of the writer's own words only.
 * The police's word is a decision.
 */
function replacedBy({ claim, saw, proposes }: Write, known: ReadonlyMap<ClaimId, Claim>): readonly ClaimId[] {
  if (proposes !== true || isPolices(claim)) return saw;
  const seen = saw.flatMap((id) => known.get(id) ?? []);
  if (new Set(seen.map((each) => each.value)).size < 2) return saw;
  return seen.filter((each) => isSameWriter(each, claim)).map((each) => each.id);
}

const isSameWriter = (one: Claim, other: Claim): boolean =>
  one.by.kind === 'person' && other.by.kind === 'person' && one.by.actor === other.by.actor;

/** [MG8] Only the police's word confirms a value, so only the police write over it: others' words stand beside it. */
export const isPolices = (claim: Claim): boolean => claim.by.kind === 'person' && claim.by.role === 'police';

/** The fields an operation writes. */
export function fieldsOf(entry: Entry, all: readonly Field[]): readonly Field[] {
  return all.filter((field) => changeOf(entry, field) !== undefined);
}

const relistedValue = (values: Fields, field: Field): string => values[field];

const listWrite = (
  { listing, listedOn }: { readonly listing: ClaimId; readonly listedOn: string },
  { base, value, saw }: FieldChange,
): Write => ({ claim: { id: listing, value, base, by: { kind: 'list', listedOn } }, saw });

const claimOf = (entry: Entry, change: FieldChange): Claim => ({
  id: entry.id,
  value: change.value,
  base: change.base,
  by: {
    kind: 'person',
    actor: entry.actor,
    role: entry.role,
    device: entry.device,
    evidence: evidenceOf(entry),
    deviceTime: entry.deviceTime,
    receivedAt: entry.receivedAt,
    seq: entry.seq,
  },
});

function evidenceOf(entry: Entry): Evidence {
  switch (entry.kind) {
    case 'correct':
    case 'confirm':
      return entry.body.evidence;
    case 'check':
      return 'police';
    default:
      return entry.role === 'police' ? 'police' : 'said';
  }
}
