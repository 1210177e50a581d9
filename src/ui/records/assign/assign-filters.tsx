import { useId } from 'react';

import type { Query } from '../../../client/book.ts';
import { CATEGORIES, type Category } from '../../../domain/category.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { assignWords } from '../../shared/messages/assign.ts';
import { tableWords } from '../../shared/messages/table.ts';
import styles from './assign.module.css';

/** Which subjects are on the left. `hamlet`: a code, empty for nobody's, undefined for everybody. */
export interface Showing {
  readonly text: string;
  readonly hamlet: string | undefined;
  readonly category: Category | undefined;
}

export const UNASSIGNED: Showing = { text: '', hamlet: '', category: undefined };

export const queryOf = ({ text, hamlet, category }: Showing): Query => ({
  text,
  filter: category === undefined ? { kind: 'all' } : { kind: 'category', category },
  ...(hamlet === undefined ? {} : { hamlet }),
});

/** No hamlet's code: stands for "everybody" in the select, whose values are texts. */
const EVERYBODY = '*';

interface Props {
  readonly showing: Showing;
  readonly onChange: (showing: Showing) => void;
}

/** Search, whose, and which kind of fault. */
export function AssignFilters({ showing, onChange }: Props) {
  const words = useWords(assignWords);
  const { search } = useWords(tableWords);
  const { categories } = useWords(recordsWords);
  const { book } = useSession();
  const hamlets = useObservable(book.hamlets);
  return (
    <div className={styles.filters}>
      <TextField
        kind="search"
        label={search}
        value={showing.text}
        onChange={(text) => onChange({ ...showing, text })}
      />
      <Select
        label={words.show}
        value={showing.hamlet ?? EVERYBODY}
        options={[
          ['', words.unassigned],
          [EVERYBODY, words.everybody],
          ...hamlets.map((hamlet) => [hamlet.code, hamlet.name] as const),
        ]}
        onChange={(value) => onChange({ ...showing, hamlet: value === EVERYBODY ? undefined : value })}
      />
      <Select
        label={words.category}
        value={showing.category ?? ''}
        options={[
          ['', words.allCategories],
          ...CATEGORIES.map((category) => [category, categories[category]] as const),
        ]}
        onChange={(value) =>
          onChange({ ...showing, category: CATEGORIES.find((category) => category === value) })
        }
      />
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
