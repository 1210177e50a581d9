import type { Grant } from '../../domain/access.ts';
import type { SubjectId } from '../../domain/operation.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Answer } from '../../sync/parcel.ts';
import type { Scope } from '../exchange/scope.ts';
import type { DeviceReader, DeviceWriter } from './device-store.ts';
import type { DoseReader, DoseWriter } from './dose-store.ts';
import type { HandoverReader, HandoverWriter } from './handover-store.ts';
import type { ListingReader, ListingWriter } from './listing-store.ts';

/**
 * All that a station knows, in one database. Every key begins with the commune, and every writing transaction
 * belongs to one commune, so that communes can later lie on different machines.
 */
export interface Store {
  /** A consistent look; whatever it returns was true at one moment. */
  readonly read: <T>(work: (tx: StoreReader) => Promise<T>) => Promise<T>;
  /** All or nothing, durable when it resolves. Writers of one commune wait for each other. */
  readonly write: <T>(commune: string, work: (tx: StoreWriter) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface StoreReader {
  readonly log: LogReader;
  readonly subjects: SubjectReader;
  readonly people: PeopleReader;
  readonly directory: DirectoryReader;
  readonly snapshots: SnapshotReader;
  readonly listings: ListingReader;
  readonly handovers: HandoverReader;
  readonly doses: DoseReader;
  readonly notes: NotesReader;
}

export interface StoreWriter extends StoreReader {
  readonly log: LogReader & LogWriter;
  readonly subjects: SubjectReader & SubjectWriter;
  readonly people: PeopleReader & PeopleWriter;
  readonly directory: DirectoryReader & DirectoryWriter;
  readonly snapshots: SnapshotReader & SnapshotWriter;
  readonly listings: ListingReader & ListingWriter;
  readonly handovers: HandoverReader & HandoverWriter;
  readonly doses: DoseReader & DoseWriter;
  readonly notes: NotesReader & NotesWriter;
}

/** Where a commune's log stands. `hash` is hexadecimal, empty before the first operation. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** One line of the log, as stored: `hash` = SHA-256 of the hash before and `body`, both as text. */
export interface LogRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly hash: string;
}

export interface LogReader {
  readonly communes: () => Promise<readonly string[]>;
  readonly head: (commune: string) => Promise<Head>;
  readonly after: (commune: string, seq: number, limit: number) => Promise<readonly LogRow[]>;
  readonly before: (commune: string, seq: number, limit: number) => Promise<readonly LogRow[]>;
  readonly answers: (commune: string, ids: readonly string[]) => Promise<readonly Answer[]>;
}

export interface LogWriter {
  /** Rows must follow the head without a gap; moves the head to the last of them. */
  readonly append: (commune: string, rows: readonly LogRow[]) => Promise<void>;
}

/** A subject with what is asked of it in queries. All of it can be made again from the log. */
export interface SubjectRow {
  readonly subject: Subject;
  readonly version: number;
  readonly hamlet: string;
  readonly stage: string;
}

/** At `seq` this subject stopped being the work of `hamlet`. */
export interface Departure {
  readonly seq: number;
  readonly subject: SubjectId;
  readonly hamlet: string;
}

/** Sequences `after < seq <= upTo`. */
export interface Span {
  readonly after: number;
  readonly upTo: number;
}

export interface SubjectReader {
  readonly get: (commune: string, ids: readonly SubjectId[]) => Promise<readonly SubjectRow[]>;
  /** In the order of their numbers, those after `number`. */
  readonly page: (
    commune: string,
    scope: Scope,
    from: { after: number; limit: number },
  ) => Promise<readonly Subject[]>;
  /** In the order of their versions. */
  readonly changed: (
    commune: string,
    scope: Scope,
    from: Span & { limit: number },
  ) => Promise<readonly SubjectRow[]>;
  readonly countChanged: (commune: string, scope: Scope, after: number) => Promise<number>;
  readonly holdings: (commune: string, scope: Scope) => Promise<readonly (readonly [SubjectId, number])[]>;
  /** Subjects that left the scope within the span and are not in it now. */
  readonly gone: (commune: string, scope: Scope, span: Span) => Promise<readonly SubjectId[]>;
  readonly count: (commune: string) => Promise<number>;
  readonly categories: (commune: string) => Promise<ReadonlyMap<string, number>>;
  readonly largestNumber: (commune: string) => Promise<number>;
}

export interface SubjectWriter {
  readonly put: (commune: string, rows: readonly SubjectRow[]) => Promise<void>;
  readonly depart: (commune: string, departures: readonly Departure[]) => Promise<void>;
  /** At `seq` these were right no longer. */
  readonly leaveRight: (commune: string, left: readonly Omit<Departure, 'hamlet'>[]) => Promise<void>;
}

export interface User {
  readonly commune: string;
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

export interface Invitation {
  readonly commune: string;
  readonly id: string;
  readonly codeHash: string;
  readonly user: string;
  readonly personName: string;
  readonly grants: readonly Grant[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | undefined;
  /** The device that used it. */
  readonly device: string | undefined;
}

export interface PeopleReader extends DeviceReader {
  readonly user: (commune: string, id: string) => Promise<User | undefined>;
  readonly users: (commune: string) => Promise<readonly User[]>;
  readonly invitationByCode: (codeHash: string) => Promise<Invitation | undefined>;
  readonly invitations: (commune: string) => Promise<readonly Invitation[]>;
  readonly hasAnyInvitation: () => Promise<boolean>;
}

export interface PeopleWriter extends DeviceWriter {
  readonly addUser: (user: User, at: string) => Promise<void>;
  readonly addInvitation: (invitation: Invitation) => Promise<void>;
  readonly useInvitation: (invitation: Invitation, device: string, at: string) => Promise<void>;
}

export interface Hamlet {
  readonly code: string;
  readonly name: string;
  /** `yyyy-mm-dd`. */
  readonly dueOn?: string | undefined;
}

/** A hamlet was reminded (đôn đốc). */
export interface Reminder {
  readonly hamlet: string;
  readonly at: string;
  readonly actor: string;
  readonly words: string;
}

export interface DirectoryReader {
  readonly hamlets: (commune: string) => Promise<readonly Hamlet[]>;
  /** Newest first. */
  readonly reminders: (commune: string, limit: number) => Promise<readonly Reminder[]>;
  /** The log's sequence when a name was last added. */
  readonly changedAt: (commune: string) => Promise<number>;
}

export interface DirectoryWriter {
  readonly addHamlets: (commune: string, hamlets: readonly Hamlet[]) => Promise<void>;
  readonly setDeadline: (commune: string, hamlet: string, dueOn: string | undefined) => Promise<void>;
  readonly addReminder: (commune: string, id: string, reminder: Reminder) => Promise<void>;
  /** Names changed now: whoever is not past the head gets the directory again. */
  readonly touch: (commune: string) => Promise<void>;
}

export interface Snapshot {
  readonly id: string;
  readonly seq: number;
  readonly rows: number;
  readonly pages: readonly { readonly rows: number; readonly bytes: number }[];
}

export interface SnapshotReader {
  readonly newest: (commune: string, scope: Scope) => Promise<Snapshot | undefined>;
  readonly byId: (commune: string, scope: Scope, id: string) => Promise<Snapshot | undefined>;
  readonly page: (commune: string, id: string, index: number) => Promise<Uint8Array | undefined>;
}

export interface SnapshotWriter {
  /** Keeps the one before it too, for devices that are in the middle of it. */
  readonly keep: (
    commune: string,
    scope: Scope,
    snapshot: { id: string; seq: number; pages: readonly SnapshotPage[] },
  ) => Promise<void>;
}

export interface SnapshotPage {
  readonly rows: number;
  readonly content: Uint8Array;
}

/** What is worth remembering of who read or decided something. */
export const ACTS = [
  'pull',
  'invite',
  'enrol',
  'revoke',
  'import',
  'report',
  'deliver',
  'carry',
  'start-file',
  'sign',
  'read-handover',
  'read-passports',
  'receive',
  'deadline',
  'remind',
  'doses',
  'export',
  'print',
] as const;

/** A line of the audit: who looked at or decided what, never the persons themselves. */
export interface AuditLine {
  readonly at: string;
  readonly actor: string;
  readonly device: string;
  readonly act: (typeof ACTS)[number];
  readonly count: number;
  readonly detail: string;
}

export interface NotesReader {
  readonly setting: (name: string) => Promise<string | undefined>;
  readonly audit: (commune: string, limit: number) => Promise<readonly AuditLine[]>;
}

export interface NotesWriter {
  /** The first value stays: returns what is kept. */
  readonly keepSetting: (name: string, value: string) => Promise<string>;
  /** The last value stays. */
  readonly putSetting: (name: string, value: string) => Promise<void>;
  readonly addAudit: (commune: string, id: string, line: AuditLine) => Promise<void>;
}
