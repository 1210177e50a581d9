import { useState } from 'react';

import type { Unsaved } from '../../../client/drafts.ts';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { StrandedDraft } from '../found-draft.tsx';
import styles from '../outcomes/outcomes.module.css';

/** More would push the work off the first screen; the rest comes at a button. */
const SHOWN = 2;

/** On a first screen: what was typed and not saved, so that nobody forgets it. Nothing while there is nothing. */
export function DraftsCard() {
  const words = useWords(recordsWords);
  const { book, drafts } = useSession();
  useObservable(book.version);
  const all = useObservable(drafts.all);
  const [whole, setWhole] = useState(false);
  if (all.length === 0) return null;
  const shown = whole ? all : all.slice(0, SHOWN);
  return (
    <Card title={words.drafts.title(all.length)}>
      <ul className={styles.outcomes}>
        {shown.map((unsaved) => (
          <DraftLine key={unsaved.subject} unsaved={unsaved} />
        ))}
      </ul>
      {all.length > shown.length ? (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {words.drafts.more(all.length - shown.length)}
        </Button>
      ) : null}
    </Card>
  );
}

function DraftLine({ unsaved }: { readonly unsaved: Unsaved }) {
  const words = useWords(recordsWords);
  const { none } = useWords(sharedWords);
  const { book } = useSession();
  const { paths } = useNavigation();
  const { subject, typedAt } = unsaved;
  const name = unsaved.name === '' ? none : unsaved.name;
  const isHere = book.get(subject) !== undefined;
  return (
    <li className={styles.outcome}>
      {isHere ? (
        <a className={styles.name} href={paths.subject(subject)}>
          {name}
        </a>
      ) : (
        <b>{name}</b>
      )}
      <p className={styles.small}>{words.drafts.typedAt(formatTime(typedAt))}</p>
      {isHere ? null : <StrandedDraft unsaved={unsaved} />}
    </li>
  );
}
