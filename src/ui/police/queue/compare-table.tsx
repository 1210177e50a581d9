import { useState } from 'react';

import type { FieldReading } from '../../../domain/claim.ts';
import { IDENTITY_FIELDS, QUIET_FIELDS, type Field } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import type { Warning } from '../../../domain/warning.ts';
import { faultsOf, faultsOn } from '../../records/faults.ts';
import { differing } from '../../shared/differing.ts';
import { Icon } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { Tag } from '../../shared/tag.tsx';
import { policeWords } from '../messages/words.ts';
import styles from './compare.module.css';
import { useSourceText } from './source-text.ts';

const SHOWN: readonly Field[] = [...IDENTITY_FIELDS, ...QUIET_FIELDS];

/** Listed, proposed, on what evidence and by whom, fact by fact; what is odd in words below. */
export function CompareTable({ reading }: { readonly reading: SubjectReading }) {
  const { table } = useWords(policeWords);
  const [thisYear] = useState(() => new Date().getFullYear());
  const faults = faultsOf(reading, {}, thisYear);
  return (
    <table className={styles.table} aria-label={table.label}>
      <thead>
        <tr>
          <th scope="col">{table.field}</th>
          <th scope="col">{table.listed}</th>
          <th scope="col">{table.proposed}</th>
          <th scope="col">{table.source}</th>
        </tr>
      </thead>
      <tbody>
        {SHOWN.filter((field) => isShown(field, reading.fields[field])).map((field) => (
          <Row key={field} field={field} reading={reading.fields[field]} faults={faultsOn(faults, field)} />
        ))}
      </tbody>
    </table>
  );
}

/** The four facts always; of the quiet ones those that say something. */
const isShown = (field: Field, { listed, value }: FieldReading): boolean =>
  (field !== 'phone' && field !== 'address') || listed !== '' || value !== '';

interface RowProps {
  readonly field: Field;
  readonly reading: FieldReading;
  readonly faults: readonly Warning[];
}

function Row({ field, reading, faults }: RowProps) {
  const { table } = useWords(policeWords);
  const records = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const { listed, value, changed, confirmed } = reading;
  return (
    <tr data-changed={changed}>
      <th scope="row">{shared.fields[field]}</th>
      <td data-label={table.listed}>
        <Value text={listed} other={changed ? value : listed} />
      </td>
      <td data-label={table.proposed}>
        {changed ? <Value text={value} other={listed} /> : <span className={styles.same}>{table.same}</span>}
        {confirmed ? <Tag tone="good" icon="check" text={records.subject.confirmed} /> : null}
        <Faults faults={faults} />
      </td>
      <td data-label={table.source}>
        <Sources reading={reading} />
      </td>
    </tr>
  );
}

function Value({ text, other }: { readonly text: string; readonly other: string }) {
  const { none } = useWords(sharedWords);
  if (text === '') return <span className={styles.none}>{none}</span>;
  return (
    <span className={styles.value}>
      {differing(text, other).map((part) =>
        part.differs ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
      )}
    </span>
  );
}

function Faults({ faults }: { readonly faults: readonly Warning[] }) {
  const records = useWords(recordsWords);
  return faults.map((fault) => (
    <span key={fault.code} className={styles.fault}>
      <Icon name="alert" size={18} />
      {records.faults[fault.code]}
      {fault.suggestion === undefined ? '' : ` → ${fault.suggestion}?`}
    </span>
  ));
}

/** Who says what stands; of the list's own word only its day is worth a line. */
function Sources({ reading }: { readonly reading: FieldReading }) {
  const { evidence } = useWords(recordsWords);
  const sourceText = useSourceText();
  return reading.claims.map((claim) => (
    <span key={claim.id} className={styles.source}>
      {claim.by.kind === 'person' ? <b>{evidence[claim.by.evidence]} · </b> : null}
      {sourceText(claim)}
    </span>
  ));
}
