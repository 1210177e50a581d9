import { useCallback, useEffect, useState } from 'react';

import type { DeskProblem, LogLine, StationDesk } from '../../../client/station-desk.ts';

export interface Log {
  /** Newest first. */
  readonly lines: readonly LogLine[];
  readonly problem: DeskProblem | undefined;
  readonly busy: boolean;
  /** Nothing older is left to ask for. */
  readonly complete: boolean;
  readonly older: () => void;
  readonly again: () => void;
}

interface State {
  readonly lines: readonly LogLine[];
  readonly problem: DeskProblem | undefined;
  readonly busy: boolean;
  readonly complete: boolean;
}

const EMPTY: State = { lines: [], problem: undefined, busy: true, complete: false };

/** The station's log from the newest line down, fetched piece by piece. */
export function useLog(desk: Pick<StationDesk, 'log'>): Log {
  const [state, setState] = useState(EMPTY);
  const load = useCallback(
    async (before: number | undefined, have: readonly LogLine[]): Promise<void> => {
      const result = await (before === undefined ? desk.log() : desk.log(before));
      setState((was) =>
        result.ok
          ? { ...EMPTY, busy: false, lines: joined(have, result.value), complete: result.value.length === 0 }
          : { ...was, busy: false, problem: result.error },
      );
    },
    [desk],
  );
  useEffect(() => {
    void load(undefined, []);
  }, [load]);
  const ask = (before: number | undefined, have: readonly LogLine[]): void => {
    setState((was) => ({ ...was, busy: true, problem: undefined }));
    void load(before, have);
  };
  return {
    ...state,
    older: () => ask(state.lines.at(-1)?.seq, state.lines),
    again: () => ask(undefined, []),
  };
}

/** Newest first whatever order the station answered in, each once. */
function joined(have: readonly LogLine[], more: readonly LogLine[]): readonly LogLine[] {
  const bySeq = new Map([...have, ...more].map((line) => [line.seq, line]));
  return [...bySeq.values()].toSorted((left, right) => right.seq - left.seq);
}
