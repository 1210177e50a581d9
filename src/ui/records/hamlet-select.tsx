import { useId } from 'react';

import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { useSession } from '../shared/session-context.tsx';
import { useObservable } from '../shared/use-observable.ts';
import styles from './record-list.module.css';
import type { RecordQuery } from './use-record-query.ts';

/** No hamlet's code: stands for all of them in the select, whose values are texts. */
const ALL = '*';

/** Whose people the list shows, for those who have more than one hamlet. */
export function HamletSelect({ query }: { readonly query: RecordQuery }) {
  const words = useWords(recordsWords);
  const { fields } = useWords(sharedWords);
  const { book, profile } = useSession();
  const hamlets = useObservable(book.hamlets);
  const id = useId();
  const mine = profile.grants.flatMap((grant) => (grant.hamlets === 'all' ? [] : grant.hamlets));
  const seesAll = profile.grants.some((grant) => grant.hamlets === 'all');
  const offered = seesAll ? hamlets : hamlets.filter(({ code }) => mine.includes(code));
  if (offered.length < 2) return null;
  return (
    <span className={styles.hamlet}>
      <label htmlFor={id}>{fields.hamlet}</label>
      <select
        id={id}
        value={query.hamlet ?? ALL}
        onChange={({ target }) => query.setHamlet(target.value === ALL ? undefined : target.value)}
      >
        <option value={ALL}>{words.list.allHamlets}</option>
        {seesAll ? <option value="">{words.stages.listed}</option> : null}
        {offered.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
