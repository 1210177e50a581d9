import type { Chance } from '../../simulation/chance.ts';

/** What a link does to one request. Shares say at which byte, of as many as there are. */
export type Fault =
  | { readonly kind: 'none' }
  /** The station hears the beginning of it. */
  | { readonly kind: 'cut-request'; readonly share: number }
  /** The station has heard and done it; the phone hears the beginning of the answer. */
  | { readonly kind: 'cut-answer'; readonly share: number; readonly isReset: boolean }
  /** The station hears it twice, at once; the phone gets the first or the second answer. */
  | { readonly kind: 'doubled'; readonly answer: 0 | 1 }
  /** Nothing goes on, and nothing ends: the phone must give up by itself. */
  | { readonly kind: 'stalled' };

export interface Weather {
  readonly fault: Fault;
  /** Held up on the way there, and once more on the way back. */
  readonly delayMs: number;
}

export const CALM: Weather = { fault: { kind: 'none' }, delayMs: 0 };

const LONGEST_DELAY_MS = 120;

/** What the n-th request of a link meets depends on the seed alone. */
export function drawWeather(chance: Chance): Weather {
  const kind = chance.weighted({
    none: 50,
    'cut-request': 14,
    'cut-answer': 16,
    doubled: 18,
    stalled: 2,
  });
  const share = chance.next();
  const isOne = chance.is(0.5);
  const delayMs = chance.is(0.3) ? 1 + chance.below(LONGEST_DELAY_MS) : 0;
  const faults: Readonly<Record<typeof kind, Fault>> = {
    none: { kind: 'none' },
    'cut-request': { kind: 'cut-request', share },
    'cut-answer': { kind: 'cut-answer', share, isReset: isOne },
    doubled: { kind: 'doubled', answer: isOne ? 0 : 1 },
    stalled: { kind: 'stalled' },
  };
  return { fault: faults[kind], delayMs };
}
