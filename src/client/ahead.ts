/**
 * Work to be done for each thing, ahead of being asked for: the first chore for all of them, then the next. What comes
 * back to be done again is done again.
 */
export class Ahead<T> {
  readonly #chores: readonly { readonly run: (thing: T) => void; readonly waiting: T[] }[];

  constructor(chores: readonly ((thing: T) => void)[]) {
    this.#chores = chores.map((run) => ({ run, waiting: [] }));
  }

  add(thing: T): void {
    this.#chores[0]?.waiting.push(thing);
  }

  clear(): void {
    for (const { waiting } of this.#chores) waiting.length = 0;
  }

  /** Works until there is nothing left, or `isOver` says so after one of them; true while there is more. */
  work(isOver: () => boolean): boolean {
    for (const [at, { run, waiting }] of this.#chores.entries()) {
      const next = this.#chores[at + 1]?.waiting;
      for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) {
        run(thing);
        next?.push(thing);
        if (isOver()) return this.#chores.some((chore) => chore.waiting.length > 0);
      }
    }
    return false;
  }
}
