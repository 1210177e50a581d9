/** Wrong PINs so far, and when the last one was given (milliseconds, the device's clock). */
export interface WrongPins {
  readonly count: number;
  readonly lastAt: number;
}

export const NO_WRONG_PINS: WrongPins = { count: 0, lastAt: 0 };

/** Wrong PINs that cost nothing: wet thumbs. */
const FREE = 4;
const FIRST_WAIT_S = 15;
const LONGEST_WAIT_S = 3600;

/**
 * Seconds to wait before the next try; 0 when there is nothing to wait for. Doubles with each wrong PIN up to an
 * hour; nothing is ever wiped. A clock that was set back waits the whole time again and never longer.
 */
export function secondsToWait({ count, lastAt }: WrongPins, now: number): number {
  if (count < FREE) return 0;
  const wait = Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (count - FREE));
  const passed = Math.max(0, (now - lastAt) / 1000);
  return Math.max(0, Math.ceil(wait - passed));
}
