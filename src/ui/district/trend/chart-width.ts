import { useWide } from '../../shared/use-wide.ts';

/** Room left of the days for the numbers, and right of them, in units of the drawing. */
export const LEFT = 58;
export const RIGHT = 14;

/** A drawing as wide as its place in about as many units, so that its letters are as large as the text around it. */
export const useChartWidth = (): number => (useWide() ? 980 : 330);
