import { useCallback, useState } from 'react';

import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { syncWords } from '../../shared/messages/sync.ts';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { devicesWords } from '../messages/words.ts';
import styles from './people.module.css';

/** Four characters of a code are all of it. */
const CODE = /^[0-9A-F]{4}$/;

/** What phones sent last, in the words their screens have; somebody reads a code aloud and it is found. */
export function ReceiptsCard() {
  const words = useWords(devicesWords);
  const sync = useWords(syncWords);
  const { desk } = useSession();
  const [typed, setTyped] = useState('');
  const code = typed.trim().toUpperCase();
  const asked = useAsked(useCallback(() => desk.receipts(CODE.test(code) ? code : undefined), [desk, code]));
  const found = asked.answer ?? [];
  return (
    <Card title={words.receipts}>
      <TextField label={words.receiptCode} value={typed} onChange={setTyped} autoComplete="off" />
      <DeskProblemBanner problem={asked.problem} onRetry={asked.again} />
      {found.length === 0 && asked.answer !== undefined ? (
        <p role="status">{CODE.test(code) ? words.noSuchReceipt(code) : words.noReceiptsYet}</p>
      ) : null}
      <ul className={styles.receipts} aria-label={words.receipts}>
        {found.slice(0, 20).map((each) => (
          <li key={`${each.device} ${each.at} ${each.code}`}>
            <strong>{sync.receipt(each.sent, each.taken, each.code)}</strong> {each.personName} ·{' '}
            {formatTime(each.at)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
