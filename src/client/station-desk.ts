import type { Grant } from '../domain/access.ts';
import type { Field } from '../domain/field.ts';
import type { Operation } from '../domain/operation.ts';
import type { Result } from '../domain/result.ts';
import type { Refusal, Verdict } from '../domain/subject.ts';
import type { Verification } from '../domain/verification.ts';
import type { FileProblem } from '../workbook/file-problem.ts';
import type { DraftRow, DraftWarning, ListDraft, Mapping } from '../workbook/list-draft.ts';

// What a file holds is the workbook's to say; screens know it through the desk they read files with.
export type { FileProblem } from '../workbook/file-problem.ts';
export type { DraftRow, DraftWarning, EncodingSample, ListDraft, Mapping } from '../workbook/list-draft.ts';

/** What station staff do while the station answers: lists in, people and devices, the log. */
export interface StationDesk {
  /** Reads a file in a worker; `mapping` overrides what was recognised. */
  readonly readFile: (file: File, mapping?: Mapping) => Promise<Result<ListDraft, FileProblem>>;
  /** Compares a draft with what the commune's book holds; in an old encoding, as it would be after conversion. */
  readonly preview: (draft: ListDraft, convertEncoding?: boolean) => ListPreview;
  /** What the Platform's next verification list would mean for each subject: the same function as the station's. */
  readonly previewVerification: (
    draft: ListDraft,
    options: Pick<ImportOptions, 'listedOn' | 'convertEncoding'>,
  ) => Verification<DraftRow>;
  /**
   * Sends the whole draft, has it planned as a whole, and lets it be written slice by slice; what was previewed is what
   * is written. Stopping keeps what was written, and the same file imported again goes on from there.
   */
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

/** What an import would do. Every row is in exactly one of the four. */
export interface ListPreview {
  readonly fresh: readonly DraftRow[];
  readonly same: readonly DraftRow[];
  readonly changed: readonly {
    readonly row: DraftRow;
    readonly subject: string;
    readonly fields: readonly Field[];
  }[];
  /** Might be one of several, or the same person twice in the file: a person decides; kept out until then. */
  readonly unclear: readonly { readonly row: DraftRow; readonly subjects: readonly string[] }[];
  readonly newHamlets: readonly string[];
  /** Doubtful cells of the rows as they would be written: after conversion, where that was asked for. */
  readonly warnings: readonly DraftWarning[];
}

export interface ImportOptions {
  /** `yyyy-mm-dd`: the date the Platform made the list. */
  readonly listedOn: string;
  /** Assign each row to the hamlet its column names. */
  readonly assignByColumn: boolean;
  /** Convert an old encoding that was detected and previewed. */
  readonly convertEncoding: boolean;
  /** `verification`: the Platform's list after updates; subjects that it misses are news too. Without: `list`. */
  readonly purpose?: 'list' | 'verification';
  readonly onProgress: (written: number, of: number) => void;
  readonly signal: AbortSignal;
}

export interface ImportReport {
  readonly listed: number;
  readonly relisted: number;
  readonly same: number;
  readonly unclear: number;
  readonly assigned: number;
  /** What the news of a verification list became; all 0 for a plain list. */
  readonly verified: {
    readonly right: number;
    readonly stillWrong: number;
    readonly absent: number;
    /** Typed otherwise than confirmed: back to the re-keying desk. */
    readonly refused: number;
  };
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
  /** People of its scope. */
  readonly persons?: number | undefined;
}

export interface LogLine {
  readonly seq: number;
  readonly operation: Operation;
  readonly verdict: Verdict;
  readonly refusal?: Refusal;
  readonly receivedAt: string;
  readonly personName: string;
}

export type DeskProblem =
  | { readonly kind: 'no-network' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'station-error'; readonly status: number };
