import { useState } from 'react';

import { Button, IconButton } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useFormGuard } from '../../shared/form-guard.tsx';
import { useWords } from '../../shared/language.tsx';
import { hamletWords } from '../../shared/messages/hamlet.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';

/** Locks once what is typed is sealed on the device. Where something could not be kept it asks first. */
export function LockButton() {
  const words = useWords(hamletWords);
  const shared = useWords(sharedWords);
  const { drafts, lock } = useSession();
  const { unkept } = useFormGuard();
  const [asking, setAsking] = useState(false);
  const press = async (): Promise<void> => {
    const isKept = await drafts.keep();
    if (isKept && unkept.current() === 0) lock();
    else setAsking(true);
  };
  const close = (): void => setAsking(false);
  return (
    <>
      <IconButton icon="lock" label={words.lock} onPress={() => void press()} />
      {asking ? (
        <Dialog
          title={words.lockTitle}
          onClose={close}
          actions={
            <>
              <Button look="danger" onPress={lock}>
                {words.lockAnyway}
              </Button>
              <Button look="main" onPress={close}>
                {shared.cancel}
              </Button>
            </>
          }
        >
          <p>{words.lockDraft}</p>
        </Dialog>
      ) : null}
    </>
  );
}
