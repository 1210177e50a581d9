import { NO_FIELDS, type Field, type Fields } from '../../src/domain/field.ts';
import type {
  FieldChange,
  Operation,
  OperationBodies,
  OperationKind,
  Role,
} from '../../src/domain/operation.ts';
import type { Entry, Subject } from '../../src/domain/subject.ts';

/** A synthetic subject of the sample commune; say only what the test is about. */
export function subject(listed: Partial<Fields> = {}, entries: readonly Entry[] = []): Subject {
  return {
    id: '25090.1',
    commune: '25090',
    listing: '25090/2022-08-29/1',
    listedOn: '2022-08-29',
    row: 7,
    listedSeq: 1,
    listed: { ...NO_FIELDS, name: 'Nguyễn Thị Thử', birthDate: '01/02/1990', sex: 'Nữ', ...listed },
    category: 'wrong-info',
    entries,
  };
}

export const LISTING = '25090/2022-08-29/1';

export interface Author {
  readonly actor: string;
  readonly role: Role;
}

export const LAN: Author = { actor: 'user-lan', role: 'hamlet' };
export const MINH: Author = { actor: 'user-minh', role: 'hamlet' };
export const POLICE: Author = { actor: 'user-police', role: 'police' };
export const STATION: Author = { actor: 'user-station', role: 'station' };

let made = 0;

/** A fresh operation; its id is a valid UUIDv7 and unique within the test run. */
export function operation<K extends OperationKind>(
  author: Author,
  kind: K,
  body: OperationBodies[K],
  more: { readonly basis?: number; readonly subject?: string } = {},
): Operation {
  made += 1;
  const made12 = made.toString(16).padStart(12, '0');
  const built = {
    id: `01900000-0000-7000-8000-${made12}`,
    kind,
    body,
    subject: more.subject ?? '25090.1',
    commune: '25090',
    actor: author.actor,
    role: author.role,
    device: `device-${author.actor}`,
    deviceSeq: made,
    basis: more.basis ?? 1,
    deviceTime: '2022-09-01T01:02:03.000Z',
  };
  // The one place where a builder says that kind and body belong together, which its signature has already checked.
  return built as unknown as Operation;
}

/** The operation as the station accepted it. */
export const accepted = (made: Operation, seq: number): Entry => ({
  ...made,
  seq,
  receivedAt: '2022-09-01T02:00:00.000Z',
  verdict: 'accepted',
});

export const waiting = (made: Operation): Entry => ({ ...made, seq: 0, receivedAt: '', verdict: 'waiting' });

/** "I saw `base` (from these claims), it should be `value`." */
export const change = (base: string, value: string, saw: readonly string[] = [LISTING]): FieldChange => ({
  saw,
  base,
  value,
});

export const correct = (author: Author, field: Field, made: FieldChange): Operation =>
  operation(author, 'correct', { changes: { [field]: made }, evidence: 'paper' });

export const confirm = (author: Author, field: Field, value: string, saw?: readonly string[]): Operation =>
  operation(author, 'confirm', { changes: { [field]: change(value, value, saw) }, evidence: 'paper' });
