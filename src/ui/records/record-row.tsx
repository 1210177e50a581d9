import { isTodo } from '../../client/count.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { Tag } from '../shared/tag.tsx';
import { faultsOf } from './faults.ts';
import styles from './record-row.module.css';
import { stateOf } from './state.ts';
import { lastFour } from './typing.ts';

interface Props {
  readonly reading: SubjectReading;
  readonly href: string;
  readonly current: boolean;
  /** Somebody has begun to edit it and not saved. */
  readonly drafted: boolean;
  readonly onOpen: () => void;
}

/** One person in the list: who, what is wrong, how it stands. */
export function RecordRow({ reading, href, current, drafted, onOpen }: Props) {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const { name, birthDate, idNumber } = reading.fields;
  return (
    <a className={styles.row} href={href} aria-current={current ? 'true' : undefined} onClick={onOpen}>
      <span className={styles.name}>{name.value === '' ? shared.none : name.value}</span>
      <span className={styles.facts}>
        <span>{birthDate.value === '' ? words.noBirthDate : birthDate.value}</span>
        <span>{idNumber.value === '' ? words.noNumber : words.masked(lastFour(idNumber.value))}</span>
      </span>
      <FaultLine reading={reading} />
      <span className={styles.tags}>
        <Tag {...stateOf(reading, words)} />
        {reading.waiting > 0 ? <Tag tone="wait" icon="upload" text={words.states.waiting} /> : null}
        {drafted ? <Tag tone="clash" icon="edit" text={words.states.draft} /> : null}
      </span>
    </a>
  );
}

function FaultLine({ reading }: { readonly reading: SubjectReading }) {
  const words = useWords(recordsWords);
  const faults = faultsOf(reading, {}, new Date().getFullYear());
  if (faults.length > 0) {
    return (
      <span className={styles.fault}>{faults.map((fault) => words.faults[fault.code]).join(' · ')}</span>
    );
  }
  return isTodo(reading) ? <span className={styles.fault}>{words.platformSays}</span> : null;
}
