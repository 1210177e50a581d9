import type { DatedReport } from '../../../client/district-desk.ts';
import { appendixPrint } from '../../../domain/appendix-print.ts';
import styles from './table.module.css';

/** The table with the letter's own words, order, blanks for zero and both sums. */
export function AppendixTable({ report }: { readonly report: DatedReport }) {
  const { title, asOf, headers, rows, total } = appendixPrint(report, report.asOf);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reachable by key
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={title.join(' ')}>
      <table className={styles.table} lang="vi">
        <caption>
          {title.map((line) => (
            <span key={line}>{line}</span>
          ))}
          <em>{asOf}</em>
        </caption>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([order, name, ...counts]) => (
            <tr key={order}>
              <td>{order}</td>
              <th scope="row">{name}</th>
              {counts.map((count, at) => (
                <td key={headers[at + 2]}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td aria-hidden="true" />
            <th scope="row">{total[1]}</th>
            {total.slice(2).map((count, at) => (
              <td key={headers[at + 2]}>{count}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
