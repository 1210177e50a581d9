import { useState } from 'react';

import type { SaveProblem, Saved } from '../../client/commands.ts';
import type { OperationId, SubjectId } from '../../domain/operation.ts';
import { useWords } from '../shared/language.tsx';
import type { Shape } from '../shared/messages/dictionary.ts';
import { recordsWords } from '../shared/messages/records.ts';
import type { records } from '../shared/messages/vi/records.ts';
import { useNotice } from '../shared/notice.tsx';
import { useSession } from '../shared/session-context.tsx';

interface Saving {
  readonly busy: boolean;
  /** In words; what was typed is still there. */
  readonly problem: string | undefined;
  /** Saves; says so with a way to take it back; false when it could not be saved. */
  readonly save: (said: string, work: () => Promise<Saved>) => Promise<boolean>;
  readonly undo: (operation: OperationId) => Promise<void>;
}

/** Saving one thing about one subject: busy, failed, saved with an undo at hand. */
export function useSave(id: SubjectId): Saving {
  const { commands } = useSession();
  const words = useWords(recordsWords);
  const notify = useNotice();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const run = async (work: () => Promise<Saved>): Promise<Saved> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const saved = await work();
      if (!saved.ok) setProblem(problemText(saved.error, words));
      return saved;
    } finally {
      setBusy(false);
    }
  };

  const undo = async (operation: OperationId): Promise<void> => {
    const saved = await run(() => commands.undo(id, operation));
    notify({ text: saved.ok ? words.saved.undo : problemText(saved.error, words) });
  };

  const save = async (said: string, work: () => Promise<Saved>): Promise<boolean> => {
    const saved = await run(work);
    if (!saved.ok) return false;
    const operation = saved.value[0];
    notify({
      text: said,
      ...(operation === undefined
        ? {}
        : { action: { text: words.subject.undo, run: () => void undo(operation) } }),
    });
    return true;
  };

  return { busy, problem, save, undo };
}

/** For desks that save about one subject after another: a problem in the same words. */
export function useSaveProblem(): (problem: SaveProblem) => string {
  const words = useWords(recordsWords);
  return (problem) => problemText(problem, words);
}

/** What could not be saved and why, what is safe, what to do. */
function problemText(problem: SaveProblem, words: Shape<typeof records>): string {
  return problem.kind === 'not-allowed'
    ? words.problems['not-allowed'](words.refusals[problem.refusal])
    : words.problems[problem.kind];
}
