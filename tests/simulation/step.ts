import type { FullAt } from './room.ts';

/** What the network does to one request. */
export type LinkFault =
  | { readonly kind: 'lost-request' }
  | { readonly kind: 'lost-answer' }
  | { readonly kind: 'silent' }
  /** The station hears it twice; the phone gets the first or the second answer. */
  | { readonly kind: 'doubled'; readonly answer: 0 | 1 }
  /** The answer ends after this share of its bytes, as an end or as an error. */
  | { readonly kind: 'cut'; readonly share: number; readonly asError: boolean };

export const INTENTS = [
  'correct',
  'confirm',
  'close',
  'note',
  'undo',
  'assign',
  'check',
  'return',
  'settle',
  'update',
  'refuse',
] as const;

export type Intent = (typeof INTENTS)[number];

/** Somebody means something about somebody. `pick` chooses values, so that a step means the same without the others. */
export interface Say {
  readonly do: 'say';
  readonly phone: number;
  readonly subject: number;
  readonly intent: Intent;
  readonly pick: number;
  /** In the second tab. */
  readonly tab?: 1;
  /** The phone dies when it asks its disk or its network for the n-th time from here. */
  readonly diesAt?: number;
}

/** One sync of one phone: what happens to its requests one after another, and what while its first answer waits. */
export interface Sync {
  readonly do: 'sync';
  readonly phone: number;
  readonly tab?: 1;
  readonly link: readonly (LinkFault | undefined)[];
  readonly diesAt?: number;
  /** The station dies when it asks its database for the n-th time from here. */
  readonly stationDiesAt?: number;
  readonly meanwhile?: readonly Step[];
}

export const ACTS = ['sign', 'receive', 'import'] as const;

/** What is only done while the station answers: the police sign and hand over, the station receives or imports. */
export interface Desk {
  readonly do: 'desk';
  readonly phone: number;
  readonly act: (typeof ACTS)[number];
  readonly pick: number;
  readonly link: readonly (LinkFault | undefined)[];
  readonly diesAt?: number;
  readonly stationDiesAt?: number;
}

/** One thing that happens. A schedule is a list of them, complete in itself: any part of it is a schedule too. */
export type Step =
  | Say
  | Sync
  | Desk
  /** Two tabs of one phone say something in the same moment. */
  | { readonly do: 'both'; readonly first: Say; readonly second: Say }
  /** A second tab is opened, in a browser with Web Locks or without. */
  | { readonly do: 'tab'; readonly phone: number; readonly hasLocks: boolean }
  | { readonly do: 'close-tab'; readonly phone: number }
  /** This many more rows fit on the phone's disk. */
  | { readonly do: 'full'; readonly phone: number; readonly after: number; readonly at: FullAt }
  | { readonly do: 'room'; readonly phone: number }
  /** A request of earlier arrives, once more or at last, after others; nobody hears the answer. */
  | { readonly do: 'late'; readonly back: number }
  | { readonly do: 'restart'; readonly phone: number; readonly diesAt?: number }
  | { readonly do: 'upgrade'; readonly phone: number }
  | { readonly do: 'clock'; readonly phone: number; readonly offsetMs: number }
  /** Its PIN is forgotten for now: what waits is handed in sealed. */
  | {
      readonly do: 'deliver';
      readonly phone: number;
      readonly link: readonly (LinkFault | undefined)[];
      readonly diesAt?: number;
    }
  | { readonly do: 'revoke'; readonly phone: number }
  | { readonly do: 'kill-station' }
  | { readonly do: 'backup' }
  | { readonly do: 'restore' };
