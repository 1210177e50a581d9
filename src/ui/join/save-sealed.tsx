import { useState } from 'react';

import { Banner } from '../shared/banner.tsx';
import { Button } from '../shared/button.tsx';
import { saveCarried } from '../shared/carry/carried-file.ts';
import { joinProblemText } from '../shared/join-problem.ts';
import { useWords } from '../shared/language.tsx';
import { carryWords } from '../shared/messages/carry.ts';
import { formatTime } from '../shared/messages/format.ts';
import { joinWords } from '../shared/messages/join.ts';
import { useDoorway } from '../shared/session-context.tsx';

/** What waits in sealed envelopes, as a file to carry to the station. */
export function SaveSealed({ profile }: { readonly profile: string }) {
  const join = useWords(joinWords);
  const carry = useWords(carryWords);
  const doorway = useDoorway();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'bad'; readonly text: string }>();
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
    <>
      <p>{carry.locked.help}</p>
      <Button wide icon="download" busy={busy} onPress={() => void save()}>
        {carry.locked.save}
      </Button>
      {said === undefined ? null : (
        <Banner tone={said.tone} announce>
          <p>{said.text}</p>
        </Banner>
      )}
    </>
  );
}
