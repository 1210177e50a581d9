/** How a browser tells that there is no room: at the request, or only when the transaction would be durable. */
export type FullAt = 'request' | 'commit';

/** The room one phone has left for its databases. */
export class Room {
  #writesLeft = Infinity;
  #at: FullAt = 'request';

  get at(): FullAt {
    return this.#at;
  }

  /** This many more rows, then none until there is room again. Removing needs no room. */
  fill(writesLeft: number, at: FullAt): void {
    this.#writesLeft = writesLeft;
    this.#at = at;
  }

  free(): void {
    this.#writesLeft = Infinity;
  }

  /** Whether one more row fits. */
  takesOne(): boolean {
    this.#writesLeft -= 1;
    return this.#writesLeft >= 0;
  }
}
