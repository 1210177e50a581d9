import type { Step } from './step.ts';

/** A history that once went wrong, as short as it got, and what it showed. */
export interface NamedSeed {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Kept for ever. A new one comes from standard error of `npm run simulate`. */
export const SEEDS: readonly NamedSeed[] = [];
