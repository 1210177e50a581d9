import { useState } from 'react';

import { Banner } from '../shared/banner.tsx';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { TextField } from '../shared/text-field.tsx';

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** A few words for whoever comes next. */
export function NoteDialog({ text, onChange, busy, problem, onSave, onClose }: Props) {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const [asked, setAsked] = useState(false);
  const save = (): void => {
    setAsked(true);
    if (text.trim() !== '') onSave(text.trim());
  };
  return (
    <Dialog
      title={words.noting.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{shared.cancel}</Button>
          <Button look="main" busy={busy} onPress={save}>
            {busy ? shared.saving : words.noting.save}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        kind="area"
        label={words.noting.text}
        value={text}
        maxLength={1000}
        problem={asked && text.trim() === '' ? words.noting.empty : undefined}
        onChange={onChange}
      />
      {problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{problem}</p>
        </Banner>
      )}
    </Dialog>
  );
}
