import { useState } from 'react';

import type { Outcome } from '../../../domain/decision.ts';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { Icon } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useNotice } from '../../shared/notice.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { MarkedValue } from '../conflict/marked-value.tsx';
import { useShownValue } from '../conflict/use-shown-value.ts';
import styles from './outcomes.module.css';

/** More would only be scrolled past; the rest comes at a button. */
const SHOWN = 3;

/** What others have decided about one's words: who, which value, why. Nothing while there is nothing to say. */
export function OutcomesCard() {
  const words = useWords(conflictWords);
  const { outcomes } = useSession();
  const unread = useObservable(outcomes.unread);
  const notify = useNotice();
  const [all, setAll] = useState(false);
  if (unread.length === 0) return null;
  const read = async (some: readonly Outcome[]): Promise<void> => {
    if (!(await outcomes.markRead(some))) notify({ text: words.outcome.failed });
  };
  const shown = all ? unread : unread.slice(0, SHOWN);
  return (
    <Card title={words.outcome.title(unread.length)}>
      <ul className={styles.outcomes}>
        {shown.map((outcome) => (
          <OutcomeLine
            key={`${outcome.entry.id}/${outcome.field}`}
            outcome={outcome}
            onRead={() => void read([outcome])}
          />
        ))}
      </ul>
      {unread.length > shown.length ? (
        <Button look="quiet" onPress={() => setAll(true)}>
          {words.outcome.more(unread.length - shown.length)}
        </Button>
      ) : null}
      {unread.length > 1 && shown.length === unread.length ? (
        <Button wide onPress={() => void read(unread)}>
          {words.outcome.readAll}
        </Button>
      ) : null}
    </Card>
  );
}

function OutcomeLine({ outcome, onRead }: { readonly outcome: Outcome; readonly onRead: () => void }) {
  const words = useWords(conflictWords);
  const { fields, roles, none } = useWords(sharedWords);
  const { book } = useSession();
  const { paths } = useNavigation();
  const shown = useShownValue();
  const { entry, field, own, reading, reason, value } = outcome;
  const name = reading.fields.name.value === '' ? none : reading.fields.name.value;
  const chosen = own === value;
  return (
    <li className={styles.outcome}>
      <a className={styles.name} href={paths.subject(reading.subject.id)}>
        {name}
      </a>
      <p className={chosen ? styles.chosen : styles.notChosen}>
        <Icon name={chosen ? 'check' : 'clash'} size={20} />
        {fields[field]}: {chosen ? words.outcome.chosen : words.outcome.notChosen}
      </p>
      <dl className={styles.values}>
        {chosen ? null : (
          <div>
            <dt>{words.outcome.yours}</dt>
            <dd>
              <MarkedValue text={own === '' ? '' : shown(field, own)} others={[shown(field, value)]} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.outcome.decided}</dt>
          <dd>
            <MarkedValue
              text={value === '' ? '' : shown(field, value)}
              others={chosen ? [] : [shown(field, own)]}
            />
          </dd>
        </div>
      </dl>
      <p>{words.outcome.why(entry.kind === 'check' ? words.outcome.byDatabase : reason)}</p>
      <p className={styles.small}>
        {words.outcome.by(book.personName(entry.actor), roles[entry.role])} · {formatTime(entry.receivedAt)}
      </p>
      <Button icon="check" label={words.outcome.readOf(name)} onPress={onRead}>
        {words.outcome.read}
      </Button>
    </li>
  );
}
