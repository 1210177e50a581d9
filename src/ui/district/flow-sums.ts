import type { DayFlow } from '../../domain/listed-fact.ts';

/** What a period brought altogether, and what stood before it and at its end. */
export interface FlowSums {
  readonly inflow: number;
  readonly fixed: number;
  readonly gone: number;
  readonly before: number;
  readonly standing: number;
}

export function flowSums(days: readonly DayFlow[]): FlowSums {
  const sum = (key: 'inflow' | 'fixed' | 'gone'): number => days.reduce((all, day) => all + day[key], 0);
  const inflow = sum('inflow');
  const fixed = sum('fixed');
  const gone = sum('gone');
  const standing = days.at(-1)?.standing ?? 0;
  return { inflow, fixed, gone, standing, before: standing - inflow + fixed + gone };
}
