const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;

/**
 * Milliseconds until the next try after so many failures in a row: doubling to five minutes, spread over the upper
 * half so that a village that gets its network back does not ask all at once. `chance` is in [0, 1).
 */
export function backoffMs(failures: number, chance: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
