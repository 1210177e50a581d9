/** Where values stand on an axis: from its lowest to its highest mark, with the marks between. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly marks: readonly number[];
}

const STEPS = [1, 2, 5, 10] as const;

/**
 * An axis over these counts with three to six round marks. It begins at 0 unless all of a slope lies far above: some
 * hundreds in thirty thousand would be a flat line. What does not move is flat, and stays so.
 */
export function scaleOf(counts: readonly number[]): Scale {
  const most = Math.max(1, ...counts);
  const least = Math.min(most, ...counts);
  const from = least > most / 2 && most - least >= most / 100 ? least : 0;
  const raw = Math.max(1, (most - from) / 4);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (STEPS.find((each) => each * power >= raw) ?? 10);
  const low = Math.floor(from / step) * step;
  const high = Math.max(low + step, Math.ceil(most / step) * step);
  const marks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step);
  return { low, high, marks };
}

/** A share of the way up the axis, 0 … 1. */
export const shareOn = ({ low, high }: Scale, count: number): number => (count - low) / (high - low);
