import { useMemo, useState } from 'react';

import type { SaveProblem, SeenWord } from '../../../client/commands.ts';
import { planAnswers, type AnswerLine } from '../../../client/police-answers.ts';
import { readPoliceFile, type PoliceAnswerRow, type PoliceFileProblem } from '../../../client/police-file.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';

/** A file that came back, as far as it has been taken. */
export type Answers =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable'; readonly problem: PoliceFileProblem }
  | { readonly kind: 'read'; readonly fileName: string; readonly problem?: SaveProblem }
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  | { readonly kind: 'written'; readonly saved: number; readonly refused: number };

export interface AnswersWork {
  readonly state: Answers;
  /** What each row would do, by the book as it is now. */
  readonly lines: readonly AnswerLine[];
  readonly read: (file: File) => Promise<void>;
  readonly write: () => Promise<void>;
  readonly another: () => void;
}

/** Words kept at once: one strict write for each slice, and the screen says how far it is. */
const SLICE = 500;

/** Reads a file, shows what it would write, and writes it once somebody wants it. */
export function useAnswers(): AnswersWork {
  const { book, commands } = useSession();
  const [state, setState] = useState<Answers>({ kind: 'none' });
  const [rows, setRows] = useState<readonly PoliceAnswerRow[]>([]);
  const version = useObservable(book.version);
  const lines = useMemo(
    () => (version < 0 ? [] : planAnswers(rows, { get: book.get, may: commands.mayDo })),
    [rows, book, commands, version],
  );

  const write = async (fileName: string): Promise<void> => {
    const words = lines.flatMap((line): readonly SeenWord[] => (line.kind === 'write' ? [line.word] : []));
    let saved = 0;
    let refused = 0;
    for (let from = 0; from < words.length; from += SLICE) {
      setState({ kind: 'writing', done: from, of: words.length });
      const kept = await commands.saySeen(words.slice(from, from + SLICE));
      if (!kept.ok) {
        // What was kept before counts as said now: the same file goes on from here.
        setState({ kind: 'read', fileName, problem: kept.error });
        return;
      }
      saved += kept.value.saved.length;
      refused += kept.value.refused.length;
    }
    setState({ kind: 'written', saved, refused });
  };

  return {
    state,
    lines,
    read: async (file) => {
      setState({ kind: 'reading' });
      const read = await readPoliceFile(file);
      setRows(read.ok ? read.value : []);
      setState(read.ok ? { kind: 'read', fileName: file.name } : { kind: 'unreadable', problem: read.error });
    },
    write: async () => {
      if (state.kind === 'read') await write(state.fileName);
    },
    another: () => {
      setRows([]);
      setState({ kind: 'none' });
    },
  };
}
