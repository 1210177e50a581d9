import { IDENTITY_FIELDS } from '../../../domain/field.ts';
import type { HandoverRow } from '../../../domain/handover.ts';
import { classes } from '../classes.ts';
import { countVi } from '../messages/format.ts';
import { paper } from '../messages/vi/paper.ts';
import { proofOf, type HandoverPaperProps } from './handover-about.ts';
import letter from './letter.module.css';
import styles from './paper.module.css';
import { PageFoot } from './sheet.tsx';

/** The list itself, an annex to the minutes, on pages across; head and foot repeat on each of them. */
export function HandoverList(props: HandoverPaperProps) {
  const { document, about } = props;
  const { list } = paper;
  return (
    <section className={styles.across}>
      <div className={letter.titles}>
        <h1>{list.annex}</h1>
        <h2>
          <span>{list.title}</span>
        </h2>
        <p>{list.with(about.number, paper.day(about.day), about.agency)}</p>
      </div>
      <table className={classes(styles.table, styles.list)}>
        <ListHead />
        <tbody>
          {document.rows.map((row) => (
            <ListRow key={row.subject} row={row} />
          ))}
          <tr>
            <td colSpan={12} className={styles.listEnd}>
              {list.sum(countVi(document.counts.total))}
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={12}>
              <PageFoot {...proofOf(props)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** In percent. */
const WIDTHS = [3.5, 8.5, 13.5, 8, 5, 10.5, 13.5, 8, 5, 10.5, 6, 8] as const;

function ListHead() {
  const { list } = paper;
  return (
    <>
      <colgroup>
        {WIDTHS.map((width, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- columns of paper never move
          <col key={at} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            {list.number}
          </th>
          <th rowSpan={2} scope="col">
            {list.subject}
          </th>
          <th colSpan={4} scope="colgroup">
            {list.listed}
          </th>
          <th colSpan={4} scope="colgroup">
            {list.confirmed}
          </th>
          <th rowSpan={2} scope="col">
            {list.category}
          </th>
          <th rowSpan={2} scope="col">
            {list.result}
          </th>
        </tr>
        <tr>
          {(['listed', 'confirmed'] as const).flatMap((side) =>
            IDENTITY_FIELDS.map((field) => (
              <th key={`${side}.${field}`} scope="col">
                {list[field]}
              </th>
            )),
          )}
        </tr>
      </thead>
    </>
  );
}

/** Values the police changed are bold: on paper there is no colour to say it. */
function ListRow({ row }: { readonly row: HandoverRow }) {
  const isConfirmed = row.result === 'matched' || row.result === 'completed';
  return (
    <tr>
      <td className={styles.figure}>{row.row}</td>
      <td>{row.subject}</td>
      {IDENTITY_FIELDS.map((field) => (
        <td key={field}>{row.listed[field]}</td>
      ))}
      {IDENTITY_FIELDS.map((field) => (
        <td key={field}>
          {isConfirmed && row.confirmed[field] !== row.listed[field] ? (
            <b>{row.confirmed[field]}</b>
          ) : (
            row.confirmed[field]
          )}
        </td>
      ))}
      <td>{paper.categories[row.category]}</td>
      <td>{paper.shortResults[row.result]}</td>
    </tr>
  );
}
