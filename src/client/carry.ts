import type { StorageProblem } from '../device/storage.ts';
import type { Result } from '../domain/result.ts';
import type { CarryWant } from '../sync/carry-up.ts';
import type { CarryProblem as SealProblem } from '../sync/carry.ts';
import type { Bytes } from '../sync/ciphers.ts';
import type { Receipt } from './sync-engine.ts';

export { CARRY_EXTENSION } from '../sync/carry.ts';
export type { CarryWant } from '../sync/carry-up.ts';
export type { Bytes } from '../sync/ciphers.ts';

/** Why a carried thing could not be used here; nothing was changed. */
export type CarryProblem = SealProblem;

/** The exchange by hand: the same parcel and the same answer as by network, as bytes for a file or for pictures. */
export interface Carry {
  /** What waits, sealed for the station. It goes on waiting until an answer comes, by whatever way. */
  readonly pack: (want: CarryWant, way: 'file' | 'pictures') => Promise<Result<Packed, PackProblem>>;
  /** The station's answer, carried back. Opened twice, or late, it changes nothing that is right. */
  readonly open: (bytes: Bytes) => Promise<Result<OpenedAnswer, OpenProblem>>;
}

export interface Packed {
  readonly bytes: Bytes;
  readonly count: number;
  /** More than fitted: these go with the next one, once this one is answered. */
  readonly remaining: number;
}

export interface OpenedAnswer {
  /** Operations that have their verdict by this. */
  readonly answered: number;
  /** `older`: the list here has moved on meanwhile and was left alone. */
  readonly pages: 'taken' | 'older' | 'none';
  readonly receipt: Receipt | undefined;
}

export type PackProblem = StorageProblem | { readonly kind: 'nothing' } | { readonly kind: 'busy' };

export type OpenProblem =
  | CarryProblem
  | StorageProblem
  /** All of it is here already, or older than what is here. */
  | { readonly kind: 'nothing-new' }
  /** Another tab is exchanging with the station. */
  | { readonly kind: 'busy' };
