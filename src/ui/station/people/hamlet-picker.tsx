import { useId } from 'react';

import type { HamletName } from '../../../client/book.ts';
import { useWords } from '../../shared/language.tsx';
import { peopleWords } from '../messages/words.ts';
import styles from './people.module.css';

interface Props {
  readonly hamlets: readonly HamletName[];
  readonly picked: readonly string[];
  readonly onChange: (picked: readonly string[]) => void;
  readonly problem: string | undefined;
}

/** Any number of hamlets: native check boxes, all in sight. */
export function HamletPicker({ hamlets, picked, onChange, problem }: Props) {
  const words = useWords(peopleWords);
  const id = useId();
  const toggle = (code: string): void =>
    onChange(picked.includes(code) ? picked.filter((each) => each !== code) : [...picked, code]);
  return (
    <fieldset aria-describedby={id}>
      <legend className={styles.legend}>{words.hamlets}</legend>
      <div className={styles.picks}>
        {hamlets.map(({ code, name }) => (
          <label key={code} className={styles.pick}>
            <input type="checkbox" checked={picked.includes(code)} onChange={() => toggle(code)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      <p id={id} role="alert" className={styles.problem}>
        {hamlets.length === 0 ? words.noHamlets : problem}
      </p>
    </fieldset>
  );
}
