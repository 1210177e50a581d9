/** How often one caller may ask within a window of time. */
export interface Rate {
  readonly most: number;
  readonly windowMs: number;
}

/** Callers remembered at a time; beyond it the oldest are forgotten, so that memory is bounded. */
const REMEMBERED = 10_000;

/**
 * Counts requests per caller, so that one phone gone wild can't slow the station for the others. It is about load
 * only, so each process may count for itself; codes and tokens have 128 bits and more and need no such guard.
 */
export class RateLimit {
  readonly #rate: Rate;
  readonly #callers = new Map<string, { count: number; readonly until: number }>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  allows(caller: string, now: number): boolean {
    const known = this.#callers.get(caller);
    if (known !== undefined && known.until > now) {
      known.count += 1;
      return known.count <= this.#rate.most;
    }
    this.#callers.delete(caller);
    const oldest = this.#callers.size >= REMEMBERED ? this.#callers.keys().next().value : undefined;
    if (oldest !== undefined) this.#callers.delete(oldest);
    this.#callers.set(caller, { count: 1, until: now + this.#rate.windowMs });
    return true;
  }
}
