import { useMemo } from 'react';

import { decisionsIn, type Decision } from '../../../domain/decision.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { takesStep } from '../../../domain/workflow.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { useNotice } from '../../shared/notice.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { useSaveProblem } from '../use-save.ts';

export interface DecidedItem extends Decision {
  readonly reading: SubjectReading;
}

export interface Decided {
  /** One's own decisions that are not signed yet, newest first. */
  readonly items: readonly DecidedItem[];
  readonly undo: (item: DecidedItem) => Promise<void>;
  readonly undoLast: () => Promise<void>;
}

const SHOWN = 20;

/** What this person has decided and may still take back. */
export function useDecided(): Decided {
  const { book, profile, commands } = useSession();
  const version = useObservable(book.version);
  const { saved } = useWords(recordsWords);
  const problemText = useSaveProblem();
  const notify = useNotice();
  const items = useMemo(
    () => (version < 0 ? [] : decidedBy(profile.actor, book.find({ text: '', filter: { kind: 'all' } }))),
    [book, profile, version],
  );
  const undo = async ({ reading, entry }: DecidedItem): Promise<void> => {
    const undone = await commands.undo(reading.subject.id, entry.id);
    notify({ text: undone.ok ? saved.undo : problemText(undone.error) });
  };
  return {
    items,
    undo,
    undoLast: async () => {
      const [last] = items;
      if (last !== undefined) await undo(last);
    },
  };
}

const decidedBy = (actor: string, readings: readonly SubjectReading[]): readonly DecidedItem[] =>
  readings
    .filter(
      ({ subject, stage }) =>
        subject.entries.some((entry) => entry.kind === 'settle' && entry.actor === actor) &&
        takesStep(stage, 'settle'),
    )
    .flatMap((reading) => decisionsIn(reading.subject).map((decision) => ({ ...decision, reading })))
    .filter(({ entry }) => entry.kind === 'settle' && entry.actor === actor)
    .sort((left, right) => right.entry.deviceSeq - left.entry.deviceSeq)
    .slice(0, SHOWN);
