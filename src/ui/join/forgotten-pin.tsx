import { useState } from 'react';

import { Banner } from '../shared/banner.tsx';
import { Button } from '../shared/button.tsx';
import { saveCarried } from '../shared/carry/carried-file.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useWords } from '../shared/language.tsx';
import { carryWords } from '../shared/messages/carry.ts';
import { formatTime } from '../shared/messages/format.ts';
import { joinWords } from '../shared/messages/join.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { unlockWords } from '../shared/messages/unlock.ts';
import { useDoorway } from '../shared/session-context.tsx';
import { joinProblemText } from './join-problem.ts';

interface Props {
  readonly profile: string;
  readonly onClose: () => void;
}

/** A PIN can't be recovered, but what waits behind it can be delivered. */
export function ForgottenPin({ profile, onClose }: Props) {
  const words = useWords(unlockWords);
  const join = useWords(joinWords);
  const shared = useWords(sharedWords);
  const carry = useWords(carryWords);
  const doorway = useDoorway();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'bad'; readonly text: string }>();
  const deliver = async (): Promise<void> => {
    setBusy(true);
    const delivered = await doorway.deliverLocked(profile);
    setBusy(false);
    setSaid(
      delivered.ok
        ? { tone: 'good', text: words.delivered(delivered.value) }
        : { tone: 'bad', text: joinProblemText(delivered.error, join) },
    );
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const packed = await doorway.packLocked(profile);
    setBusy(false);
    if (!packed.ok) {
      setSaid({ tone: 'bad', text: joinProblemText(packed.error, join) });
      return;
    }
    const { bytes, count } = packed.value;
    if (count > 0) saveCarried(carry.fileName(formatTime(Date.now())), bytes);
    setSaid({ tone: 'good', text: carry.locked.saved(count) });
  };
  return (
    <Dialog
      title={words.forgottenTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{shared.close}</Button>
          <Button icon="download" busy={busy} onPress={() => void save()}>
            {carry.locked.save}
          </Button>
          <Button look="main" busy={busy} onPress={() => void deliver()}>
            {busy ? words.delivering : words.deliver}
          </Button>
        </>
      }
    >
      <p>{words.forgottenHelp}</p>
      <p>{words.forgottenThen}</p>
      <p>{carry.locked.help}</p>
      {said === undefined ? null : (
        <Banner tone={said.tone} announce>
          <p>{said.text}</p>
        </Banner>
      )}
    </Dialog>
  );
}
