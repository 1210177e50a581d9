import { useCallback, useEffect, useState } from 'react';

import type { DeskProblem } from '../../../client/station-desk.ts';
import type { Result } from '../../../domain/result.ts';

/** Something the station was asked for. While it is asked again, what it said last stays. */
export interface Asked<T> {
  readonly answer: T | undefined;
  readonly problem: DeskProblem | undefined;
  readonly busy: boolean;
  readonly again: () => void;
}

type Ask<T> = () => Promise<Result<T, DeskProblem>>;

/** Asks at once, and whenever `again` is called. `ask` must stay the same function between renders. */
export function useAsked<T>(ask: Ask<T>): Asked<T> {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({
    answer: undefined,
    problem: undefined,
    busy: true,
  });
  useEffect(() => {
    let left = false;
    setState((before) => ({ ...before, busy: true }));
    void ask().then((result) => {
      // The person may have gone elsewhere, or asked again: only the newest answer counts.
      if (left) return;
      setState((before) =>
        result.ok
          ? { answer: result.value, problem: undefined, busy: false }
          : { answer: before.answer, problem: result.error, busy: false },
      );
    });
    return () => {
      left = true;
    };
  }, [ask, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...state, again };
}
