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

interface State<T> {
  readonly answer: T | undefined;
  readonly problem: DeskProblem | undefined;
  /** Which time of asking was answered last. */
  readonly answered: number;
}

/** Asks at once, and whenever `again` is called. `ask` must stay the same function between renders. */
export function useAsked<T>(ask: () => Promise<Result<T, DeskProblem>>): Asked<T> {
  const [round, setRound] = useState(1);
  const [state, setState] = useState<State<T>>({ answer: undefined, problem: undefined, answered: 0 });
  useEffect(() => {
    let left = false;
    const askNow = async (): Promise<void> => {
      const result = await ask();
      // The person may have gone elsewhere, or asked again: only the newest answer counts.
      if (left) return;
      setState((before) =>
        result.ok
          ? { answer: result.value, problem: undefined, answered: round }
          : { answer: before.answer, problem: result.error, answered: round },
      );
    };
    void askNow();
    return () => {
      left = true;
    };
  }, [ask, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { answer: state.answer, problem: state.problem, busy: state.answered !== round, again };
}
