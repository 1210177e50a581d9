import { Button } from '../shared/button.tsx';
import { DeliverSealed } from '../shared/deliver-sealed.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.tsx';
import { sharedWords } from '../shared/messages/shared.ts';
import { unlockWords } from '../shared/messages/unlock.ts';
import { useDoorway } from '../shared/session-context.tsx';
import { SaveSealed } from './save-sealed.tsx';

interface Props {
  readonly profile: string;
  readonly onClose: () => void;
}

/** A PIN can't be recovered, but what waits behind it can be delivered. */
export function ForgottenPin({ profile, onClose }: Props) {
  const words = useWords(unlockWords);
  const shared = useWords(sharedWords);
  const doorway = useDoorway();
  return (
    <Dialog
      title={words.forgottenTitle}
      onClose={onClose}
      actions={<Button onPress={onClose}>{shared.close}</Button>}
    >
      <p>{words.forgottenHelp}</p>
      <p>{words.forgottenThen}</p>
      <DeliverSealed deliver={() => doorway.deliverLocked(profile)} />
      <SaveSealed profile={profile} />
    </Dialog>
  );
}
