import type { Place } from '../device/place.ts';
import { holdingText } from '../sync/digest.ts';
import type { BookKeeper } from './book-keeper.ts';
import { sha256Hex } from './hash.ts';
import type { MemoryBook } from './memory-book.ts';

/** The digest of what the book holds. Reckoned once per place: a commune's book has 31,863 subjects. */
export class Holding {
  readonly #book: MemoryBook;
  readonly #keeper: BookKeeper;
  #known: { readonly at: string; readonly digest: string } | undefined;

  constructor(book: MemoryBook, keeper: BookKeeper) {
    this.#book = book;
    this.#keeper = keeper;
  }

  /** What the device says of itself at this place; undefined while it holds nothing whole, or begins anew. */
  async digestAt(place: Place): Promise<string | undefined> {
    if (place.coming !== undefined || place.cursor.seq === 0) return undefined;
    if (this.#known?.at === textOf(place)) return this.#known.digest;
    // Another tab may have landed an answer that this one hasn't read yet.
    await this.#keeper.refresh();
    return this.reckon(place);
  }

  /** Of the book as it is now, which was read at this place. */
  async reckon(place: Place): Promise<string> {
    const digest = await sha256Hex(holdingText(this.#book.holding()));
    this.#known = { at: textOf(place), digest };
    return digest;
  }
}

const textOf = ({ cursor, generation }: Place): string => JSON.stringify([generation, cursor]);
