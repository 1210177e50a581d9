import { useId } from 'react';

import { decidingRoles, type ContestedFilter, type ContestedItem } from '../../../client/contested-work.ts';
import { AGE_BUCKETS } from '../../../domain/handover-age.ts';
import { CONTESTED_FIELDS } from '../../../domain/field.ts';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import styles from './contested-desk.module.css';

interface Props {
  readonly all: readonly ContestedItem[];
  readonly filter: ContestedFilter;
  readonly onChange: (filter: ContestedFilter) => void;
}

const SETTLERS = ['hamlet', 'station', 'police', 'lead'] as const;
const DAYS = AGE_BUCKETS.filter((days) => Number.isFinite(days));

/** By who must decide, field, hamlet and age; each choice with how many fields it leaves of all. */
export function ContestedFilters({ all, filter, onChange }: Props) {
  const { desk } = useWords(conflictWords);
  const shared = useWords(sharedWords);
  const { book, profile } = useSession();
  const [own] = decidingRoles(profile.grants);
  const counted = (text: string, is: (item: ContestedItem) => boolean): string =>
    `${text} (${shared.count(all.filter(is).length)})`;
  const settlers = [...SETTLERS].sort((left, right) => Number(right === own) - Number(left === own));
  return (
    <div className={styles.filters} role="group" aria-label={desk.filters}>
      <Select
        label={desk.settler}
        any={desk.anySettler}
        value={filter.settler}
        options={[
          ...settlers.map((role) => ({
            value: role,
            text: counted(role === own ? desk.mine : shared.roles[role], (item) =>
              item.settlers.includes(role),
            ),
          })),
          { value: 'nobody' as const, text: counted(desk.nobody, (item) => item.settlers.length === 0) },
        ]}
        onChange={(settler) => onChange(withOr(filter, 'settler', settler))}
      />
      <Select
        label={desk.field}
        any={desk.anyField}
        value={filter.field}
        options={CONTESTED_FIELDS.map((field) => ({
          value: field,
          text: counted(shared.fields[field], (item) => item.field === field),
        }))}
        onChange={(field) => onChange(withOr(filter, 'field', field))}
      />
      <Select
        label={desk.hamlet}
        any={desk.anyHamlet}
        value={filter.hamlet}
        options={book.hamlets.current().map(({ code, name }) => ({
          value: code,
          text: counted(name, (item) => item.reading.hamlet === code),
        }))}
        onChange={(hamlet) => onChange(withOr(filter, 'hamlet', hamlet))}
      />
      <Select
        label={desk.age}
        any={desk.anyAge}
        value={filter.days === undefined ? undefined : String(filter.days)}
        options={DAYS.map((days) => ({
          value: String(days),
          text: counted(desk.days(days), (item) => item.days >= days),
        }))}
        onChange={(days) => onChange(withOr(filter, 'days', days === undefined ? undefined : Number(days)))}
      />
    </div>
  );
}

/** The filter with one part of it set, or left out. */
function withOr<K extends keyof ContestedFilter>(
  filter: ContestedFilter,
  key: K,
  value: ContestedFilter[K],
): ContestedFilter {
  const { [key]: _before, ...rest } = filter;
  return value === undefined ? rest : { ...rest, [key]: value };
}

interface SelectProps<T extends string> {
  readonly label: string;
  /** What stands for no choice. */
  readonly any: string;
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T | undefined) => void;
}

function Select<T extends string>({ label, any, value, options, onChange }: SelectProps<T>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find((each) => each.value === target.value)?.value)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
