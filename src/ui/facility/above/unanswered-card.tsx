import { useState } from 'react';

import type { Unanswered } from '../../../client/facility-desk.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { useNotice } from '../../shared/notice.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { facilityWords } from '../messages/words.ts';
import styles from '../passports/passports.module.css';
import { useAnswerText } from './use-answer-text.ts';

interface Props {
  /** Something the station may have had already was answered: what it said before may be old. */
  readonly onAnswered: () => void;
}

/** [Promise 1] What was pressed and never answered stays here until it is, also over a restart. */
export function UnansweredCard({ onAnswered }: Props) {
  const words = useWords(facilityWords);
  const { desks } = useSession();
  const { above } = desks.facility;
  const waiting = useObservable(above.unanswered);
  const notify = useNotice();
  const textOf = useAnswerText();
  const [busy, setBusy] = useState<string>();
  const again = async ({ operation, name }: Unanswered): Promise<void> => {
    setBusy(operation);
    const said = await above.sendAgain(operation);
    setBusy(undefined);
    const isTaken = said.ok && said.value.kind === 'taken';
    notify({ text: isTaken ? words.above.arrived(name) : textOf(name, said) });
    if (said.ok) onAnswered();
  };
  if (waiting.length === 0) return null;
  return (
    <Banner tone="wait" title={words.above.unansweredTitle(waiting.length)} announce>
      <p>{words.above.unansweredHelp}</p>
      <ul className={styles.words}>
        {waiting.map((word) => (
          <li key={word.operation}>
            <span>{words.above.unansweredLine(word.name, word.signed)}</span>
            <Button
              icon="sync"
              busy={busy === word.operation}
              label={words.above.sendAgainOf(word.name)}
              onPress={() => void again(word)}
            >
              {words.above.sendAgain}
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
