import type { Evidence } from './evidence.ts';
import type { ClaimId, Role } from './operation.ts';

/** One person's (or the list's) word on one field, still standing: nobody who saw it has said otherwise. */
export interface Claim {
  readonly id: ClaimId;
  readonly value: string;
  /** What the writer saw before. */
  readonly base: string;
  readonly by: ClaimSource;
}

export type ClaimSource =
  | { readonly kind: 'list'; readonly listedOn: string }
  | {
      readonly kind: 'person';
      readonly actor: string;
      readonly role: Role;
      readonly device: string;
      readonly evidence: Evidence;
      readonly deviceTime: string;
      readonly receivedAt: string;
      readonly seq: number;
    };

/** What is known of one field: the listed value beside what people say it should be. */
export interface FieldReading {
  readonly listed: string;
  /** The value that stands; while contested, the list's or the earliest claim in the station's order. */
  readonly value: string;
  /** All claims that still stand, in the station's order. More than one value among them is a conflict. */
  readonly claims: readonly Claim[];
  readonly contested: boolean;
  /** True when somebody has proposed something else than what is listed. */
  readonly changed: boolean;
  /** True when the police have given this value. */
  readonly confirmed: boolean;
}
