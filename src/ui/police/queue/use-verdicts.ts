import { useRef, useState } from 'react';

import type { Saved, SaveProblem, Values } from '../../../client/commands.ts';
import type { IdentityField } from '../../../domain/field.ts';
import type { CheckVerdict } from '../../../domain/operation.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNotice } from '../../shared/notice.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { policeWords } from '../messages/words.ts';
import { policeMemory } from '../police-memory.ts';
import { obstacleTo } from './obstacle.ts';
import type { Queue } from './use-queue.ts';

/** What the police can say of a subject. Each goes on to the next subject once it is kept. */
export interface Verdicts {
  readonly busy: boolean;
  /** In words; what was typed is still there. */
  readonly problem: string | undefined;
  readonly check: (reading: SubjectReading, verdict: CheckVerdict, values?: Values) => Promise<boolean>;
  readonly sendBack: (reading: SubjectReading, reason: string) => Promise<boolean>;
  readonly settle: (reading: SubjectReading, field: IdentityField, value: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** In words, why "right" can't be said of the values that stand; undefined when it can. */
  readonly obstacle: (reading: SubjectReading) => string | undefined;
  readonly say: (problem: string | undefined) => void;
}

export function useVerdicts(queue: Queue): Verdicts {
  const session = useSession();
  const { commands, book } = session;
  const memory = policeMemory(session);
  const words = useWords(policeWords);
  const { fields } = useWords(sharedWords);
  const notify = useNotice();
  const problemText = useProblemText();
  const [problem, say] = useState<string>();
  const [busy, setBusy] = useState(false);
  // A second key before the first is kept would speak of a subject that is about to leave the screen.
  const working = useRef(false);

  const run = async (work: () => Promise<Saved>): Promise<Saved | undefined> => {
    if (working.current) return undefined;
    working.current = true;
    setBusy(true);
    say(undefined);
    try {
      const saved = await work();
      if (!saved.ok) say(problemText(saved.error));
      return saved;
    } finally {
      working.current = false;
      setBusy(false);
    }
  };

  const undo = async (): Promise<void> => {
    const last = memory.said.at(-1);
    if (last === undefined) {
      notify({ text: words.nothingToUndo });
      return;
    }
    const saved = await run(() => commands.undo(last.id, last.operation));
    if (saved === undefined) return;
    // What the station has taken further is not asked for again.
    memory.said.pop();
    if (!saved.ok) return;
    notify({ text: words.saved.undo(nameOf(book.get(last.id))) });
    queue.open(last.id);
  };

  const speak = async (
    reading: SubjectReading,
    said: string,
    work: () => Promise<Saved>,
  ): Promise<boolean> => {
    const { id } = reading.subject;
    const next = queue.after(id);
    const saved = await run(work);
    if (saved === undefined || !saved.ok) return false;
    const [operation] = saved.value;
    if (operation !== undefined) memory.said.push({ id, operation });
    notify({
      text: next === undefined ? `${said}. ${words.allDone}` : said,
      action: { text: `${words.verdicts.undo} (Z)`, run: () => void undo() },
    });
    memory.drafts.delete(id);
    queue.open(next);
    return true;
  };

  return {
    busy,
    problem,
    say,
    undo,
    check: (reading, verdict, values = {}) =>
      speak(reading, words.saved[verdict](nameOf(reading)), () =>
        commands.check(reading.subject.id, verdict, values),
      ),
    sendBack: (reading, reason) =>
      speak(reading, words.saved.return(nameOf(reading)), () =>
        commands.returnBack(reading.subject.id, reason),
      ),
    settle: async (reading, field, value) => {
      const { id } = reading.subject;
      const reason = memory.reason === '' ? words.contested.standard : memory.reason;
      const saved = await run(() => commands.settle(id, field, { value, reason }));
      if (saved?.ok !== true) return;
      const [operation] = saved.value;
      if (operation !== undefined) memory.said.push({ id, operation });
      notify({ text: words.contested.saved(fields[field]) });
    },
    obstacle: (reading) => {
      const found = obstacleTo(reading);
      return found && words.notYet[found.kind](found.fields.map((field) => fields[field]).join(', '));
    },
  };
}

const nameOf = (reading: SubjectReading | undefined): string => reading?.fields.name.value ?? '';

function useProblemText(): (problem: SaveProblem) => string {
  const { problems, refusals } = useWords(recordsWords);
  return (problem) =>
    problem.kind === 'not-allowed'
      ? problems['not-allowed'](refusals[problem.refusal])
      : problems[problem.kind];
}
