import { useId } from 'react';

import { useWords } from '../../shared/language.tsx';
import { facilityWords } from '../messages/words.ts';
import { DOSE_COLUMNS, type DoseColumn, type DoseMapping } from './dose-columns.ts';
import styles from './file.module.css';

interface Props {
  readonly headers: readonly string[];
  readonly mapping: DoseMapping;
  readonly onChange: (mapping: DoseMapping) => void;
}

/** Which column of the file says what of the dose; what was guessed can be corrected. */
export function ColumnSelects({ headers, mapping, onChange }: Props) {
  return (
    <div className={styles.columns}>
      {DOSE_COLUMNS.map((column) => (
        <ColumnSelect
          key={column}
          column={column}
          headers={headers}
          at={mapping[column]}
          onChange={(at) => onChange(changed(mapping, column, at))}
        />
      ))}
    </div>
  );
}

function changed(mapping: DoseMapping, column: DoseColumn, at: number | undefined): DoseMapping {
  const { [column]: _before, ...others } = mapping;
  return at === undefined ? others : { ...others, [column]: at };
}

interface SelectProps {
  readonly column: DoseColumn;
  readonly headers: readonly string[];
  readonly at: number | undefined;
  readonly onChange: (at: number | undefined) => void;
}

function ColumnSelect({ column, headers, at, onChange }: SelectProps) {
  const words = useWords(facilityWords);
  const id = useId();
  return (
    <div className={styles.column}>
      <label htmlFor={id}>{words[column]}</label>
      <select
        id={id}
        value={at === undefined ? '' : String(at)}
        onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">{words.noColumn}</option>
        {headers.map((header, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          <option key={index} value={String(index)}>
            {words.column(header.trim(), letterOf(index))}
          </option>
        ))}
      </select>
    </div>
  );
}

/** 0 → A, 26 → AA. */
function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
