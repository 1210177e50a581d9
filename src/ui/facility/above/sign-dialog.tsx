import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { facilityWords } from '../messages/words.ts';
import type { PassportPerson } from '../passports/passport-person.ts';

interface Props {
  readonly person: PassportPerson;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onSign: () => void;
}

/** From above the communes a signature can't be taken back, so it is asked first, beside what to compare. */
export function SignDialog({ person, busy, onClose, onSign }: Props) {
  const words = useWords(facilityWords);
  const shared = useWords(sharedWords);
  const { name, birthDate, sex, idNumber } = person;
  return (
    <Dialog
      title={words.above.confirmTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{shared.cancel}</Button>
          <Button look="good" icon="check" busy={busy} onPress={onSign}>
            {busy ? words.above.sending : words.above.confirm}
          </Button>
        </>
      }
    >
      <p>{[birthDate, sex, idNumber].filter((fact) => fact !== '').join(' · ')}</p>
      <p>{words.above.confirmText}</p>
    </Dialog>
  );
}
