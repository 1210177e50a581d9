import { useMemo } from 'react';

import type { Book } from '../../../client/book.ts';
import type { DraftRow, ListPreview } from '../../../client/station-desk.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { importWords } from '../messages/words.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { ValueChange } from '../parts/value-change.tsx';
import styles from './import.module.css';

/** The columns that say which row of the file it is, and whose. */
function useRowColumns(): readonly Column<DraftRow>[] {
  const words = useWords(importWords);
  const { fields } = useWords(sharedWords);
  return useMemo(() => {
    const field = (key: 'name' | 'birthDate' | 'sex' | 'idNumber' | 'hamlet'): Column<DraftRow> => ({
      key,
      title: fields[key],
      cell: (row) => row.values[key],
      sortBy: (row) => row.values[key],
      look: key === 'idNumber' ? 'code' : 'text',
    });
    return [
      { key: 'row', title: words.row, look: 'number', cell: (row) => row.row, sortBy: (row) => row.row },
      field('name'),
      field('birthDate'),
      field('sex'),
      field('idNumber'),
      field('hamlet'),
    ];
  }, [words, fields]);
}

const rowText = (row: DraftRow): string => [row.row, ...Object.values(row.values)].join(' ');
const rowKey = (row: DraftRow): string => String(row.row);

/** Rows that are new, or the same as before. */
export function RowTable({ label, rows }: { readonly label: string; readonly rows: readonly DraftRow[] }) {
  const words = useWords(importWords);
  const { categories } = useWords(recordsWords);
  const base = useRowColumns();
  const columns: readonly Column<DraftRow>[] = [
    ...base,
    {
      key: 'category',
      title: words.categories,
      cell: (row) => categories[row.category],
      sortBy: (row) => categories[row.category],
    },
  ];
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={columns}
      keyOf={rowKey}
      textOf={rowText}
      empty={words.noneHere}
      holds="persons"
    />
  );
}

type Changed = ListPreview['changed'][number];

const changedText = ({ row }: Changed): string => rowText(row);

/** Rows whose values the Platform writes otherwise now: old → new per field. */
export function ChangedTable({ changed }: { readonly changed: ListPreview['changed'] }) {
  const words = useWords(importWords);
  const columns = useChangedColumns();
  return (
    <DataTable
      label={words.changed}
      rows={changed}
      columns={columns}
      keyOf={({ row }) => rowKey(row)}
      textOf={changedText}
      empty={words.noneHere}
      holds="persons"
    />
  );
}

function useChangedColumns(): readonly Column<Changed>[] {
  const words = useWords(importWords);
  const { fields } = useWords(sharedWords);
  const { book } = useSession();
  return [
    ...ofRow(useRowColumns().slice(0, 3)),
    {
      key: 'changes',
      title: words.changes,
      text: (each) => each.fields.map((field) => changeText(fields[field], book, { each, field })).join('\n'),
      cell: (each) => (
        <ul>
          {each.fields.map((field) => (
            <li key={field}>
              {fields[field]}:{' '}
              <ValueChange
                from={book.get(each.subject)?.fields[field].listed ?? ''}
                to={each.row.values[field]}
              />
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

interface OneChange {
  readonly each: Changed;
  readonly field: Changed['fields'][number];
}

const changeText = (name: string, book: Book, { each, field }: OneChange): string =>
  `${name}: ${book.get(each.subject)?.fields[field].listed ?? ''} → ${each.row.values[field]}`;

type Unclear = ListPreview['unclear'][number];

const unclearText = ({ row }: Unclear): string => rowText(row);

/** Rows that a person must look at: who of the book they might be. */
export function UnclearTable({ unclear }: { readonly unclear: ListPreview['unclear'] }) {
  const words = useWords(importWords);
  const columns = useUnclearColumns();
  return (
    <DataTable
      label={words.unclear}
      rows={unclear}
      columns={columns}
      keyOf={({ row }) => rowKey(row)}
      textOf={unclearText}
      empty={words.noneHere}
      holds="persons"
    />
  );
}

function useUnclearColumns(): readonly Column<Unclear>[] {
  const words = useWords(importWords);
  const { book } = useSession();
  return [
    ...ofRow(useRowColumns().slice(0, 5)),
    {
      key: 'candidates',
      title: words.candidates,
      text: (each) =>
        each.subjects.length === 0
          ? words.twiceInFile
          : each.subjects.map((id) => candidateText(book, id)).join('\n'),
      cell: (each) =>
        each.subjects.length === 0 ? (
          words.twiceInFile
        ) : (
          <ul className={styles.candidates}>
            {each.subjects.map((id) => (
              <li key={id}>{candidateText(book, id)}</li>
            ))}
          </ul>
        ),
    },
  ];
}

function candidateText(book: Book, id: string): string {
  const reading = book.get(id);
  if (reading === undefined) return id;
  const { name, birthDate, idNumber } = reading.fields;
  return [name.value, birthDate.value, idNumber.value].filter((value) => value !== '').join(' · ');
}

/** The same columns for things that hold a row. */
const ofRow = <T extends { readonly row: DraftRow }>(
  columns: readonly Column<DraftRow>[],
): readonly Column<T>[] =>
  columns.map(({ key, title, look, cell, sortBy }) => ({
    key,
    title,
    cell: (each: T) => cell(each.row),
    ...(look === undefined ? {} : { look }),
    ...(sortBy === undefined ? {} : { sortBy: (each: T) => sortBy(each.row) }),
  }));
