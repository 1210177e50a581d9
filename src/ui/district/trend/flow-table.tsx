import { useState } from 'react';

import type { DayFlow } from '../../../domain/listed-fact.ts';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { districtWords } from '../messages/words.ts';
import styles from './trend.module.css';

interface Props {
  readonly place: string;
  readonly days: readonly DayFlow[];
}

/** Every number of the charts, newest day first. */
export function FlowTable({ place, days }: Props) {
  const words = useWords(districtWords);
  const shared = useWords(sharedWords);
  const [onlyMoving, setOnlyMoving] = useState(true);
  const count = (key: 'inflow' | 'fixed' | 'gone' | 'standing', title: string): Column<DayFlow> => ({
    key,
    title,
    look: 'number',
    cell: (day) => shared.count(day[key]),
    sortBy: (day) => day[key],
  });
  const columns: readonly Column<DayFlow>[] = [
    { key: 'day', title: words.day, cell: ({ day }) => formatDay(day), sortBy: ({ day }) => day },
    count('inflow', words.inflow),
    count('fixed', words.fixed),
    count('gone', words.gone),
    count('standing', words.standing),
  ];
  const shown = days.filter((day) => !onlyMoving || day.inflow + day.fixed + day.gone > 0);
  const label = `${words.flowTable}: ${place}`;
  return (
    <section className={styles.block} aria-label={label}>
      <h2>{label}</h2>
      <DataTable
        label={label}
        rows={shown.toReversed()}
        columns={columns}
        keyOf={({ day }) => day}
        empty={onlyMoving ? words.noChanges : words.noDays}
        holds="counts"
        tools={
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={onlyMoving}
              onChange={(event) => setOnlyMoving(event.target.checked)}
            />
            <span>{words.onlyMoving}</span>
          </label>
        }
      />
    </section>
  );
}
