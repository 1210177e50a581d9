import type { Receipt as StoredReceipt } from '../device/sync-history.ts';
import type { Operation } from '../domain/operation.ts';
import type { Refusal } from '../domain/subject.ts';
import type { Observable } from './observable.ts';

export interface SyncEngine {
  readonly status: Observable<SyncStatus>;
  /** One exchange, or as many as it takes until nothing is left to send or fetch. Joins one that is under way. */
  readonly syncNow: () => Promise<void>;
  /** Syncs by itself from now on: at the start, when the network comes back, after saving, and with back-off. */
  readonly start: () => () => void;
  readonly forgetRefused: (operation: string) => Promise<void>;
}

export interface SyncStatus {
  readonly phase: 'idle' | 'syncing' | 'offline' | 'other-tab' | 'failed';
  /** Counted from the outbox, never flagged. */
  readonly waiting: readonly Operation[];
  /** Of what waits: what was carried by hand and has no answer yet, each under its latest time. Newest first. */
  readonly carried: readonly Carried[];
  /** What the station could not apply, with its reason; stays until the person has put it away. */
  readonly refused: readonly { readonly operation: Operation; readonly refusal: Refusal }[];
  readonly download: Download | undefined;
  readonly receipts: readonly Receipt[];
  /** The device's clock when the station last answered; 0 when never. */
  readonly lastSyncAt: number;
  readonly problem: SyncProblem | undefined;
  /** Minutes this device's clock is ahead of the station's, as measured last; shown, never obeyed. */
  readonly clockAheadMinutes: number;
  /** When it will try again by itself, by the device's clock; 0 when it won't. */
  readonly nextTryAt: number;
  /** The device's clock when what was here differed from the station's and was fetched anew; absent when never. */
  readonly repairedAt?: number;
  /** It differs again within the hour after that: somebody has to look at it. */
  readonly differs?: true;
}

export interface Carried {
  /** The device's clock. */
  readonly at: number;
  readonly way: 'file' | 'pictures';
  readonly count: number;
}

export interface Download {
  readonly rows: number;
  readonly ofRows: number;
  readonly complete: boolean;
}

/** "37 gửi / 37 nhận · 7F3A": the station shows the same code for the same exchange. */
export type Receipt = StoredReceipt;

export type SyncProblem =
  | { readonly kind: 'no-network' }
  | { readonly kind: 'station-silent' }
  | { readonly kind: 'station-error'; readonly status: number }
  /** The station no longer knows this device; what waits here is kept and can still be delivered. */
  | { readonly kind: 'revoked' }
  | { readonly kind: 'app-too-old' }
  | { readonly kind: 'cut-short' }
  /** `answered`: how many the station has taken, which this device could not note for want of room. */
  | { readonly kind: 'storage-full'; readonly answered: number }
  | { readonly kind: 'storage-broken' };
