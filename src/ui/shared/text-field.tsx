import { useId, type ReactNode, type Ref } from 'react';

import { classes } from './classes.ts';
import styles from './text-field.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  /** What is wrong with the value, in words; announced. */
  readonly problem?: string | undefined;
  readonly kind?: 'text' | 'digits' | 'pin' | 'phone' | 'search' | 'day' | 'area';
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A labelled input; the phone shows the keypad that fits. `day` is a date as on paper, typed with the keypad. */
export function TextField({ label, value, onChange, hint, problem, kind = 'text', ...rest }: Props) {
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const shared = {
    id,
    value,
    ref: rest.ref,
    disabled: rest.disabled,
    maxLength: rest.maxLength,
    // Only used where the person has just asked for this input.
    autoFocus: rest.autoFocus,
    autoComplete: rest.autoComplete ?? 'off',
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby':
      classes(hint !== undefined && hintId, problem !== undefined && problemId) || undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {kind === 'area' ? (
        <textarea {...shared} rows={3} className={classes(styles.input, styles.area)} />
      ) : (
        <input
          {...shared}
          {...INPUTS[kind]}
          className={classes(styles.input, ...looks(kind))}
          spellCheck={false}
        />
      )}
      {hint === undefined ? null : (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      <div id={problemId} role="alert" className={styles.problem}>
        {problem}
      </div>
    </div>
  );
}

const INPUTS = {
  text: { type: 'text' },
  digits: { type: 'text', inputMode: 'numeric' },
  day: { type: 'text', inputMode: 'numeric' },
  pin: { type: 'password', inputMode: 'numeric' },
  phone: { type: 'tel', inputMode: 'tel' },
  search: { type: 'search', inputMode: 'search', enterKeyHint: 'search' },
} as const;

function looks(kind: keyof typeof INPUTS): readonly (string | false | undefined)[] {
  const digits = kind === 'digits' || kind === 'day' || kind === 'phone';
  return [digits && styles.digits, kind === 'pin' && styles.secret];
}
