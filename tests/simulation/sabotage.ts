import type { Store } from '../../src/station/store/store.ts';
import type { WatchedTransaction } from './watched-disk.ts';

export type Ask = (path: string, init: RequestInit) => Promise<Response | undefined>;

/** One real defect, put between the real parts: none of them knows. */
export interface Sabotage {
  /** Around the station's database. */
  readonly store?: (store: Store) => Store;
  /** Around the station as one phone reaches it. */
  readonly ask?: (
    ask: Ask,
    phone: { readonly disk: IDBFactory; readonly profile: string; readonly store: () => Store },
  ) => Ask;
  /** What a new version of the app does to the disk before it opens it. */
  readonly upgrade?: (disk: IDBFactory, profile: string) => Promise<void>;
  /** What one tab does to its transactions, from its opening on. */
  readonly tab?: () => (transaction: WatchedTransaction) => void;
  /** A row for which there is no room is called written. */
  readonly swallowsFull?: boolean;
}

export const HONEST: Sabotage = {};
