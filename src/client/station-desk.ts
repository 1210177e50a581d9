import type { Grant } from '../domain/access.ts';
import type { Category } from '../domain/category.ts';
import type { Field } from '../domain/field.ts';
import type { Operation } from '../domain/operation.ts';
import type { Result } from '../domain/result.ts';
import type { Refusal, Verdict } from '../domain/subject.ts';

/** What station staff do while the station answers: lists in, people and devices, the log. */
export interface StationDesk {
  /** Reads a file in a worker; `mapping` overrides what was recognised. */
  readonly readFile: (file: File, mapping?: Mapping) => Promise<Result<ListDraft, FileProblem>>;
  /** Compares a draft with what the commune's book holds; in an old encoding, as it would be after conversion. */
  readonly preview: (draft: ListDraft, convertEncoding?: boolean) => ListPreview;
  /** Sends the draft in parts; stopping keeps what was written, and the same file can be imported again. */
  readonly importList: (
    draft: ListDraft,
    options: ImportOptions,
  ) => Promise<Result<ImportReport, DeskProblem>>;
  readonly invite: (request: InviteRequest) => Promise<Result<Invitation, DeskProblem>>;
  readonly invitations: () => Promise<Result<readonly InvitationState[], DeskProblem>>;
  readonly devices: () => Promise<Result<readonly DeviceState[], DeskProblem>>;
  readonly revoke: (device: string) => Promise<Result<null, DeskProblem>>;
  /** The commune's newest operations as the station has them, with actor and both times. */
  readonly log: (before?: number) => Promise<Result<readonly LogLine[], DeskProblem>>;
}

/** Column index of the file → what it is. */
export type Mapping = Readonly<Record<number, Field | 'ignore'>>;

/** A file as understood, before anything is written. */
export interface ListDraft {
  readonly fileName: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly rows: readonly DraftRow[];
  /** Set when the text looks like an old encoding; `converted` shows what it would become. */
  readonly encoding?: { readonly kind: 'tcvn3' | 'vni'; readonly samples: readonly EncodingSample[] };
  readonly categories: Readonly<Record<Category, number>>;
  readonly warnings: readonly DraftWarning[];
}

export interface EncodingSample {
  readonly found: string;
  readonly converted: string;
}

export interface DraftRow {
  /** 1-based row of the file. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly values: Readonly<Record<Field, string>>;
  readonly category: Category;
}

export interface DraftWarning {
  readonly row: number;
  readonly field: Field;
  readonly code: string;
  readonly suggestion?: string;
}

/** What an import would do. Every row is in exactly one of the four. */
export interface ListPreview {
  readonly fresh: readonly DraftRow[];
  readonly same: readonly DraftRow[];
  readonly changed: readonly { readonly row: DraftRow; readonly subject: string; readonly fields: readonly Field[] }[];
  /** Might be one of several, or the same person twice in the file: a person decides; kept out until then. */
  readonly unclear: readonly { readonly row: DraftRow; readonly subjects: readonly string[] }[];
  readonly newHamlets: readonly string[];
}

export interface ImportOptions {
  /** `yyyy-mm-dd`: the date the Platform made the list. */
  readonly listedOn: string;
  /** Assign each row to the hamlet its column names. */
  readonly assignByColumn: boolean;
  /** Convert an old encoding that was detected and previewed. */
  readonly convertEncoding: boolean;
  readonly onProgress: (written: number, of: number) => void;
  readonly signal: AbortSignal;
}

export interface ImportReport {
  readonly listed: number;
  readonly relisted: number;
  readonly same: number;
  readonly unclear: number;
  readonly assigned: number;
  readonly stopped: boolean;
}

export interface InviteRequest {
  readonly personName: string;
  readonly grants: readonly Grant[];
}

export interface Invitation {
  /** Shown once: the station keeps only its hash. */
  readonly url: string;
  readonly expiresAt: string;
}

export interface InvitationState {
  readonly id: string;
  readonly personName: string;
  readonly grants: readonly Grant[];
  readonly expiresAt: string;
  readonly usedAt: string | undefined;
}

export interface DeviceState {
  readonly device: string;
  readonly personName: string;
  readonly grants: readonly Grant[];
  readonly lastHeardAt: string | undefined;
  /** Operations it said were still waiting when last heard. */
  readonly lastWaiting: number;
  readonly lastReceipt: string;
  readonly revokedAt: string | undefined;
}

export interface LogLine {
  readonly seq: number;
  readonly operation: Operation;
  readonly verdict: Verdict;
  readonly refusal?: Refusal;
  readonly receivedAt: string;
  readonly personName: string;
}

export type FileProblem =
  | { readonly kind: 'not-a-workbook' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'no-columns' }
  | { readonly kind: 'worker-failed' };

export type DeskProblem =
  | { readonly kind: 'no-network' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'station-error'; readonly status: number };
