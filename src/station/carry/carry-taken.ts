import type { CarryProblem } from '../../sync/carry.ts';
import type { Bytes } from '../../sync/ciphers.ts';
import type { Answer } from '../../sync/parcel.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world.ts';

/** Why nothing was taken; nothing was written either. */
export type CarryRefusal =
  CarryProblem | { readonly kind: 'unknown-device' } | { readonly kind: 'app-too-old' };

/** What one carried file brought, all of it durable. */
export interface CarryTaken {
  readonly from: KnownDevice;
  /** Operations in it, and how many more the phone said it still held. */
  readonly sent: number;
  readonly remaining: number;
  readonly receipt: { readonly taken: number; readonly code: string };
  readonly contested: number;
  readonly refused: number;
  /** The answer to carry back (`down`). */
  readonly answer: Bytes;
}

export interface Station {
  readonly store: Store;
  readonly world: World;
}

export const countOf = (answers: readonly Answer[], verdict: Answer['verdict']): number =>
  answers.filter((answer) => answer.verdict === verdict).length;
