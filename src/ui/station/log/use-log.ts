import { useEffect, useState } from 'react';

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

/** Lines before this one (the newest when undefined), to be joined to those held then. */
interface Question {
  readonly round: number;
  readonly before: number | undefined;
  readonly held: readonly LogLine[];
}

interface Answered {
  readonly round: number;
  readonly lines: readonly LogLine[];
  readonly complete: boolean;
  readonly problem: DeskProblem | undefined;
}

/** The station's log from the newest line down, fetched piece by piece. */
export function useLog(desk: Pick<StationDesk, 'log'>): Log {
  const [question, setQuestion] = useState<Question>({ round: 1, before: undefined, held: [] });
  const [state, setState] = useState<Answered>({ round: 0, lines: [], complete: false, problem: undefined });
  useEffect(() => {
    let left = false;
    const { round, before, held } = question;
    const ask = async (): Promise<void> => {
      const result = await (before === undefined ? desk.log() : desk.log(before));
      if (left) return;
      setState((was) =>
        result.ok
          ? {
              round,
              lines: joined(held, result.value),
              complete: result.value.length === 0,
              problem: undefined,
            }
          : { ...was, round, problem: result.error },
      );
    };
    void ask();
    return () => {
      left = true;
    };
  }, [desk, question]);
  const { lines } = state;
  return {
    lines,
    complete: state.complete,
    problem: state.problem,
    busy: state.round !== question.round,
    older: () => setQuestion({ round: question.round + 1, before: lines.at(-1)?.seq, held: lines }),
    again: () => setQuestion({ round: question.round + 1, before: undefined, held: [] }),
  };
}

/** Newest first whatever order the station answered in, each once. */
function joined(have: readonly LogLine[], more: readonly LogLine[]): readonly LogLine[] {
  const bySeq = new Map([...have, ...more].map((line) => [line.seq, line]));
  return [...bySeq.values()].toSorted((left, right) => right.seq - left.seq);
}
