import { useMemo, useRef, useState, type ReactNode } from 'react';

import { foldName } from '../../../domain/name.ts';
import { useWords } from '../language.tsx';
import { TextField } from '../text-field.tsx';
import { tableWords } from '../messages/table.ts';
import { nextOrder, searchRows, sortRows, type Order, type SortValue } from './arrange.ts';
import styles from './data-table.module.css';
import { TableLeaves } from './table-leaves.tsx';
import { TableRows } from './table-rows.tsx';

/** One column: how a row is shown in it and, where useful, what it is sorted by. */
export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  readonly sortBy?: (row: T) => SortValue;
  readonly look?: 'text' | 'number' | 'code';
  /** `screen`: something to press, which neither a file nor paper has; `file`: what the screen says in another column. */
  readonly where?: 'screen' | 'file';
  /** The cell in a file, where it is more than plain text on the screen; without it such a cell is empty there. */
  readonly text?: (row: T) => string;
}

interface Props<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
  /** What the search looks in; without it there is no search box. */
  readonly textOf?: (row: T) => string;
  /** Said when there are no rows at all. */
  readonly empty: string;
  /** Beside the search box: filters, a print button. */
  readonly tools?: ReactNode;
  /** A last row, such as sums; not searched or sorted. */
  readonly foot?: ReactNode;
  /** What the file and the print of it would hold; without it the table can't leave the app. */
  readonly holds?: 'persons' | 'counts';
  /** The last row in a file, in the columns' order. */
  readonly totals?: readonly string[];
  /** What the rows were narrowed to before they came here, for the lines above the file. */
  readonly narrowedTo?: readonly string[];
}

/**
 * A table that is searched without accents, sorted by its headings, printed whole, and becomes a list of cards where
 * the screen is narrow, so that nothing is cut at the side.
 */
export function DataTable<T>(props: Props<T>) {
  const { label, rows, keyOf, textOf, empty, tools, foot, holds } = props;
  const columns = props.columns.filter(({ where }) => where !== 'file');
  const words = useWords(tableWords);
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>();
  const shown = useArranged(rows, columns, { typed, order, textOf });
  const scroller = useRef<HTMLDivElement>(null);
  const reader = { columns, keyOf, scroller };
  return (
    <div className={styles.block}>
      {textOf === undefined && tools === undefined && holds === undefined ? null : (
        <div className={styles.tools}>
          {textOf === undefined ? null : (
            <div className={styles.search}>
              <TextField kind="search" label={words.search} value={typed} onChange={setTyped} />
            </div>
          )}
          {tools}
          {holds === undefined ? null : (
            <TableLeaves {...props} holds={holds} rows={shown} typed={textOf === undefined ? '' : typed} />
          )}
          <output className={styles.count}>{words.shown(shown.length, rows.length)}</output>
        </div>
      )}
      {shown.length === 0 ? (
        <p className={styles.empty}>{rows.length === 0 ? empty : words.nothingFound}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reachable by key
        <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={label}>
          <table className={styles.table} aria-label={label} aria-rowcount={shown.length + 1}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <Heading
                    key={column.key}
                    column={column}
                    order={order}
                    onPress={() => setOrder(nextOrder(order, column.key))}
                  />
                ))}
              </tr>
            </thead>
            <TableRows rows={shown} {...reader} />
            {foot === undefined ? null : <tfoot>{foot}</tfoot>}
          </table>
        </div>
      )}
    </div>
  );
}

interface Arrangement<T> {
  readonly typed: string;
  readonly order: Order | undefined;
  readonly textOf: ((row: T) => string) | undefined;
}

function useArranged<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  { typed, order, textOf }: Arrangement<T>,
): readonly T[] {
  const folded = useMemo(
    () => (textOf === undefined ? [] : rows.map((row) => foldName(textOf(row)))),
    [rows, textOf],
  );
  const found = useMemo(() => searchRows(rows, folded, typed), [rows, folded, typed]);
  const sortBy = columns.find((column) => column.key === order?.column)?.sortBy;
  return useMemo(
    () => (order === undefined || sortBy === undefined ? found : sortRows(found, sortBy, order.up)),
    [found, order, sortBy],
  );
}

interface HeadingProps<T> {
  readonly column: Column<T>;
  readonly order: Order | undefined;
  readonly onPress: () => void;
}

function Heading<T>({ column, order, onPress }: HeadingProps<T>) {
  const words = useWords(tableWords);
  const look = column.look ?? 'text';
  if (column.sortBy === undefined) {
    return (
      <th scope="col" data-look={look} data-where={column.where}>
        {column.title}
      </th>
    );
  }
  const sorted = order?.column === column.key ? (order.up ? 'ascending' : 'descending') : undefined;
  return (
    <th scope="col" data-look={look} aria-sort={sorted ?? 'none'}>
      <button type="button" className={styles.sort} title={words.sortBy(column.title)} onClick={onPress}>
        {column.title}
        <span aria-hidden="true">{sorted === undefined ? '↕' : sorted === 'ascending' ? '↑' : '↓'}</span>
      </button>
    </th>
  );
}
