import { useState } from 'react';

import type { OperationId, SubjectId } from '../../../domain/operation.ts';
import { useSaveProblem } from '../../records/use-save.ts';
import { useWords } from '../../shared/language.tsx';
import { useNotice } from '../../shared/notice.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { platformFileWords } from '../messages/words.ts';
import type { CheckedResults } from './results.ts';

interface Recorded {
  readonly accepted: number;
  readonly refused: number;
  readonly words: readonly { readonly subject: SubjectId; readonly operation: OperationId }[];
}

interface Recording {
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly recorded: Recorded | undefined;
  /** What was kept before a problem stays, and leaves the batch by itself. */
  readonly record: (results: CheckedResults) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Marks the accepted as updated by import and the others as refused, and takes all of it back when asked. */
export function useRecording(): Recording {
  const words = useWords(platformFileWords);
  const { book, commands } = useSession();
  const problemText = useSaveProblem();
  const notify = useNotice();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [recorded, setRecorded] = useState<Recorded>();

  const record = async ({ accepted, refused }: CheckedResults): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const kept: OperationId[] = [];
    try {
      for (const { subject, reason } of refused) {
        const saved = await commands.refuse(subject, reason);
        if (saved.ok) kept.push(...saved.value);
        else {
          setProblem(problemText(saved.error));
          return;
        }
      }
      const saved = accepted.length === 0 ? undefined : await commands.update(accepted, 'import');
      if (saved?.ok === false) setProblem(problemText(saved.error));
      if (saved?.ok === true) kept.push(...saved.value);
    } finally {
      setRecorded(recordOf([...accepted, ...refused.map((each) => each.subject)], kept));
      setBusy(false);
    }
  };

  /** Counted by what was kept: who changed hands meanwhile was left out. */
  const recordOf = (subjects: readonly SubjectId[], kept: readonly OperationId[]): Recorded | undefined => {
    const ids = new Set(kept);
    const said = subjects.flatMap((subject) =>
      (book.get(subject)?.subject.entries ?? [])
        .filter((entry) => ids.has(entry.id))
        .map(({ id, kind }) => ({ subject, operation: id, kind })),
    );
    if (said.length === 0) return undefined;
    const accepted = said.filter(({ kind }) => kind === 'update').length;
    return { accepted, refused: said.length - accepted, words: said };
  };

  const undo = async (): Promise<void> => {
    setBusy(true);
    let undone = 0;
    const all = recorded?.words ?? [];
    for (const { subject, operation } of all) {
      const saved = await commands.undo(subject, operation);
      if (saved.ok) undone += 1;
    }
    setBusy(false);
    setRecorded(undefined);
    setProblem(undone === all.length ? undefined : words.notUndone(all.length - undone));
    notify({ text: words.undone(undone) });
  };

  return { busy, problem, recorded, record, undo };
}
