import type { DraftRow, DraftStore } from '../device/draft-store.ts';
import { sameBytes } from '../device/sealing.ts';
import { attempt } from '../device/storage.ts';
import type { SubjectId } from '../domain/operation.ts';
import type { Book } from './book.ts';
import { Cell } from './cell.ts';
import type { Draft, Drafts, Unsaved } from './drafts.ts';
import type { World } from './world.ts';

/** How long a letter may be in memory only, in milliseconds; also while somebody types on and on. */
const LATEST_MS = 400;

interface DraftParts {
  readonly world: Pick<World, 'now' | 'random' | 'after'>;
  readonly store: Pick<DraftStore, 'all' | 'add' | 'replace' | 'drop'>;
  readonly book: Pick<Book, 'get'>;
  /** Other tabs follow. */
  readonly onKept: () => void;
}

/**
 * [BR10] What is typed in this tab stays this tab's until it is saved or dropped, whatever the others do; what was only
 * found on the disk follows the disk. Whoever goes on typing what was found takes its row; a tab that finds its row taken
 * keeps its own text under another.
 */
export class KeptDrafts implements Drafts {
  readonly all = new Cell<readonly Unsaved[]>([]);
  readonly #parts: DraftParts;
  readonly #unsaved = new Map<SubjectId, Unsaved>();
  /** The row of each, as this tab last saw it. */
  readonly #rows = new Map<SubjectId, DraftRow>();
  /** What differs from the disk, by this tab's doing. */
  readonly #behind = new Set<SubjectId>();
  /** Takes back the write that is planned. */
  #cancel: (() => void) | undefined;
  /** One at a time, so that what is read is never older than what was written. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: DraftParts) {
    this.#parts = parts;
  }

  /** Reads what is on the disk; a disk that can't be read now has none. */
  readonly load = (): Promise<unknown> => this.#inTurn(() => this.#read());

  readonly set = (subject: SubjectId, draft: Draft): void => {
    const { world, book } = this.#parts;
    this.#behind.add(subject);
    if (isEmpty(draft)) {
      this.#unsaved.delete(subject);
      // Saved, or not wanted: it must not come back after a dead battery.
      void this.keep();
    } else {
      const name = book.get(subject)?.fields.name.value ?? this.#unsaved.get(subject)?.name ?? '';
      this.#unsaved.set(subject, { subject, name, typedAt: world.now(), draft, isTypedHere: true });
      this.#soon();
    }
    this.#show();
  };

  readonly keep = async (): Promise<boolean> => {
    this.#cancel?.();
    this.#cancel = undefined;
    await this.#inTurn(() => this.#write());
    return this.#behind.size === 0;
  };

  #soon(): void {
    this.#cancel ??= this.#parts.world.after(LATEST_MS, () => void this.keep());
  }

  #inTurn(work: () => Promise<unknown>): Promise<unknown> {
    const done = this.#turn.then(() => attempt(work));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #write(): Promise<void> {
    if (this.#behind.size === 0) return;
    for (const subject of this.#behind) {
      const unsaved = this.#unsaved.get(subject);
      const kept = await attempt(() =>
        unsaved === undefined ? this.#drop(subject) : this.#keepOne(unsaved),
      );
      // What the disk does not take stays in memory and is tried again at the next letter; so is what was typed meanwhile.
      if (kept.ok && this.#unsaved.get(subject) === unsaved) this.#behind.delete(subject);
    }
    this.#parts.onKept();
    // Another draft of the same subject may have waited behind one that was dropped.
    await this.#read();
  }

  async #keepOne({ subject, name, typedAt, draft }: Unsaved): Promise<void> {
    const kept = { subject, name, typedAt, draft };
    const { store, world } = this.#parts;
    const before = this.#rows.get(subject);
    const replaced = before && (await store.replace(before, kept));
    // Beside what another tab has put there.
    const row = replaced ?? (await store.add(kept, `draft/${world.random(12).join('.')}`));
    this.#rows.set(subject, row);
  }

  async #drop(subject: SubjectId): Promise<void> {
    const row = this.#rows.get(subject);
    if (row !== undefined) await this.#parts.store.drop(row);
    this.#rows.delete(subject);
  }

  async #read(): Promise<void> {
    const rows = await this.#parts.store.all();
    for (const [subject, row] of this.#rows) {
      const isThere = rows.some(({ key, iv }) => key === row.key && sameBytes(iv, row.iv));
      if (isThere || this.#behind.has(subject)) continue;
      this.#rows.delete(subject);
      if (this.#unsaved.get(subject)?.isTypedHere !== true) this.#unsaved.delete(subject);
      else {
        this.#behind.add(subject);
        this.#soon();
      }
    }
    for (const row of rows) {
      const { subject } = row.kept;
      if (this.#unsaved.has(subject) || this.#behind.has(subject)) continue;
      this.#rows.set(subject, row);
      this.#unsaved.set(subject, { ...row.kept, isTypedHere: false });
    }
    this.#show();
  }

  #show(): void {
    this.all.set([...this.#unsaved.values()].sort((left, right) => right.typedAt - left.typedAt));
  }
}

const isEmpty = ({ values, closing, note }: Draft): boolean =>
  Object.keys(values).length === 0 && closing === undefined && note === undefined;
