import { maySettle } from '../../../client/contested-work.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { useSession } from '../../shared/session-context.tsx';
import type { FormDraft } from '../police-memory.ts';
import { choicesOf, useVerdictKeys, type VerdictKey } from './verdict-keys.ts';
import type { Queue } from './use-queue.ts';
import type { Verdicts } from './use-verdicts.ts';

interface Desk {
  readonly reading: SubjectReading;
  readonly queue: Queue;
  readonly verdicts: Verdicts;
  /** The form that is open, if any: then only Escape is a key. */
  readonly form: FormDraft['form'] | undefined;
  readonly open: (form: FormDraft['form']) => void;
  readonly close: () => void;
  readonly onSearch: () => void;
}

interface DeskActs {
  readonly verdict: (key: VerdictKey) => void;
  readonly choose: (letter: string) => void;
}

/** What a key or a press on its button does with the subject on the desk. */
export function useDeskKeys(desk: Desk): DeskActs {
  const { commands, profile } = useSession();
  const { reading, queue, verdicts, form } = desk;
  const { id } = reading.subject;
  const verdict = (key: VerdictKey): void => {
    if (form !== undefined || !commands.mayDo(id, key === 'return' ? 'return' : 'check')) return;
    verdicts.say(undefined);
    const obstacle = verdicts.obstacle(reading);
    if (key === 'return' || key === 'corrected') desk.open(key);
    else if (key === 'not-found' || obstacle === undefined) void verdicts.check(reading, key);
    // Completing is one key when nothing is missing any more; else the missing is asked for.
    else if (key === 'completed') desk.open(key);
    else verdicts.say(obstacle);
  };
  const choose = (letter: string): void => {
    const choice = choicesOf(reading).find((each) => each.letter === letter);
    if (choice !== undefined && form === undefined && maySettle(profile.grants, reading, choice.field)) {
      void verdicts.settle(reading, choice.field, choice.value);
    }
  };
  const step = (by: 1 | -1): void => {
    const at = queue.found.findIndex((each) => each.subject.id === id);
    const next = queue.found[at + by]?.subject.id;
    if (next !== undefined && form === undefined) queue.open(next);
  };
  useVerdictKeys({
    verdict,
    choose,
    step,
    undo: () => {
      if (form === undefined) void verdicts.undo();
    },
    search: desk.onSearch,
    escape: () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (form !== undefined) desk.close();
    },
  });
  return { verdict, choose };
}
