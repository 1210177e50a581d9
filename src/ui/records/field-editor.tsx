import type { Field } from '../../domain/field.ts';
import type { FieldReading } from '../../domain/claim.ts';
import { SEXES } from '../../domain/sex.ts';
import type { Warning } from '../../domain/warning.ts';
import { IconButton } from '../shared/button.tsx';
import { Choice } from '../shared/choice.tsx';
import { useWords } from '../shared/language.tsx';
import type { Shape } from '../shared/messages/dictionary.ts';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import type { records } from '../shared/messages/vi/records.ts';
import { TextField } from '../shared/text-field.tsx';
import styles from './field-editor.module.css';
import { typeDay, typeNumber } from './typing.ts';

interface Props {
  readonly field: Field;
  readonly reading: FieldReading;
  readonly value: string;
  /** What would be odd about the value as typed. */
  readonly faults: readonly Warning[];
  readonly onChange: (value: string) => void;
  /** Closes the editor and forgets what was typed. */
  readonly onDrop: () => void;
}

/** The editor of one field, in its place, with the keypad that fits and words that follow the typing. */
export function FieldEditor({ field, reading, value, faults, onChange, onDrop }: Props) {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  return (
    <div className={styles.editor}>
      <p className={styles.listed}>
        {words.subject.listed}: <b>{reading.listed === '' ? shared.none : reading.listed}</b>
      </p>
      <div className={styles.input}>
        {field === 'sex' ? (
          <Choice
            label={shared.fields.sex}
            options={SEXES.map((sex) => ({ value: sex, text: words.sexes[sex] }))}
            value={SEXES.find((sex) => sex === value)}
            onChange={onChange}
          />
        ) : (
          <TextField
            autoFocus
            label={shared.fields[field]}
            kind={KINDS[field]}
            value={value}
            hint={hintFor({ field, value, faults, words })}
            onChange={(typed) => onChange(clean(field, value, typed))}
          />
        )}
      </div>
      <div className={styles.drop}>
        <IconButton icon="cross" label={words.subject.dropField(shared.fields[field])} onPress={onDrop} />
      </div>
    </div>
  );
}

const KINDS = {
  name: 'text',
  birthDate: 'day',
  idNumber: 'digits',
  hamlet: 'text',
  phone: 'phone',
  address: 'text',
} as const;

function clean(field: Field, before: string, typed: string): string {
  if (field === 'birthDate') return typeDay(before, typed);
  return field === 'idNumber' ? typeNumber(typed) : typed;
}

interface Typed {
  readonly field: Field;
  readonly value: string;
  readonly faults: readonly Warning[];
  readonly words: Shape<typeof records>;
}

function hintFor({ field, value, faults, words }: Typed): string | undefined {
  const { editor } = words;
  if (field === 'idNumber' && !/^\d{12}$/.test(value)) return numberHint(value, editor);
  const fault = faults.find((each) => each.field === field);
  if (value !== '' && fault !== undefined && isWhole(field, value)) {
    return editor.stillOdd(words.faults[fault.code]);
  }
  if (field === 'idNumber') return editor.twelveDigits;
  if (field === 'birthDate') return editor.dayHint;
  return field === 'name' ? editor.nameHint : undefined;
}

/** Half a date is no fault yet. */
const isWhole = (field: Field, value: string): boolean => field !== 'birthDate' || value.length >= 8;

function numberHint(value: string, editor: Shape<typeof records>['editor']): string {
  if (/\D/.test(value)) return editor.onlyDigits;
  if (value.length === 9) return editor.nineDigits;
  return value.length > 12 ? editor.digitsOver(value.length - 12) : editor.digitsLeft(12 - value.length);
}
