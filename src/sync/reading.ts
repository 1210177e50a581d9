import { changeOf } from '../domain/change-of.ts';
import type { Claim, FieldReading } from '../domain/claim.ts';
import { effectiveEntries } from '../domain/effective.ts';
import { FIELDS, isContestedField, type Field, type Fields } from '../domain/field.ts';
import type { SubjectReading } from '../domain/reading.ts';
import type { Entry, Subject } from '../domain/subject.ts';
import { stageAfter, stepOf, type Stage } from '../domain/workflow.ts';
import { isPolices, standing, writesOf } from './claims.ts';

/** [RD1] Everything a screen or a decision needs to know of a subject, from its operations alone. */
export const readSubject = (subject: Subject): SubjectReading => new Reading(subject);

/**
 * The values that stand, without who said them. Searching, checking and comparing ask this of everybody: where
 * nothing was written, it is the very row that was listed.
 */
export function valuesOf(subject: Subject): Fields {
  const effective = effectiveEntries(subject.entries);
  const touched = FIELDS.filter((field) => isTouched(field, effective));
  if (touched.length === 0) return subject.listed;
  const values = touched.map((field) => [field, readField(field, subject, effective).value] as const);
  return { ...subject.listed, ...Object.fromEntries(values) };
}

/**
 * Stage and hamlet are asked of a whole book at once, values of the few in sight: they are read when they are asked
 * for. A class, because getters of an object literal cost ten times as much to make.
 */
class Reading implements SubjectReading {
  readonly subject: Subject;
  readonly stage: Stage;
  readonly hamlet: string;
  readonly closed: SubjectReading['closed'];
  readonly returned: SubjectReading['returned'];
  readonly lastStep: Entry | undefined;
  readonly waiting: number;
  readonly #effective: readonly Entry[];
  #fields: SubjectReading['fields'] | undefined;
  #contested: readonly Field[] | undefined;

  constructor(subject: Subject) {
    this.subject = subject;
    this.#effective = effectiveEntries(subject.entries);
    const { stage, hamlet, closed, returned, lastStep } = readSteps(this.#effective);
    this.stage = stage;
    this.hamlet = hamlet;
    this.closed = closed;
    this.returned = returned;
    this.lastStep = lastStep;
    this.waiting = subject.entries.reduce((sum, entry) => sum + (entry.verdict === 'waiting' ? 1 : 0), 0);
  }

  get fields(): SubjectReading['fields'] {
    this.#fields ??= readFields(this.subject, this.#effective);
    return this.#fields;
  }

  get contested(): readonly Field[] {
    this.#contested ??= contestedIn(this.subject, this.#effective);
    return this.#contested;
  }
}

const contestedIn = (subject: Subject, effective: readonly Entry[]): readonly Field[] =>
  standsAlone(subject, effective)
    ? []
    : FIELDS.filter((field) => isTouched(field, effective) && readField(field, subject, effective).contested);

/** One writer who saw what the list says is contested by nobody: so it is with nearly everybody in a book. */
const standsAlone = ({ listing }: Subject, [first, ...others]: readonly Entry[]): boolean =>
  first === undefined ||
  (others.length === 0 &&
    first.kind !== 'relist' &&
    FIELDS.every((field) => changeOf(first, field)?.saw.includes(listing) ?? true));

const ANSWERS: ReadonlySet<Entry['kind']> = new Set(['correct', 'confirm', 'close']);

function readSteps(effective: readonly Entry[]) {
  let stage: Stage = 'listed';
  let hamlet = '';
  let closed: SubjectReading['closed'];
  let returned: SubjectReading['returned'];
  let lastStep: Entry | undefined;
  for (const entry of effective) {
    stage = stageAfter(stage, stepOf(entry));
    if (entry.kind === 'note') continue;
    lastStep = entry;
    if (entry.kind === 'assign') hamlet = entry.body.change.value;
    if (entry.kind === 'close') closed = { ...entry.body, entry };
    if (entry.kind === 'return') returned = { ...entry.body, entry };
    // An answer after a return, or after a closing, is the newer word on the same question; so is a check.
    if (ANSWERS.has(entry.kind) || entry.kind === 'check') returned = undefined;
    if (entry.kind === 'correct' || entry.kind === 'confirm' || entry.kind === 'return') closed = undefined;
  }
  return { stage, hamlet, closed, returned, lastStep };
}

/** A later list may say something else of every field; other operations write what they name. */
const isTouched = (field: Field, effective: readonly Entry[]): boolean =>
  effective.some((entry) => entry.kind === 'relist' || changeOf(entry, field) !== undefined);

function readFields(subject: Subject, effective: readonly Entry[]): Readonly<Record<Field, FieldReading>> {
  const read = (field: Field): FieldReading =>
    isTouched(field, effective)
      ? readField(field, subject, effective)
      : readUntouched(subject, subject.listed[field]);
  return {
    name: read('name'),
    birthDate: read('birthDate'),
    sex: read('sex'),
    idNumber: read('idNumber'),
    hamlet: read('hamlet'),
    phone: read('phone'),
    address: read('address'),
  };
}

/** What `readField` says of a field nobody has written since it was listed. */
const readUntouched = ({ listing, listedOn }: Subject, listed: string): FieldReading => ({
  listed,
  value: listed,
  claims: [{ id: listing, value: listed, base: '', by: { kind: 'list', listedOn } }],
  contested: false,
  changed: false,
  confirmed: false,
});

function readField(field: Field, subject: Subject, effective: readonly Entry[]): FieldReading {
  const writes = writesOf(subject, effective, field);
  const claims = standing(writes);
  const listed =
    writes.findLast((write) => write.claim.by.kind === 'list')?.claim.value ?? subject.listed[field];
  const value = standingValue(field, claims, listed);
  return {
    listed,
    value,
    claims,
    contested: isContestedField(field) && claims.some((claim) => claim.value !== value),
    changed: value !== listed,
    confirmed: claims.some(isPolices) && claims.every((claim) => claim.value === value),
  };
}

/** [MG2] A contested field keeps its earliest standing value until a person settles it; a quiet one takes the latest. */
const standingValue = (field: Field, claims: readonly Claim[], listed: string): string =>
  (isContestedField(field) ? claims[0] : claims.at(-1))?.value ?? listed;
