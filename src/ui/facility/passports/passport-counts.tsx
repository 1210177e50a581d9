import { useCallback } from 'react';

import type { PassportDay } from '../../../client/facility-desk.ts';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { facilityWords } from '../messages/words.ts';
import styles from './passports.module.css';

type Line = PassportDay['communes'][number];

const COUNTED = ['ready', 'signedThatDay', 'signed', 'blocked'] as const;
type Counted = (typeof COUNTED)[number];
const WHY = ['not-verified', 'contested', 'closed', 'incomplete-dose', 'held-back'] as const;

interface Props {
  /** Opens a commune's people, for a facility above the communes. */
  readonly onOpen?: (commune: Line) => void;
}

/** The station's counts, a line for each commune. */
export function PassportCounts({ onOpen }: Props) {
  const words = useWords(facilityWords);
  const { desks } = useSession();
  const today = todayInVietnam();
  const asked = useAsked(useCallback(() => desks.facility.passports(today), [desks, today]));
  return (
    <>
      <DeskProblemBanner problem={asked.problem} onRetry={asked.again} />
      {asked.answer === undefined ? (
        <p role="status">{asked.busy ? words.loading : ''}</p>
      ) : (
        <CountTable lines={asked.answer.communes} onOpen={onOpen} />
      )}
    </>
  );
}

const sumOf = (lines: readonly Line[], key: Counted): number =>
  lines.reduce((sum, line) => sum + line[key], 0);
const whySumOf = (lines: readonly Line[], key: (typeof WHY)[number]): number =>
  lines.reduce((sum, line) => sum + line.why[key], 0);

interface TableProps {
  readonly lines: readonly Line[];
  readonly onOpen: Props['onOpen'];
}

function CountTable({ lines, onOpen }: TableProps) {
  const words = useWords(facilityWords);
  const { count } = useWords(sharedWords);
  const columns = useColumns(onOpen);
  const sums = [...COUNTED.map((key) => sumOf(lines, key)), ...WHY.map((key) => whySumOf(lines, key))];
  return (
    <section className={styles.counts} aria-label={words.perCommune}>
      <h2>{words.perCommune}</h2>
      <DataTable
        label={words.perCommune}
        rows={lines}
        columns={columns}
        keyOf={({ code }) => code}
        empty={words.noUnits}
        holds="counts"
        totals={[words.sums, ...sums.map(String)]}
        foot={
          lines.length < 2 ? undefined : (
            <tr>
              <th scope="row">{words.sums}</th>
              {sums.map((sum, at) => (
                <td key={columns[at + 1]?.key} data-look="number" data-label={columns[at + 1]?.title}>
                  {count(sum)}
                </td>
              ))}
            </tr>
          )
        }
      />
    </section>
  );
}

function useColumns(onOpen: Props['onOpen']): readonly Column<Line>[] {
  const words = useWords(facilityWords);
  const { count } = useWords(sharedWords);
  const titles: Readonly<Record<Counted, string>> = {
    ready: words.ready,
    signedThatDay: words.signedToday,
    signed: words.signed,
    blocked: words.blocked,
  };
  const number = (key: string, title: string, of: (line: Line) => number): Column<Line> => ({
    key,
    title,
    look: 'number',
    cell: (line) => count(of(line)),
    sortBy: of,
  });
  return [
    {
      key: 'name',
      title: words.unit,
      cell: (line) =>
        onOpen === undefined ? (
          line.name
        ) : (
          <button
            type="button"
            className={styles.open}
            aria-label={words.above.open(line.name)}
            onClick={() => onOpen(line)}
          >
            {line.name}
          </button>
        ),
      text: ({ name }) => name,
      sortBy: ({ name }) => name,
    },
    ...COUNTED.map((key) => number(key, titles[key], (line) => line[key])),
    ...WHY.map((key) => number(key, words.blocks[key], (line) => line.why[key])),
  ];
}
