import { useState } from 'react';

import type { SyncStatus } from '../../../client/sync-engine.ts';
import type { Operation, SubjectId } from '../../../domain/operation.ts';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { syncWords } from '../../shared/messages/sync.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import styles from './sync-screen.module.css';

/** More would only be scrolled past; the rest comes at a button. */
const SHOWN = 20;

interface Props {
  readonly waiting: readonly Operation[];
  /** Whatever else is wrong was told with what is safe. */
  readonly problem: SyncStatus['problem'];
}

/** What has not been sent yet, person by person. */
export function WaitingCard({ waiting, problem }: Props) {
  const words = useWords(syncWords);
  const shared = useWords(sharedWords);
  const [all, setAll] = useState(false);
  const { book } = useSession();
  const { paths } = useNavigation();
  if (waiting.length === 0) return null;
  const people = [...countBySubject(waiting)];
  return (
    <Card title={words.waitingTitle}>
      {problem === undefined ? <p>{words.waitingSafe}</p> : null}
      {problem?.kind === 'revoked' ? <p>{words.waitingKept}</p> : null}
      <ul className={styles.rows}>
        {(all ? people : people.slice(0, SHOWN)).map(([id, count]) => (
          <li key={id} className={styles.row}>
            <a href={paths.subject(id)}>{book.get(id)?.fields.name.value ?? id}</a>
            <span className={styles.small}>{words.waitingFor(count)}</span>
          </li>
        ))}
      </ul>
      {all || people.length <= SHOWN ? null : (
        <Button look="quiet" onPress={() => setAll(true)}>
          {shared.more}
        </Button>
      )}
    </Card>
  );
}

function countBySubject(waiting: readonly Operation[]): ReadonlyMap<SubjectId, number> {
  const counts = new Map<SubjectId, number>();
  for (const { subject } of waiting) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return counts;
}
