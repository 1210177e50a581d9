import type { Claim } from '../../../domain/claim.ts';
import type { Field } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { ClaimDetails, ClaimHead } from './claim-source.tsx';
import styles from './conflict.module.css';
import { MarkedValue } from './marked-value.tsx';
import { useShownValue } from './use-shown-value.ts';
import { valuesOn } from './values-on.ts';

interface Props {
  readonly reading: SubjectReading;
  readonly field: Field;
  /** Without it the person at this screen may not decide. */
  readonly onChoose?: ((value: string) => void) | undefined;
  /** The key that chooses a value, where there are keys. */
  readonly keyOf?: ((value: string) => string | undefined) | undefined;
}

/** The values that stand on a field, side by side, each with everybody who says it. */
export function ValueCards({ reading, field, onChoose, keyOf }: Props) {
  const { fields } = useWords(sharedWords);
  const values = valuesOn(reading, field);
  return (
    <ul className={styles.cards} aria-label={fields[field]} data-count={values.length}>
      {values.map(({ value, claims }, at) => (
        <ValueCard
          key={value}
          number={at + 1}
          value={value}
          others={values.filter((each) => each.value !== value).map((each) => each.value)}
          claims={claims}
          field={field}
          listedOn={reading.subject.listedOn}
          onChoose={onChoose}
          letter={keyOf?.(value)}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  readonly number: number;
  readonly value: string;
  readonly others: readonly string[];
  readonly claims: readonly Claim[];
  readonly field: Field;
  readonly listedOn: string;
  readonly onChoose: ((value: string) => void) | undefined;
  readonly letter: string | undefined;
}

function ValueCard({ number, value, others, claims, field, listedOn, onChoose, letter }: CardProps) {
  const words = useWords(conflictWords);
  const shown = useShownValue();
  const text = (each: string): string => (each === '' ? '' : shown(field, each));
  return (
    <li className={styles.card}>
      <span className={styles.small}>{words.value(number)}</span>
      <strong className={styles.value} data-field={field}>
        <MarkedValue text={text(value)} others={others.map(text)} />
      </strong>
      {claims.map((claim) => (
        <ClaimHead key={claim.id} claim={claim} />
      ))}
      {onChoose === undefined ? null : (
        <div className={styles.choose}>
          <Button
            look="main"
            wide
            label={words.chooseOf(shown(field, value))}
            keys={letter}
            onPress={() => onChoose(value)}
          >
            {words.choose}
            {letter === undefined || letter === '' ? null : <kbd className={styles.kbd}>{letter}</kbd>}
          </Button>
        </div>
      )}
      {claims.map((claim) => (
        <ClaimDetails key={claim.id} claim={claim} field={field} listedOn={listedOn} />
      ))}
    </li>
  );
}
