import { useState } from 'react';

import type { Field } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { useSave } from '../../records/use-save.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useUnsaved } from '../../shared/form-guard.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { stationWords } from '../messages/words.ts';

interface Props {
  readonly reading: SubjectReading;
  readonly field: Field;
  readonly value: string;
  /** The value as a person reads it: a hamlet's name, not its code. */
  readonly shown: string;
  readonly onClose: () => void;
}

/** Of the values that stand, this one, and why. The other stays in the history. */
export function SettleDialog({ reading, field, value, shown, onClose }: Props) {
  const words = useWords(stationWords);
  const shared = useWords(sharedWords);
  const { commands } = useSession();
  const { id } = reading.subject;
  const { busy, problem, save } = useSave(id);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  useUnsaved(reason !== '');
  const missing = asked && reason.trim() === '' ? words.settle.missing : undefined;
  const press = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '') return;
    const said = words.settle.saved(shared.fields[field], shown);
    if (await save(said, () => commands.settle(id, field, { value, reason }))) onClose();
  };
  return (
    <Dialog
      title={words.settle.title(shared.fields[field], shown)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{shared.cancel}</Button>
          <Button look="main" busy={busy} onPress={() => void press()}>
            {busy ? shared.saving : words.settle.save}
          </Button>
        </>
      }
    >
      <p>{words.settle.kept}</p>
      <TextField
        label={words.settle.reason}
        value={reason}
        onChange={setReason}
        problem={missing}
        maxLength={300}
        autoFocus
      />
      {problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{problem}</p>
        </Banner>
      )}
    </Dialog>
  );
}
