import { createPortal } from 'react-dom';

import type { SeenTable } from '../../../client/table-file.ts';
import styles from './print-sheet.module.css';
import { usePrinting } from './use-printing.ts';

/**
 * Paper for a list that on the screen renders only what is in sight: while the browser prints, the whole list stands
 * in the app's place. `make` is called only then.
 */
export function PrintSheet({ make }: { readonly make: () => SeenTable }) {
  return usePrinting() ? createPortal(<Sheet {...make()} />, document.body) : null;
}

function Sheet({ title, columns, rows, totals }: SeenTable) {
  const [heading, ...under] = title;
  return (
    <section className={styles.sheet} data-print-sheet="true">
      <h1>{heading}</h1>
      {under.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.header} scope="col">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of paper never move
            <Line key={at} cells={row} columns={columns} />
          ))}
        </tbody>
        {totals === undefined ? null : (
          <tfoot>
            <Line cells={totals} columns={columns} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface LineProps {
  readonly cells: readonly string[];
  readonly columns: SeenTable['columns'];
}

function Line({ cells, columns }: LineProps) {
  return (
    <tr>
      {columns.map((column, at) => (
        <td key={column.header} data-kind={column.kind}>
          {cells[at]}
        </td>
      ))}
    </tr>
  );
}
