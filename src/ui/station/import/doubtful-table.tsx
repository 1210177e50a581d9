import { useId, useMemo, useState } from 'react';

import type { DraftRow, DraftWarning, ListPreview } from '../../../client/station-desk.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { importWords } from '../messages/words.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import styles from './import.module.css';

interface Doubt {
  readonly key: string;
  readonly warning: DraftWarning;
  readonly name: string;
  readonly value: string;
}

const doubtText = ({ warning, name, value }: Doubt): string => `${warning.row} ${name} ${value}`;

/** Every doubtful cell with its row in the file, and why; one kind at a time if wanted. */
export function DoubtfulTable({ preview }: { readonly preview: ListPreview }) {
  const words = useWords(importWords);
  const sentenceOf = useWarningSentence();
  const [code, setCode] = useState('');
  const doubts = useMemo(() => doubtsOf(preview), [preview]);
  const shown = useMemo(
    () => (code === '' ? doubts : doubts.filter((doubt) => doubt.warning.code === code)),
    [doubts, code],
  );
  return (
    <>
      <DataTable
        label={words.doubtful}
        rows={shown}
        columns={useColumns(sentenceOf)}
        keyOf={(doubt) => doubt.key}
        textOf={doubtText}
        empty={words.noneHere}
        holds="persons"
        tools={
          <CodeSelect warnings={preview.warnings} code={code} onChange={setCode} sentenceOf={sentenceOf} />
        }
      />
      <p className={styles.hint}>{words.suggestOnly}</p>
    </>
  );
}

function useColumns(sentenceOf: (code: string) => string): readonly Column<Doubt>[] {
  const words = useWords(importWords);
  const { fields } = useWords(sharedWords);
  return [
    {
      key: 'row',
      title: words.row,
      look: 'number',
      cell: ({ warning }) => warning.row,
      sortBy: ({ warning }) => warning.row,
    },
    { key: 'name', title: fields.name, cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      key: 'field',
      title: words.field,
      cell: ({ warning }) => fields[warning.field],
      sortBy: ({ warning }) => fields[warning.field],
    },
    { key: 'value', title: words.value, look: 'code', cell: ({ value }) => value },
    {
      key: 'why',
      title: words.warning,
      cell: ({ warning }) => sentenceOf(warning.code),
      sortBy: ({ warning }) => warning.code,
    },
    {
      key: 'suggestion',
      title: words.suggestion,
      look: 'code',
      cell: ({ warning }) => warning.suggestion ?? '',
    },
  ];
}

interface CodeSelectProps {
  readonly warnings: readonly DraftWarning[];
  readonly code: string;
  readonly onChange: (code: string) => void;
  readonly sentenceOf: (code: string) => string;
}

function CodeSelect({ warnings, code, onChange, sentenceOf }: CodeSelectProps) {
  const words = useWords(importWords);
  const shared = useWords(sharedWords);
  const id = useId();
  const counts = new Map<string, number>();
  for (const warning of warnings) counts.set(warning.code, (counts.get(warning.code) ?? 0) + 1);
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{words.warning}</label>
      <select
        id={id}
        className={styles.select}
        value={code}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{`${words.allWarnings} (${shared.count(warnings.length)})`}</option>
        {[...counts].map(([each, count]) => (
          <option key={each} value={each}>{`${sentenceOf(each)} (${shared.count(count)})`}</option>
        ))}
      </select>
    </div>
  );
}

/** The sentence for a warning; a code this app does not know yet is shown as it is. */
function useWarningSentence(): (code: string) => string {
  const { sheetWarnings } = useWords(importWords);
  const { faults } = useWords(recordsWords);
  const sentences = new Map<string, string>([...Object.entries(sheetWarnings), ...Object.entries(faults)]);
  return (code) => sentences.get(code) ?? code;
}

function doubtsOf(preview: ListPreview): readonly Doubt[] {
  const rows = new Map(rowsOf(preview).map((row) => [row.row, row]));
  return preview.warnings.map((warning, index) => {
    const values = rows.get(warning.row)?.values;
    return { key: String(index), warning, name: values?.name ?? '', value: values?.[warning.field] ?? '' };
  });
}

const rowsOf = ({ fresh, same, changed, unclear }: ListPreview): readonly DraftRow[] => [
  ...fresh,
  ...same,
  ...changed.map(({ row }) => row),
  ...unclear.map(({ row }) => row),
];
