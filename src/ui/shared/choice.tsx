import { useId } from 'react';

import styles from './choice.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  /** `even`: a few short ones in one line, of equal width, without the circles. */
  readonly layout?: 'row' | 'column' | 'even';
}

/** One of a few, all in sight: native radio buttons with large targets. */
export function Choice<T extends string>({ label, options, value, onChange, layout = 'row' }: Props<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options} data-layout={layout}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
