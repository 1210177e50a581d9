import { useEffect, useState } from 'react';

import type { Field } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useUnsaved } from '../../shared/form-guard.tsx';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { useSave } from '../use-save.ts';
import styles from './conflict.module.css';
import { useQuickReasons } from './use-quick-reasons.ts';
import { useShownValue } from './use-shown-value.ts';

interface Props {
  readonly reading: SubjectReading;
  readonly field: Field;
  readonly value: string;
  readonly onClose: () => void;
}

/** Why this value: one tap on a reason decides; another reason can be written. */
export function SettleDialog({ reading, field, value, onClose }: Props) {
  const words = useWords(conflictWords);
  const shared = useWords(sharedWords);
  const { commands } = useSession();
  const { id } = reading.subject;
  const { busy, problem, save } = useSave(id);
  const shown = useShownValue()(field, value);
  const reasons = useQuickReasons();
  const [other, setOther] = useState('');
  const [asked, setAsked] = useState(false);
  useUnsaved(other !== '');
  const decide = async (reason: string): Promise<void> => {
    if (busy) return;
    const said = words.settle.saved(shared.fields[field], shown);
    if (await save(said, () => commands.settle(id, field, { value, reason }))) onClose();
  };
  useReasonKeys((at) => {
    const reason = reasons[at];
    if (reason !== undefined) void decide(reason.says);
  });
  const saveOther = (): void => {
    setAsked(true);
    if (other.trim() !== '') void decide(other);
  };
  return (
    <Dialog
      title={words.settle.title(shown)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{shared.cancel}</Button>
          <Button busy={busy} onPress={saveOther}>
            {busy ? shared.saving : words.settle.save}
          </Button>
        </>
      }
    >
      <p>{words.settle.help}</p>
      <div className={styles.reasons}>
        {reasons.map(({ key, text, says }, at) => (
          <Button key={key} size="large" wide keys={String(at + 1)} onPress={() => void decide(says)}>
            <kbd className={styles.kbd}>{at + 1}</kbd>
            {text}
          </Button>
        ))}
      </div>
      <TextField
        label={words.settle.other}
        value={other}
        onChange={setOther}
        problem={asked && other.trim() === '' ? words.settle.missing : undefined}
        maxLength={300}
      />
      {problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{problem}</p>
        </Banner>
      )}
    </Dialog>
  );
}

/** Digits choose a reason, unless one is being written. Keys are known by their place. */
function useReasonKeys(choose: (at: number) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      if (event.target instanceof HTMLInputElement) return;
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      if (digit === undefined) return;
      event.preventDefault();
      choose(Number(digit) - 1);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}
