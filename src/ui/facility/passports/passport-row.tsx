import { lastFour } from '../../records/typing.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { facilityWords } from '../messages/words.ts';
import { stateText } from './block-text.ts';
import styles from './passports.module.css';
import type { PassportPerson } from './passport-person.ts';

interface Props {
  readonly person: PassportPerson;
  /** Its place in the list, for the keys. */
  readonly at: number;
  /** Undefined where there is nothing to sign. */
  readonly onSign: (() => void) | undefined;
  readonly onHold: (() => void) | undefined;
  /** A word about them is on its way, and nobody knows whether it has arrived. */
  readonly unsure: boolean;
}

/** One person: who, and "signed" as the large button. The number is whole: it is compared with the Platform's. */
export function PassportRow({ person, at, onSign, onHold, unsure }: Props) {
  const words = useWords(facilityWords);
  const records = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const { name, birthDate, sex, idNumber } = person;
  const number = onSign === undefined ? records.masked(lastFour(idNumber)) : idNumber;
  const state = unsure ? words.above.unsure : stateText(person.state, { facility: words, records });
  return (
    <div className={styles.row} data-at={at}>
      <span className={styles.who}>
        <strong>{name === '' ? shared.none : name}</strong>
        <span className={styles.facts}>
          {[birthDate, sex, number].filter((fact) => fact !== '').join(' · ')}
        </span>
        {state === '' ? null : (
          <span className={unsure || person.state.kind === 'blocked' ? styles.red : styles.facts}>
            {state}
          </span>
        )}
      </span>
      {onSign === undefined || onHold === undefined ? null : (
        <span className={styles.acts}>
          <Button look="good" icon="check" label={words.signOf(name)} onPress={onSign}>
            {words.sign}
          </Button>
          <Button look="quiet" label={words.holdOf(name)} onPress={onHold}>
            {words.hold}
          </Button>
        </span>
      )}
    </div>
  );
}
