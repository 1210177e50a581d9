import { useId } from 'react';

import type { Verdict } from '../../../domain/subject.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { stationWords } from '../messages/words.ts';
import styles from './log.module.css';

const VERDICTS: readonly Verdict[] = ['accepted', 'merged', 'contested', 'refused'];

interface Props {
  readonly verdict: Verdict | undefined;
  readonly onVerdict: (verdict: Verdict | undefined) => void;
  readonly withLists: boolean;
  readonly onWithLists: (withLists: boolean) => void;
}

/** Which lines of the log are shown: one answer of the station, and with or without those an import wrote. */
export function LogFilters({ verdict, onVerdict, withLists, onWithLists }: Props) {
  const words = useWords(stationWords);
  const { history } = useWords(recordsWords);
  const id = useId();
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>{words.verdict}</label>
        <select
          id={id}
          value={verdict ?? ''}
          onChange={(event) => onVerdict(VERDICTS.find((each) => each === event.target.value))}
        >
          <option value="">{words.allVerdicts}</option>
          {VERDICTS.map((each) => (
            <option key={each} value={each}>
              {history.verdicts[each]}
            </option>
          ))}
        </select>
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={withLists} onChange={(event) => onWithLists(event.target.checked)} />
        <span>{words.withLists}</span>
      </label>
    </>
  );
}
