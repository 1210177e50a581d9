import { Fragment } from 'react';

import { IDENTITY_FIELDS } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { handPaper } from '../../shared/messages/vi/hand-paper.ts';
import { records } from '../../shared/messages/vi/records.ts';
import { faultsOf } from '../faults.ts';
import styles from './hand-paper.module.css';
import type { HamletPart } from './households.ts';

/** In percent: number, four values, what is odd, right, four to write in, note. */
const WIDTHS = [3.5, 13, 7.5, 4.5, 10.5, 11.5, 4.5, 13.5, 8, 4.5, 10.5, 8.5] as const;

/** What a ballpoint fills, in the order of the head. */
const BY_HAND = ['right', ...IDENTITY_FIELDS, 'note'] as const;
const NOTHING_YET = '';

interface Props {
  readonly part: HamletPart;
  /** Whose sheet it is: on every page, for pages get apart. */
  readonly place: string;
}

/** What is known, and beside it the same columns empty. Its head repeats on each page. */
export function HandTable({ part, place }: Props) {
  let number = 0;
  return (
    <table className={styles.table}>
      <Head place={place} />
      <tbody>
        {part.households.map(({ address, people }) => (
          <Fragment key={address}>
            <tr className={styles.household}>
              <td colSpan={WIDTHS.length}>
                {address === '' ? handPaper.noHousehold : handPaper.household(address)}
              </td>
            </tr>
            {people.map((reading) => (
              <Person key={reading.subject.id} reading={reading} number={(number += 1)} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Head({ place }: { readonly place: string }) {
  const { columns } = handPaper;
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
          <th colSpan={WIDTHS.length} className={styles.place}>
            {place}
          </th>
        </tr>
        <tr>
          <th rowSpan={2} scope="col">
            {columns.number}
          </th>
          <th colSpan={5} scope="colgroup">
            {handPaper.listed}
          </th>
          <th colSpan={6} scope="colgroup">
            {handPaper.papers}
          </th>
        </tr>
        <tr>
          {IDENTITY_FIELDS.map((field) => (
            <th key={field} scope="col">
              {columns[field]}
            </th>
          ))}
          <th scope="col">{columns.faults}</th>
          <th scope="col">{columns.right}</th>
          {IDENTITY_FIELDS.map((field) => (
            <th key={field} scope="col">
              {columns[field]}
            </th>
          ))}
          <th scope="col">{columns.note}</th>
        </tr>
      </thead>
    </>
  );
}

function Person({ reading, number }: { readonly reading: SubjectReading; readonly number: number }) {
  const faults = faultsOf(reading, {}, new Date().getFullYear());
  return (
    <tr className={styles.person}>
      <td>{number}</td>
      {IDENTITY_FIELDS.map((field) => (
        <td key={field}>{reading.fields[field].value}</td>
      ))}
      <td>{faults.map(({ code }) => records.faults[code]).join('; ')}</td>
      {BY_HAND.map((column) => (
        <td key={column}>{NOTHING_YET}</td>
      ))}
    </tr>
  );
}
