import { useMemo, useRef, useState } from 'react';

import type { Saved } from '../../../client/commands.ts';
import type { OperationId, SubjectId } from '../../../domain/operation.ts';
import { rekeyingQueue, type RekeyingItem } from '../../../domain/platform-work.ts';
import { useSaveProblem } from '../../records/use-save.ts';
import { useWords } from '../../shared/language.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { rekeyingWords } from '../messages/words.ts';
import { usePlace, type Place } from './use-place.ts';

/** What becomes of somebody the Platform would not take. */
export interface RefusalSaid {
  readonly reason: string;
  readonly after: 'keep' | 'return';
}

/** The desk: its queue, the place in it, and what can be said of the one on it. */
export interface RekeyingDesk {
  readonly queue: readonly RekeyingItem[];
  readonly place: Place;
  readonly busy: boolean;
  readonly problem: string | undefined;
  /** What was said last, in words: beside the work, for a notice would lie on the buttons of the next one. */
  readonly said: string;
  readonly done: () => Promise<void>;
  readonly refuse: (said: RefusalSaid) => Promise<boolean>;
  /** The name on what `undo` would take back. */
  readonly undoable: string | undefined;
  readonly undo: () => Promise<void>;
}

interface Step {
  readonly subject: SubjectId;
  readonly name: string;
  readonly operations: readonly OperationId[];
}

interface Work {
  readonly say: (item: RekeyingItem) => Promise<Saved>;
  readonly text: (name: string) => string;
}

/** The queue is the book's: who is marked, refused or sent back elsewhere leaves it here by itself. */
export function useRekeying(memory: Storage): RekeyingDesk {
  const words = useWords(rekeyingWords);
  const { book, commands, profile } = useSession();
  const version = useObservable(book.version);
  const queue = useMemo(
    () =>
      version < 0 ? [] : rekeyingQueue(book.find({ text: '', filter: { kind: 'stage', stage: 'signed' } })),
    [book, version],
  );
  const place = usePlace(queue, memory, profile.id);
  const problemText = useSaveProblem();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  // A second press in the same moment would speak of the next person.
  const running = useRef(false);

  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  const say = async ({ say: saying, text }: Work): Promise<boolean> => {
    const { item } = place;
    if (item === undefined) return false;
    const next = place.neighbour(1);
    const name = nameOf(item);
    let isSaid = false;
    await alone(async () => {
      const saved = await saying(item);
      if (!saved.ok) {
        setProblem(words.problem(problemText(saved.error)));
        return;
      }
      isSaid = true;
      setSteps((before) => [...before, { subject: item.subject, name, operations: saved.value }]);
      if (next !== undefined) place.goTo(next);
      setSaid(text(name));
    });
    return isSaid;
  };

  const undo = (): Promise<void> =>
    alone(async () => {
      const last = steps.at(-1);
      const operation = last?.operations[0];
      if (last === undefined || operation === undefined) return;
      const saved = await commands.undo(last.subject, operation);
      if (!saved.ok) {
        setProblem(problemText(saved.error));
        return;
      }
      setSteps((before) => before.slice(0, -1));
      place.goTo(last.subject);
      setSaid(words.undone(last.name));
    });

  return {
    queue,
    place,
    busy,
    problem,
    said,
    done: async () => {
      await say({ say: (item) => commands.update(item.subject, 'hand'), text: words.doneSay });
    },
    refuse: ({ reason, after }) =>
      after === 'keep'
        ? say({ say: (item) => commands.refuse(item.subject, reason), text: words.refusedSay })
        : say({ say: (item) => commands.returnBack(item.subject, reason), text: words.returnedSay }),
    undoable: steps.at(-1)?.name,
    undo,
  };
}

/** As the Platform has it: that is the name on the other window. */
export const nameOf = ({ listed }: RekeyingItem): string => listed.name;
