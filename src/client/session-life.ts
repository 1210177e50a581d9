import type { Connection } from '../device/profile-database.ts';
import { attempt } from '../device/storage.ts';
import type { Vault } from '../device/vault.ts';
import { Cell } from './cell.ts';
import type { Observable } from './observable.ts';

/** How an unlocked book stands in this tab; everything but `open` is for a person to see. */
export type LifeState =
  | 'open'
  /** The browser has closed the database and did not open it again by itself. */
  | 'lost'
  /** Locked in another tab; this one follows once nothing typed would be lost. */
  | 'locked-elsewhere'
  /** A newer version of the app waits in another tab until nothing typed here is unsaved. */
  | 'newer-waits'
  /** A newer version has the book; this tab is to be loaded again. */
  | 'newer-has-it'
  /** Taken off this device in another tab. */
  | 'removed';

/** The life of one unlocked book in this tab, beside others that have it open too. */
export interface Life {
  readonly state: Observable<LifeState>;
  /** Opens the database again; true when the book is whole again. What is typed is not touched. */
  readonly reopen: () => Promise<boolean>;
  /** While this says so, something typed is unsaved here, and a newer version has to wait. */
  readonly holdWhile: (isUnsaved: () => boolean) => void;
  /** Nothing is unsaved any more: whoever waits may have the database. */
  readonly letGo: () => void;
}

const STATES: Readonly<Record<Connection, LifeState>> = {
  open: 'open',
  lost: 'lost',
  wanted: 'newer-waits',
  given: 'newer-has-it',
  removed: 'removed',
};

export class ProfileLife implements Life {
  readonly state = new Cell<LifeState>('open');
  readonly #vault: Vault;
  readonly #readAgain: () => Promise<void>;
  #isUnsaved: () => boolean = () => false;

  /** `readAgain`: brings the book up to what is on the disk. */
  constructor(vault: Vault, readAgain: () => Promise<void>) {
    this.#vault = vault;
    this.#readAgain = readAgain;
    vault.watch(
      (connection) => this.state.set(STATES[connection]),
      () => this.#isUnsaved(),
    );
  }

  readonly reopen = async (): Promise<boolean> => {
    const opened = await attempt(async () => {
      await this.#vault.reopen();
      await this.#readAgain();
    });
    return opened.ok;
  };

  readonly holdWhile = (isUnsaved: () => boolean): void => {
    this.#isUnsaved = isUnsaved;
  };

  readonly letGo = (): void => {
    if (this.state.current() === 'newer-waits') this.#vault.give();
  };

  lockedElsewhere(): void {
    if (this.state.current() === 'open') this.state.set('locked-elsewhere');
  }
}
