import type { Vault } from '../device/vault.ts';
import { attempt } from '../device/storage.ts';
import { outcomesFor, type Outcome } from '../domain/decision.ts';
import type { Book } from './book.ts';
import { Cell } from './cell.ts';
import type { Observable } from './observable.ts';

/** What was decided about this person's words by others: told until it has been read. */
export interface Outcomes {
  /** Newest first; empty when there is nothing to tell. */
  readonly unread: Observable<readonly Outcome[]>;
  /** Has been read: is not told again, on this device. False when the browser would not keep that. */
  readonly markRead: (outcomes: readonly Outcome[]) => Promise<boolean>;
}

interface OutcomeParts {
  readonly book: Book;
  readonly vault: Pick<Vault, 'readRecord' | 'keepRecord'>;
  readonly actor: string;
  /** Other tabs follow. */
  readonly onRead: () => void;
}

/**
 * Derived from the book each time; only what has been read is kept, sealed, by the names of the decisions. Not by their
 * sequence: a station restored from an older backup hands the same numbers out again.
 */
export class BookOutcomes implements Outcomes {
  readonly #parts: OutcomeParts;
  readonly #read = new Cell<ReadonlySet<string>>(new Set());
  #made: { readonly version: number; readonly of: ReadonlySet<string>; readonly unread: readonly Outcome[] } =
    {
      version: -1,
      of: new Set(),
      unread: [],
    };

  constructor(parts: OutcomeParts) {
    this.#parts = parts;
  }

  readonly unread: Observable<readonly Outcome[]> = {
    current: () => this.#unread(),
    subscribe: (listener) => {
      const stops = [this.#parts.book.version.subscribe(listener), this.#read.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };

  /** Reads what has been read before, in this tab or in another. */
  async load(): Promise<void> {
    this.#read.set(new Set(await this.#parts.vault.readRecord('outcomesRead')));
  }

  readonly markRead = async (outcomes: readonly Outcome[]): Promise<boolean> => {
    const { vault, onRead } = this.#parts;
    const kept = await attempt(async () => {
      const before = (await vault.readRecord('outcomesRead')) ?? [];
      // What is no outcome any more is not remembered for ever.
      const still = new Set(this.#all().map(keyOf));
      const read = new Set([...before.filter((key) => still.has(key)), ...outcomes.map(keyOf)]);
      await vault.keepRecord('outcomesRead', [...read]);
      return read;
    });
    if (!kept.ok) return false;
    this.#read.set(kept.value);
    onRead();
    return true;
  };

  /** Made when it is asked for, and anew when the book or what was read has changed. */
  #unread(): readonly Outcome[] {
    const version = this.#parts.book.version.current();
    const of = this.#read.current();
    if (this.#made.version !== version || this.#made.of !== of) {
      const unread = this.#all().filter((outcome) => !of.has(keyOf(outcome)));
      this.#made = { version, of, unread };
    }
    return this.#made.unread;
  }

  #all(): readonly Outcome[] {
    const { book, actor } = this.#parts;
    return book
      .find({ text: '', filter: { kind: 'all' } })
      .filter(({ subject }) => subject.entries.some((entry) => entry.actor === actor))
      .flatMap((reading) => outcomesFor(actor, reading))
      .sort((left, right) => right.entry.seq - left.entry.seq);
  }
}

/** A check may decide several fields at once. */
const keyOf = ({ entry, field }: Outcome): string => `${entry.id}/${field}`;
