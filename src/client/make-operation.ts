import { v7 } from 'uuid';
import { FIELDS, IDENTITY_FIELDS, type Field } from '../domain/field.ts';
import type {
  Changes,
  FieldChange,
  OperationBodies,
  OperationKind,
  OperationOf,
  Role,
} from '../domain/operation.ts';
import type { SubjectReading } from '../domain/reading.ts';
import { versionOf } from '../domain/subject.ts';
import type { Values } from './commands.ts';
import type { World } from './world.ts';

/** Who speaks, on which device. */
export interface Speaker {
  readonly actor: string;
  readonly device: string;
  readonly commune: string;
}

/** What was meant, before it has its place in the device's order. */
export type Meant = {
  readonly [K in OperationKind]: { readonly kind: K; readonly body: OperationBodies[K] };
}[OperationKind];

/** The parser of an operation from what was meant: kind and body belong together because `Meant` says so. */
export function makeOperation(
  world: Pick<World, 'now' | 'random'>,
  meant: Meant,
  said: {
    readonly by: Speaker;
    readonly role: Role;
    readonly about: SubjectReading;
    readonly deviceSeq: number;
  },
): OperationOf<Meant['kind']> {
  const { by, role, about, deviceSeq } = said;
  const now = world.now();
  return {
    id: v7({ msecs: now, random: world.random(16) }),
    ...meant,
    subject: about.subject.id,
    commune: by.commune,
    actor: by.actor,
    role,
    device: by.device,
    deviceSeq,
    basis: versionOf(about.subject),
    deviceTime: new Date(now).toISOString(),
  };
}

/** Only what differs from what stands; undefined when nothing does. */
export function changesOf(about: SubjectReading, values: Values): Changes | undefined {
  const changes = FIELDS.flatMap((field): (readonly [Field, FieldChange])[] => {
    const value = lineOf(values[field] ?? about.fields[field].value);
    return value === about.fields[field].value ? [] : [[field, changeTo(about, field, value)]];
  });
  return changes.length === 0 ? undefined : Object.fromEntries(changes);
}

/** The papers show what stands, in the four facts that identify a person. */
export const confirmationOf = (about: SubjectReading): Changes =>
  Object.fromEntries(
    IDENTITY_FIELDS.map((field) => [field, changeTo(about, field, about.fields[field].value)]),
  );

/** "I saw these claims and this value; it should be `value`." */
export const changeTo = ({ fields }: SubjectReading, field: Field, value: string): FieldChange => ({
  saw: fields[field].claims.map((claim) => claim.id),
  base: fields[field].value,
  value,
});

/** One line, in one encoding: what the wire takes. The spelling is never touched. */
export const lineOf = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .normalize('NFC');
