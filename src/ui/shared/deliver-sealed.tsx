import { useState } from 'react';

import type { JoinProblem } from '../../client/session.ts';
import type { Result } from '../../domain/result.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';
import { joinProblemText } from './join-problem.ts';
import { joinWords } from './messages/join.ts';
import { unlockWords } from './messages/unlock.ts';

/** Hands to the station what waits in sealed envelopes, and says how many it took or what stood in the way. */
export function DeliverSealed({ deliver }: { readonly deliver: () => Promise<Result<number, JoinProblem>> }) {
  const words = useWords(unlockWords);
  const join = useWords(joinWords);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'bad'; readonly text: string }>();
  const run = async (): Promise<void> => {
    setBusy(true);
    const delivered = await deliver();
    setBusy(false);
    setSaid(
      delivered.ok
        ? { tone: 'good', text: words.delivered(delivered.value) }
        : { tone: 'bad', text: joinProblemText(delivered.error, join) },
    );
  };
  return (
    <>
      <Button wide busy={busy} onPress={() => void run()}>
        {busy ? words.delivering : words.deliver}
      </Button>
      {said === undefined ? null : (
        <Banner tone={said.tone} announce>
          <p>{said.text}</p>
        </Banner>
      )}
    </>
  );
}
