import type { ReactNode } from 'react';

import type { Field } from '../../domain/field.ts';
import type { FieldReading } from '../../domain/claim.ts';
import type { Warning } from '../../domain/warning.ts';
import { Button } from '../shared/button.tsx';
import { classes } from '../shared/classes.ts';
import { Icon } from '../shared/icon.tsx';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { Tag } from '../shared/tag.tsx';
import styles from './field-row.module.css';

interface Props {
  readonly field: Field;
  readonly reading: FieldReading;
  readonly faults: readonly Warning[];
  /** Opens the editor, with a suggestion or with what stands; undefined when it may only be read. */
  readonly onEdit: ((value: string) => void) | undefined;
  /** The editor, while it is open. */
  readonly editor: ReactNode;
}

/** One field: what the list says beside what is proposed, what is odd in red words, and the way to edit it. */
export function FieldRow({ field, reading, faults, onEdit, editor }: Props) {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  if (editor !== null) return <div className={styles.row}>{editor}</div>;
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <div className={styles.standing}>
          <h2 className={styles.label}>{shared.fields[field]}</h2>
          {reading.changed ? null : (
            <p className={valueClass(field)}>{shownText(reading.value, shared.none)}</p>
          )}
          {reading.confirmed ? <Tag tone="good" icon="check" text={words.subject.confirmed} /> : null}
        </div>
        {onEdit === undefined ? null : (
          <span className={styles.edit}>
            <Button
              look="quiet"
              icon="edit"
              label={words.subject.edit(shared.fields[field])}
              onPress={() => onEdit(reading.value)}
            >
              {words.editShort}
            </Button>
          </span>
        )}
      </div>
      {reading.changed ? <ChangedValues field={field} reading={reading} /> : null}
      {faults.length === 0 ? null : <Faults faults={faults} onUse={onEdit} />}
    </div>
  );
}

function ChangedValues({ field, reading }: { readonly field: Field; readonly reading: FieldReading }) {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  return (
    <div className={styles.values}>
      <p className={classes(valueClass(field), styles.old)}>
        <span className={styles.caption}>{words.subject.listed}</span>
        {shownText(reading.listed, shared.none)}
      </p>
      <p className={classes(valueClass(field), styles.new)}>
        <span className={styles.caption}>{words.subject.proposed}</span>
        {shownText(reading.value, shared.none)}
      </p>
    </div>
  );
}

const shownText = (value: string, none: string): string => (value === '' ? none : value);

const valueClass = (field: Field): string =>
  classes(styles.value, field !== 'name' && field !== 'address' && styles.number);

interface FaultsProps {
  readonly faults: readonly Warning[];
  readonly onUse: ((value: string) => void) | undefined;
}

function Faults({ faults, onUse }: FaultsProps) {
  const words = useWords(recordsWords);
  return (
    <ul className={styles.faults}>
      {faults.map((fault) => (
        <li key={fault.code} className={styles.fault}>
          <span className={styles.said}>
            <Icon name="alert" size={20} />
            <span>{words.faults[fault.code]}</span>
          </span>
          <UseSuggestion suggestion={fault.suggestion} onUse={onUse} />
        </li>
      ))}
    </ul>
  );
}

interface SuggestionProps {
  readonly suggestion: string | undefined;
  readonly onUse: ((value: string) => void) | undefined;
}

function UseSuggestion({ suggestion, onUse }: SuggestionProps) {
  const words = useWords(recordsWords);
  if (suggestion === undefined || onUse === undefined) return null;
  return <Button onPress={() => onUse(suggestion)}>{words.subject.use(suggestion)}</Button>;
}
