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
  /** The phone dies when it asks its disk or its network for the n-th time from here. */
  readonly diesAt?: number;
}

/** One sync of one phone: what happens to its requests one after another, and what while its first answer waits. */
export interface Sync {
  readonly do: 'sync';
  readonly phone: number;
  readonly link: readonly (LinkFault | undefined)[];
  readonly diesAt?: number;
  /** The station dies when it asks its database for the n-th time from here. */
  readonly stationDiesAt?: number;
  readonly meanwhile?: readonly Step[];
}

/** One thing that happens. A schedule is a list of them, complete in itself: any part of it is a schedule too. */
export type Step =
  | Say
  | Sync
  /** A request of earlier arrives (once more), after others; nobody hears the answer. */
  | { readonly do: 'late'; readonly back: number }
  | { readonly do: 'restart'; readonly phone: number }
  | { readonly do: 'upgrade'; readonly phone: number }
  | { readonly do: 'clock'; readonly phone: number; readonly offsetMs: number }
  /** Its PIN is forgotten for now: what waits is handed in sealed. */
  | { readonly do: 'deliver'; readonly phone: number }
  | { readonly do: 'revoke'; readonly phone: number }
  | { readonly do: 'kill-station' }
  | { readonly do: 'backup' }
  | { readonly do: 'restore' };
