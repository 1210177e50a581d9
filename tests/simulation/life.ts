/** One life of one browser tab: from being opened to being killed. The dead reach neither disk nor network. */
export class Life {
  #left = Infinity;
  #isDead = false;

  get isDead(): boolean {
    return this.#isDead;
  }

  /** It dies when it asks for the n-th time from here; without a number it lives on. */
  dieAt(count: number | undefined): void {
    this.#left = count ?? Infinity;
  }

  die(): void {
    this.#isDead = true;
  }

  /** Before everything that leaves the page. */
  ask(): void {
    this.#left -= 1;
    if (this.#left <= 0) this.#isDead = true;
    // Not an `InvalidStateError`: that one says "open again".
    if (this.#isDead) throw new DOMException('killed', 'AbortError');
  }
}
