import type { Vault } from '../device/vault.ts';
import { inKnownWords } from '../sync/known-words.ts';
import type { MemoryBook } from './memory-book.ts';
import { openBlock } from './page-block.ts';

/** Puts into the book what is on the disk: at unlocking, after an exchange, and when another tab has changed it. */
export class BookKeeper {
  readonly #vault: Vault;
  readonly #book: MemoryBook;
  #generation = 0;
  #known: readonly number[] = [];
  #running: Promise<void> = Promise.resolve();

  constructor(vault: Vault, book: MemoryBook) {
    this.#vault = vault;
    this.#book = book;
  }

  /** Reads what is new since the last time; one at a time, in the order asked. */
  refresh(): Promise<void> {
    const next = this.#running.then(() => this.#refresh());
    this.#running = next.catch(() => undefined);
    return next;
  }

  async #refresh(): Promise<void> {
    const { generation } = await this.#vault.readPlace();
    const [ids, directory] = await Promise.all([
      this.#vault.pageIds(generation),
      this.#vault.readRecord('directory'),
    ]);
    const there = new Set(ids);
    // Pages that are no longer there were replaced or merged: what they said may be gone, so all is read anew.
    const isWhole = generation === this.#generation && this.#known.every((id) => there.has(id));
    const known = new Set(isWhole ? this.#known : []);
    const pages = await this.#vault.readPages(ids.filter((id) => !known.has(id)));
    const contents = await Promise.all(pages.map((page) => openBlock(page)));
    if (isWhole && contents.length === 0) {
      // Nobody has to look at everything again because of an exchange that brought nothing.
      this.#book.putOutbox(this.#vault.outbox.rows());
      // Names and deadlines come without a page.
      if (directory !== undefined) this.#book.putDirectory(directory);
      return;
    }
    this.#book.batch(() => {
      if (!isWhole) this.#book.clear();
      for (const content of contents) {
        if (content.kind === 'gone') this.#book.forgetSubjects(content.ids);
        else this.#book.putSubjects(content.subjects.map(inKnownWords));
      }
      this.#book.putOutbox(this.#vault.outbox.rows());
      if (directory !== undefined) this.#book.putDirectory(directory);
    });
    this.#generation = generation;
    this.#known = ids;
  }
}
