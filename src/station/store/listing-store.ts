import type { SubjectId } from '../../domain/operation.ts';
import type { Fields } from '../../domain/field.ts';

/** What a list is imported for: to list people, or to see what the Platform says after updates. */
export const PURPOSES = ['list', 'verification'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A list comes in row by row, is planned as a whole, and then written. */
const LISTING_STATES = ['open', 'planned', 'written'] as const;
export type ListingState = (typeof LISTING_STATES)[number];

export interface Listing {
  readonly commune: string;
  readonly id: string;
  readonly listedOn: string;
  readonly fileName: string;
  readonly headers: readonly string[];
  readonly actor: string;
  readonly at: string;
  readonly purpose: Purpose;
  readonly assignByColumn: boolean;
  readonly state: ListingState;
}

/** A row of the file as it came in; kept until it is written, and longer while it is unclear who it is. */
export interface DraftRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly values: Fields;
}

/** What one step of an import does: with a row, with a subject, or with both. */
export const STEP_KINDS = ['list', 'same', 'changed', 'unclear', 'absent'] as const;
export const STEP_OUTCOMES = ['', 'listed', 'relisted', 'same', 'unclear', 'none'] as const;
export const STEP_NEWS = ['', 'right', 'still-wrong', 'absent', 'refused'] as const;

export interface ListingStep {
  /** 0, 1, 2 … in the plan. */
  readonly at: number;
  readonly kind: (typeof STEP_KINDS)[number];
  /** 0 where there is none. */
  readonly row: number;
  /** Empty where there is none yet. */
  readonly subject: SubjectId;
  /** Empty until it is written. */
  readonly outcome: (typeof STEP_OUTCOMES)[number];
  readonly news: (typeof STEP_NEWS)[number];
  readonly assigned: boolean;
}

export interface ListingReader {
  readonly get: (commune: string, id: string) => Promise<Listing | undefined>;
  /** In the order of the file. */
  readonly drafts: (commune: string, id: string) => Promise<readonly DraftRow[]>;
  readonly draftsOf: (commune: string, id: string, rows: readonly number[]) => Promise<readonly DraftRow[]>;
  readonly countDrafts: (commune: string, id: string) => Promise<number>;
  /** In the plan's order, from a place on. */
  readonly steps: (
    commune: string,
    id: string,
    from: { readonly from: number; readonly limit: number },
  ) => Promise<readonly ListingStep[]>;
  readonly countSteps: (commune: string, id: string) => Promise<number>;
}

export interface ListingWriter {
  readonly add: (listing: Listing) => Promise<void>;
  readonly addDrafts: (commune: string, id: string, rows: readonly DraftRow[]) => Promise<void>;
  /** Rows that are written and clear need not be kept: the log has them. */
  readonly dropDrafts: (commune: string, id: string) => Promise<void>;
  readonly putSteps: (commune: string, id: string, steps: readonly ListingStep[]) => Promise<void>;
  readonly setState: (commune: string, id: string, state: ListingState) => Promise<void>;
  /** Takes back what is planned and not written, of every listing of the commune. */
  readonly unplan: (commune: string) => Promise<void>;
}

/** A state as text out of the database. */
export const listingState = (text: string): ListingState =>
  LISTING_STATES.find((each) => each === text) ?? 'written';
