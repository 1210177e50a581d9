import type { RefObject } from 'react';

import type { IdentityField } from '../../../domain/field.ts';
import { FORM_ORDER } from '../../../domain/platform-format.ts';
import type { RekeyingItem } from '../../../domain/platform-work.ts';
import { Banner } from '../../shared/banner.tsx';
import { Icon } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { rekeyingWords } from '../messages/words.ts';
import type { CopyStep } from './copy-order.ts';
import styles from './rekeying.module.css';

interface Props {
  readonly item: RekeyingItem;
  readonly next: CopyStep | undefined;
  readonly copied: ReadonlySet<CopyStep['key']>;
  readonly onCopy: (key: CopyStep['key']) => void;
  readonly ref: RefObject<HTMLDivElement | null>;
}

/** One person: what finds them on the Platform, and its form from the top, old → new. */
export function SubjectSheet({ item, next, copied, onCopy, ref }: Props) {
  const words = useWords(rekeyingWords);
  const stateOf = (key: CopyStep['key']): 'next' | 'copied' | undefined =>
    next?.key === key ? 'next' : copied.has(key) ? 'copied' : undefined;
  return (
    <div ref={ref} className={styles.sheet}>
      {item.refusal === '' ? null : (
        <Banner tone="wait">
          <p>{words.refusedBefore(item.refusal)}</p>
        </Banner>
      )}
      <div className={styles.find} data-state={stateOf('find')}>
        <span className={styles.label}>{words.find}</span>
        <strong className={styles.big} data-copy="find">
          {item.listed.name === '' ? item.listed.idNumber : item.listed.name}
        </strong>
        <span className={styles.more}>
          {[item.listed.birthDate, item.listed.sex, item.listed.idNumber]
            .filter((value) => value !== '')
            .join(' · ')}
        </span>
        <CopyMark what={words.findName} state={stateOf('find')} onCopy={() => onCopy('find')} />
      </div>
      {item.changes.length === 0 ? (
        <Banner tone="calm">
          <p>{words.nothingToChange}</p>
        </Banner>
      ) : null}
      <ol className={styles.form} aria-label={words.form}>
        {FORM_ORDER.map((field) => (
          <FormField
            key={field}
            field={field}
            item={item}
            state={stateOf(field)}
            onCopy={() => onCopy(field)}
          />
        ))}
      </ol>
    </div>
  );
}

interface FieldProps {
  readonly field: IdentityField;
  readonly item: RekeyingItem;
  readonly state: 'next' | 'copied' | undefined;
  readonly onCopy: () => void;
}

function FormField({ field, item, state, onCopy }: FieldProps) {
  const words = useWords(rekeyingWords);
  const shared = useWords(sharedWords);
  const change = item.changes.find((each) => each.field === field);
  const from = item.listed[field] === '' ? shared.none : item.listed[field];
  if (change === undefined) {
    return (
      <li className={styles.field} data-kept="true">
        <span className={styles.label}>{shared.fields[field]}</span>
        <span className={styles.kept}>{from}</span>
        <span className={styles.more}>{words.keeps}</span>
      </li>
    );
  }
  return (
    <li className={styles.field} data-state={state}>
      <span className={styles.label}>{shared.fields[field]}</span>
      <span className={styles.change}>
        <del aria-label={`${words.was}: ${from}`}>{from}</del> <span aria-hidden="true">→</span>{' '}
        <ins className={styles.big} data-copy={field}>
          {change.to}
        </ins>
      </span>
      <CopyMark what={shared.fields[field]} state={state} onCopy={onCopy} />
    </li>
  );
}

interface MarkProps {
  readonly what: string;
  readonly state: 'next' | 'copied' | undefined;
  readonly onCopy: () => void;
}

/** Whether it was copied, and the way to copy it again out of turn. */
function CopyMark({ what, state, onCopy }: MarkProps) {
  const words = useWords(rekeyingWords);
  const mark = state === undefined ? words.copy : state === 'copied' ? words.copied : words.upNext;
  return (
    <button type="button" className={styles.mark} aria-label={words.copyOf(mark, what)} onClick={onCopy}>
      <Icon name={state === 'copied' ? 'check' : 'copy'} size={20} />
      <span>{mark}</span>
    </button>
  );
}
