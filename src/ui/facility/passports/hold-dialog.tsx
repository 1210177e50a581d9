import { useState } from 'react';

import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { TextField } from '../../shared/text-field.tsx';
import { facilityWords } from '../messages/words.ts';

interface Props {
  readonly name: string;
  readonly onClose: () => void;
  readonly onHold: (reason: string) => void;
}

/** Why somebody who could be signed is not: the next one who looks must not find out again. */
export function HoldDialog({ name, onClose, onHold }: Props) {
  const words = useWords(facilityWords);
  const shared = useWords(sharedWords);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={words.holdTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{shared.cancel}</Button>
          <Button look="main" disabled={reason.trim() === ''} onPress={() => onHold(reason.trim())}>
            {words.holdSave}
          </Button>
        </>
      }
    >
      <TextField kind="area" label={words.holdReason} value={reason} onChange={setReason} autoFocus />
    </Dialog>
  );
}
