import { useSaveProblem } from '../../records/use-save.ts';
import { useWords } from '../../shared/language.tsx';
import { useNotice } from '../../shared/notice.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { facilityWords } from '../messages/words.ts';
import type { SayPassport } from './passport-person.ts';

/** Says "signed" or "not, because …" about somebody of this device's book, with the way back at hand. */
export function usePassportWord(): SayPassport {
  const words = useWords(facilityWords);
  const problemText = useSaveProblem();
  const { commands } = useSession();
  const notify = useNotice();
  return async ({ id, name }, signed, reason) => {
    const saved = await commands.passport(id, signed, reason);
    if (!saved.ok) {
      notify({ text: problemText(saved.error) });
      return;
    }
    const [operation] = saved.value;
    const undo = async (): Promise<void> => {
      if (operation === undefined) return;
      const undone = await commands.undo(id, operation);
      notify({ text: undone.ok ? words.undone : problemText(undone.error) });
    };
    notify({
      text: signed ? words.signedNow(name) : words.heldNow(name),
      action: { text: words.undo, run: () => void undo() },
    });
  };
}
