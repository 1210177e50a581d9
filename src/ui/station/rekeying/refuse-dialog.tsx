import { useState, type KeyboardEvent } from 'react';

import type { RekeyingItem } from '../../../domain/platform-work.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Choice } from '../../shared/choice.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useUnsaved } from '../../shared/form-guard.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { TextField } from '../../shared/text-field.tsx';
import { rekeyingWords } from '../messages/words.ts';
import styles from './rekeying.module.css';
import { nameOf, type RefusalSaid } from './use-rekeying.ts';

const REASONS = [
  'not-there',
  'number-taken',
  'no-match',
  'locked',
  'other-facility',
  'error',
  'other',
] as const;

type Reason = (typeof REASONS)[number];

const AFTERS = ['keep', 'return'] as const;

interface Props {
  readonly item: RekeyingItem;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly onSave: (said: RefusalSaid) => void;
  readonly onClose: () => void;
}

/** Why the Platform would not take somebody, and whose turn it is then. */
export function RefuseDialog({ item, busy, problem, onSave, onClose }: Props) {
  const words = useWords(rekeyingWords);
  const shared = useWords(sharedWords);
  const [reason, setReason] = useState<Reason>();
  const [detail, setDetail] = useState('');
  const [after, setAfter] = useState<RefusalSaid['after']>('keep');
  const [asked, setAsked] = useState(false);
  useUnsaved(detail !== '');
  const said = reasonText(reason, detail);
  const save = (): void => {
    setAsked(true);
    if (said !== '') onSave({ reason: said, after });
  };
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  };
  const missing = asked && said === '' ? words.refusing.choose : undefined;
  return (
    <Dialog
      title={words.refusing.title(nameOf(item))}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{shared.cancel}</Button>
          <Button look="main" busy={busy} onPress={save}>
            {busy ? shared.saving : words.refusing.save}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter in a field saves, as in any form */}
      <div className={styles.reasons} onKeyDown={enter}>
        <Choice
          label={words.refusing.reason}
          layout="column"
          options={REASONS.map((value) => ({ value, text: words.reasons[value] }))}
          value={reason}
          onChange={setReason}
        />
        <TextField label={words.refusing.detail} value={detail} onChange={setDetail} maxLength={300} />
        <Choice
          label={words.refusing.after}
          options={AFTERS.map((value) => ({ value, text: words.afters[value] }))}
          value={after}
          onChange={setAfter}
        />
      </div>
      {missing === undefined && problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{missing ?? problem}</p>
        </Banner>
      )}
    </Dialog>
  );
}

/** What goes into the log is Vietnamese whatever the screen speaks: the hamlet and the police read it. */
function reasonText(reason: Reason | undefined, detail: string): string {
  const more = detail.trim();
  if (reason === undefined || reason === 'other') return more;
  const first = rekeyingWords.vi.reasons[reason];
  return more === '' ? first : `${first} (${more})`;
}
