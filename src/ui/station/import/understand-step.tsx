import { useId } from 'react';

import type { ListDraft } from '../../../client/station-desk.ts';
import { FIELDS, type Field } from '../../../domain/field.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { importWords } from '../messages/words.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { columnLetter, faultsOf, isBlocking, samplesOf } from './columns.ts';
import { EncodingOffer } from './encoding-offer.tsx';
import { Facts } from '../parts/facts.tsx';
import styles from './import.module.css';

interface Props {
  readonly draft: ListDraft;
  readonly remembered: boolean;
  readonly busy: boolean;
  readonly convert: boolean;
  readonly onConvert: (convert: boolean) => void;
  readonly onRemap: (column: number, meaning: Field | 'ignore') => void;
  readonly onForget: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Step 2: what the file was understood to be; every column can be corrected. */
export function UnderstandStep(props: Props) {
  const { draft, remembered, busy } = props;
  const words = useWords(importWords);
  const shared = useWords(sharedWords);
  const faults = faultsOf(draft.mapping);
  return (
    <>
      <Facts
        facts={[
          [words.sheet, draft.sheet],
          [words.headerRow, String(draft.headerRow)],
          [words.rowCount, shared.count(draft.rows.length)],
        ]}
      />
      {remembered ? (
        <Banner tone="calm">
          <p>{words.remembered}</p>
          <Button onPress={props.onForget} busy={busy}>
            {words.forget}
          </Button>
        </Banner>
      ) : null}
      {draft.encoding === undefined ? null : (
        <EncodingOffer encoding={draft.encoding} convert={props.convert} onConvert={props.onConvert} />
      )}
      <section className={styles.group}>
        <h2>{words.columns}</h2>
        <ColumnTable draft={draft} busy={busy} onRemap={props.onRemap} />
      </section>
      {faults.map((fault) => (
        <Banner
          key={fault.kind + (fault.kind === 'twice' ? fault.field : '')}
          tone={isBlocking(fault) ? 'bad' : 'wait'}
          announce
        >
          <p>
            {fault.kind === 'twice'
              ? words.twice(shared.fields[fault.field])
              : fault.kind === 'no-name'
                ? words.noName
                : words.noNumber}
          </p>
        </Banner>
      ))}
      <div className={styles.actions}>
        <Button onPress={props.onBack}>{words.back}</Button>
        <Button look="main" onPress={props.onNext} busy={busy} disabled={faults.some(isBlocking)}>
          {words.next}
        </Button>
      </div>
    </>
  );
}

interface FileColumn {
  readonly index: number;
  readonly header: string;
  readonly samples: readonly string[];
}

type ColumnProps = Pick<Props, 'draft' | 'busy' | 'onRemap'>;

function ColumnTable(props: ColumnProps) {
  const words = useWords(importWords);
  const columns = useFileColumns(props);
  const rows: readonly FileColumn[] = props.draft.headers.map((header, index) => ({
    index,
    header: header.trim(),
    samples: samplesOf(props.draft, index, 3),
  }));
  return (
    <DataTable
      label={words.columns}
      rows={rows}
      columns={columns}
      keyOf={(row) => String(row.index)}
      empty={words.noneHere}
    />
  );
}

function useFileColumns({ draft, busy, onRemap }: ColumnProps): readonly Column<FileColumn>[] {
  const words = useWords(importWords);
  const headerOf = (row: FileColumn): string =>
    row.header === '' ? words.noHeader(columnLetter(row.index)) : row.header;
  return [
    { key: 'letter', title: words.column, look: 'code', cell: (row) => columnLetter(row.index) },
    { key: 'header', title: words.header, cell: headerOf },
    {
      key: 'meaning',
      title: words.meaning,
      cell: (row) => (
        <MeaningSelect
          label={`${words.meaning}: ${headerOf(row)}`}
          value={draft.mapping[row.index] ?? 'ignore'}
          disabled={busy}
          onChange={(meaning) => onRemap(row.index, meaning)}
        />
      ),
    },
    { key: 'samples', title: words.samples, cell: (row) => row.samples.join(' · ') },
  ];
}

interface SelectProps {
  readonly label: string;
  readonly value: Field | 'ignore';
  readonly disabled: boolean;
  readonly onChange: (meaning: Field | 'ignore') => void;
}

function MeaningSelect({ label, value, disabled, onChange }: SelectProps) {
  const words = useWords(importWords);
  const shared = useWords(sharedWords);
  const id = useId();
  return (
    <select
      id={id}
      aria-label={label}
      className={styles.select}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(FIELDS.find((field) => field === event.target.value) ?? 'ignore')}
    >
      <option value="ignore">{words.ignore}</option>
      {FIELDS.map((field) => (
        <option key={field} value={field}>
          {shared.fields[field]}
        </option>
      ))}
    </select>
  );
}
