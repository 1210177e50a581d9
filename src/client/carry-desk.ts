import type { Result } from '../domain/result.ts';
import type { Bytes, CarryProblem } from './carry.ts';
import type { DeskProblem } from './station-desk.ts';

/** What is carried by hand, at the station's end. */
export interface CarryDesk {
  /** Gives a phone's file, or the pictures from its screen, to the station. Once or ten times, it ends the same. */
  readonly take: (bytes: Bytes) => Promise<Result<CarriedIn, TakeProblem>>;
  /** The list for a phone that never had network; `code` is the invitation's, and the phone needs it too. */
  readonly startFile: (code: string) => Promise<Result<Bytes, StartFileProblem>>;
}

/** What one carried file brought; all of it is durable at the station. */
export interface CarriedIn {
  /** Whose phone it was; absent for one of another commune. */
  readonly personName?: string;
  readonly communeName: string;
  /** The station has revoked this phone: what it says is kept, and not applied. */
  readonly revoked: boolean;
  readonly sent: number;
  /** What the phone said it still held besides. */
  readonly remaining: number;
  readonly receipt: { readonly taken: number; readonly code: string };
  readonly contested: number;
  readonly refused: number;
  /** To be carried back. */
  readonly answer: Bytes;
}

export type TakeProblem =
  | DeskProblem
  | CarryProblem
  | { readonly kind: 'unknown-device' }
  | { readonly kind: 'app-too-old' }
  | { readonly kind: 'too-large' };

export type StartFileProblem =
  | DeskProblem
  | { readonly kind: 'invitation-unknown' }
  /** A phone has joined with it by network. */
  | { readonly kind: 'invitation-used' }
  | { readonly kind: 'invitation-expired' };
