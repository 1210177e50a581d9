/** First sync of one size, medians in milliseconds; `toFloor` = ours ÷ floor, `rowsToOurs` = rows ÷ ours. */
export interface FirstSyncFigures {
  readonly oursMs: number;
  readonly rowsMs: number;
  readonly floorMs: number;
  readonly toFloor: number;
  readonly rowsToOurs: number;
}

/** What `npm run bench` measures; the keys under a name are numbers of subjects. */
export interface Figures {
  readonly firstSync: Readonly<Record<string, FirstSyncFigures>>;
  /** The slowest key: the median over several times of typing. */
  readonly searchKeyMs: Readonly<Record<string, number>>;
  readonly unlockMs: Readonly<Record<string, number>>;
  /** JavaScript up to the screen that asks for the PIN, kB of gzip. */
  readonly entryGzipKb: number;
  /** All JavaScript that a hamlet's work loads, kB of gzip, without wasm. */
  readonly hamletGzipKb: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? upper)) / 2 : upper;
}

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
