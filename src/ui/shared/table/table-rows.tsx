import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

import type { Column } from './data-table.tsx';
import { usePrinting } from './use-printing.ts';

interface Props<T> {
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** Up to here all rows are simply there, so that the browser's own search finds them. */
const PLAIN_LIMIT = 120;

/** The rows of a table: all of them when they are few or printed, else those in sight. */
export function TableRows<T>(props: Props<T>) {
  const printing = usePrinting();
  if (!printing && props.rows.length > PLAIN_LIMIT) return <VirtualRows {...props} />;
  return (
    <tbody>
      {props.rows.map((row) => (
        <tr key={props.keyOf(row)}>
          <Cells row={row} columns={props.columns} />
        </tr>
      ))}
    </tbody>
  );
}

function VirtualRows<T>({ rows, columns, keyOf, scroller }: Props<T>) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 48,
    initialRect: { width: 800, height: 600 },
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <tbody data-virtual="true">
      <Space height={above} />
      {items.map((item) => {
        const row = rows[item.index];
        return row === undefined ? null : (
          <tr
            key={keyOf(row)}
            ref={virtual.measureElement}
            data-index={item.index}
            aria-rowindex={item.index + 2}
          >
            <Cells row={row} columns={columns} />
          </tr>
        );
      })}
      <Space height={below} />
    </tbody>
  );
}

function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return <tr aria-hidden="true" data-space="true" style={{ height }} />;
}

function Cells<T>({ row, columns }: { readonly row: T; readonly columns: readonly Column<T>[] }) {
  return columns.map((column) => (
    <td
      key={column.key}
      data-label={column.title}
      data-look={column.look ?? 'text'}
      data-where={column.where}
    >
      <div>{column.cell(row)}</div>
    </td>
  ));
}
