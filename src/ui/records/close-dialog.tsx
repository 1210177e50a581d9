import { useState } from 'react';

import type { Draft } from '../../client/drafts.ts';
import { CLOSE_REASONS, type CloseReason } from '../../domain/operation.ts';
import { Banner } from '../shared/banner.tsx';
import { Button } from '../shared/button.tsx';
import { Choice } from '../shared/choice.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { TextField } from '../shared/text-field.tsx';

type Closing = NonNullable<Draft['closing']>;

interface Props {
  readonly closing: Closing;
  readonly onChange: (closing: Closing) => void;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly onSave: (reason: CloseReason, detail: string) => void;
  readonly onClose: () => void;
}

/** Why a subject can't be corrected at the door: one of seven reasons, and more if known. */
export function CloseDialog({ closing, onChange, busy, problem, onSave, onClose }: Props) {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const [asked, setAsked] = useState(false);
  const { reason, detail } = closing;
  const save = (): void => {
    setAsked(true);
    if (reason !== undefined) onSave(reason, detail.trim());
  };
  const missing = asked && reason === undefined ? words.closing.choose : undefined;
  return (
    <Dialog
      title={words.closing.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{shared.cancel}</Button>
          <Button look="main" busy={busy} onPress={save}>
            {busy ? shared.saving : words.closing.save}
          </Button>
        </>
      }
    >
      <Choice
        label={words.closing.reason}
        layout="column"
        options={CLOSE_REASONS.map((value) => ({ value, text: words.closeReasons[value] }))}
        value={reason}
        onChange={(value) => onChange({ ...closing, reason: value })}
      />
      <TextField
        label={detailLabel(reason, words.closing)}
        value={detail}
        onChange={(text) => onChange({ ...closing, detail: text })}
      />
      {missing === undefined && problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{missing ?? problem}</p>
        </Banner>
      )}
    </Dialog>
  );
}

function detailLabel(
  reason: CloseReason | undefined,
  words: { readonly detail: string; readonly where: string; readonly which: string },
): string {
  if (reason === 'moved-away' || reason === 'abroad') return words.where;
  return reason === 'same-person' ? words.which : words.detail;
}
