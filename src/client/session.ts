import type { Unanswered as LeftUnanswered } from '../device/profile-removal.ts';
import type { StorageHealth as DiskHealth, StorageProblem } from '../device/storage.ts';
import type { Grant } from '../domain/access.ts';
import type { Result } from '../domain/result.ts';
import type { Book } from './book.ts';
import type { Bytes, Carry, CarryProblem, Packed } from './carry.ts';
import type { Commands } from './commands.ts';
import type { Desks } from './desks.ts';
import type { Drafts } from './drafts.ts';
import type { Outcomes } from './outcomes.ts';
import type { Life } from './session-life.ts';
import type { StationDesk } from './station-desk.ts';
import type { SyncEngine } from './sync-engine.ts';
import type { Whereabouts } from './whereabouts.ts';

/** One unlocked profile: a person, in a role, on this device. */
export interface Session {
  readonly profile: Profile;
  readonly book: Book;
  readonly commands: Commands;
  readonly sync: SyncEngine;
  /** The same exchange by hand, where there is no network. */
  readonly carry: Carry;
  /** What others have decided about this person's words, until it has been read. */
  readonly outcomes: Outcomes;
  /** What was typed and not saved yet. */
  readonly drafts: Drafts;
  /** What only works while the station answers; for station staff. */
  readonly desk: StationDesk;
  /** The same for the other roles: signed lists, deadlines, doses, the district's table, the audit. */
  readonly desks: Desks;
  /** How it stands with the database and with the other tabs. */
  readonly life: Life;
  /** Forgets the keys and the opened pages; what waits and what is typed stays sealed on the device. */
  readonly lock: () => void;
}

/** What can be shown of a profile before its PIN is given: no person's name. */
export interface ProfileLabel {
  readonly id: string;
  /** "Thôn 3 · Xã Lộc Thành", made at joining; empty for one whose label was lost. */
  readonly label: string;
}

export interface Profile extends ProfileLabel {
  readonly actor: string;
  readonly personName: string;
  readonly device: string;
  readonly commune: string;
  readonly communeName: string;
  readonly grants: readonly Grant[];
  /** What earlier devices of this person last said, as told when this one joined; newest first. */
  readonly former?: readonly Whereabouts[];
}

/** The way in: profiles on this device, joining and unlocking. */
export interface Doorway {
  readonly profiles: () => Promise<Result<readonly ProfileLabel[], DeviceProblem>>;
  /** What an invitation says, before it is used. `code` is the part after `#/join/`. */
  readonly lookAt: (code: string) => Promise<Result<InvitationFace, JoinProblem>>;
  /** Somebody has begun to type a PIN: what comes behind it is fetched meanwhile. */
  readonly prepare: () => void;
  /** May be called again after any failure with the same code: the station gives the same device the same answer. */
  readonly join: (code: string, pin: string) => Promise<Result<Session, JoinProblem>>;
  /** The same from a file of the station's, where there is no network: whose list it is, and joining with it. */
  readonly lookAtStart: (code: string, file: Bytes) => Promise<Result<StartFace, StartProblem>>;
  readonly joinFromStart: (start: StartJoin) => Promise<Result<Session, StartProblem>>;
  readonly unlock: (profile: string, pin: string) => Promise<Result<Session, UnlockProblem>>;
  /** Delivers what waits in a profile whose PIN is forgotten; returns how many operations the station took. */
  readonly deliverLocked: (profile: string) => Promise<Result<number, JoinProblem>>;
  /** The same for every profile whose database can be read, also when the list of profiles can't. */
  readonly deliverAll: () => Promise<Result<number, JoinProblem>>;
  /** What of a profile no station has answered for yet. */
  readonly unanswered: (profile: string) => Promise<Result<Unanswered, DeviceProblem>>;
  /**
   * Takes a profile off this device, for good. Refused while something is unsent, or more than `agreedTo` are drafts or
   * were handed over in files and are not answered yet.
   */
  readonly leave: (profile: string, agreedTo: number) => Promise<Result<null, LeaveProblem>>;
  /** The same as a file, where there is no network. */
  readonly packLocked: (profile: string) => Promise<Result<Packed, DeviceProblem>>;
  readonly storage: () => Promise<StorageHealth>;
  /** What the station knows of devices that were in this browser; nothing when it doesn't, or doesn't answer. */
  readonly knownBefore: () => Promise<readonly Whereabouts[]>;
  /** Takes a book whose data is gone off the list of this device. */
  readonly forgetGone: (profile: string) => Promise<void>;
}

/** What no station has answered for: unsent, carried out in a file, and drafts. */
export type Unanswered = LeftUnanswered;

export type LeaveProblem = DeviceProblem | ({ readonly kind: 'unanswered' } & Unanswered);
/** What a start file says of whom it is for. */
export type StartFace = Pick<InvitationFace, 'personName' | 'role' | 'place'>;

export interface StartJoin {
  readonly code: string;
  readonly file: Bytes;
  readonly pin: string;
}

export type StartProblem =
  | DeviceProblem
  | CarryProblem
  | { readonly kind: 'pin-too-short' }
  /** This file has been opened here before: the profile waits behind its PIN. */
  | { readonly kind: 'already-here' };

export interface InvitationFace {
  readonly personName: string;
  readonly role: Grant['role'];
  readonly place: string;
  readonly expiresAt: string;
}

/** How much room there is, and whether the browser has promised to keep what is stored. */
export type StorageHealth = DiskHealth;

/** Why the browser would not open, keep or give back what is stored. */
export type DeviceProblem = StorageProblem;

export type JoinProblem =
  | DeviceProblem
  | { readonly kind: 'no-network' }
  | { readonly kind: 'station-error'; readonly status: number }
  | { readonly kind: 'invitation-unknown' }
  | { readonly kind: 'invitation-used' }
  | { readonly kind: 'invitation-expired' }
  | { readonly kind: 'pin-too-short' };

export type UnlockProblem =
  | DeviceProblem
  | { readonly kind: 'wrong-pin' }
  /** The browser has cleared this book: nothing of it is on this device any more. */
  | { readonly kind: 'profile-gone' }
  /** Too many wrong PINs: wait; nothing is wiped. */
  | { readonly kind: 'wait'; readonly seconds: number };
