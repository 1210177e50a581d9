import { placeAfterPage, type Place } from '../device/place.ts';
import type { Moved, NewPage, Vault } from '../device/vault.ts';

/**
 * Writes pages of a snapshot while the next ones are still on the link: what has come in meanwhile goes in one
 * transaction, so that a fast link does not wait for the disk and a slow one loses one page at most.
 */
export class SnapshotWriter {
  readonly #vault: Vault;
  readonly #onWritten: (place: Place) => void;
  #place: Place;
  #queue: NewPage[] = [];
  #writing: Promise<void> | undefined;
  #failed: { readonly reason: unknown } | undefined;
  #moved = false;

  constructor(vault: Vault, place: Place, onWritten: (place: Place) => void) {
    this.#vault = vault;
    this.#place = place;
    this.#onWritten = onWritten;
  }

  /** Where the device is once everything added is durable. */
  get place(): Place {
    return this.#place;
  }

  /** False when nothing more is written: the disk has failed or another tab has taken over. */
  add(page: NewPage): boolean {
    // A page after one that was not written would leave a gap that the place does not know of.
    if (this.#failed !== undefined || this.#moved) return false;
    this.#queue.push(page);
    this.#place = placeAfterPage(this.#place, page.rows);
    this.#writing ??= this.#write();
    return true;
  }

  /** Resolves when everything added is durable; 'moved' when another tab has taken over. */
  async finish(): Promise<Moved | undefined> {
    await this.#writing;
    if (this.#failed !== undefined) throw this.#failed.reason;
    return this.#moved ? 'moved' : undefined;
  }

  async #write(): Promise<void> {
    try {
      while (this.#queue.length > 0 && !this.#moved) {
        const [pages, place] = [this.#queue, this.#place];
        this.#queue = [];
        this.#moved = (await this.#vault.append(pages, place)) === 'moved';
        if (!this.#moved) this.#onWritten(place);
      }
    } catch (reason) {
      this.#failed = { reason };
    } finally {
      this.#writing = undefined;
    }
  }
}
