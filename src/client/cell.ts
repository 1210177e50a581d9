import type { Observable } from './observable.ts';

/** An observable that its owner sets. Setting the same value tells nobody. */
export class Cell<T> implements Observable<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  readonly current = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    // Who begins to listen meanwhile hears of the next change.
    for (const listener of new Set(this.#listeners)) listener();
  }
}
