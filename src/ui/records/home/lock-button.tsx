import { useState } from 'react';

import { Button, IconButton } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useFormGuard } from '../../shared/form-guard.tsx';
import { useWords } from '../../shared/language.tsx';
import { hamletWords } from '../../shared/messages/hamlet.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';

/** Locks at once, unless something typed would be lost: then it asks. */
export function LockButton() {
  const words = useWords(hamletWords);
  const shared = useWords(sharedWords);
  const { lock } = useSession();
  const unsaved = useObservable(useFormGuard().open) > 0;
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  return (
    <>
      <IconButton icon="lock" label={words.lock} onPress={() => (unsaved ? setAsking(true) : lock())} />
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
