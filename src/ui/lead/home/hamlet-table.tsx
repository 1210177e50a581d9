import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { TableLeaves } from '../../shared/table/table-leaves.tsx';
import { Tag } from '../../shared/tag.tsx';
import { useWide } from '../../shared/use-wide.ts';
import { leadWords } from '../messages/words.ts';
import type { HamletState } from '../use-hamlets.ts';
import { SILENT_DAYS } from '../messages/reminder-text.ts';
import { HamletCards } from './hamlet-cards.tsx';
import styles from './home.module.css';
import { TimeLeft, useTimeText } from './time-left.tsx';

/** Every hamlet: done, left, sent back, contested, deadline and silence, with the sums below. */
export function HamletTable({ hamlets }: { readonly hamlets: readonly HamletState[] }) {
  const words = useWords(leadWords);
  const columns = useColumns();
  const totals = [words.allHamlets, ...COUNTED.map((key) => String(sumOf(hamlets, key)))];
  const wide = useWide();
  if (!wide) {
    return (
      <section className={styles.block} aria-labelledby="lead-hamlets">
        <h2 id="lead-hamlets">{words.hamlets}</h2>
        <HamletCards hamlets={hamlets} />
        <div className={styles.leaves}>
          <TableLeaves
            label={words.hamlets}
            rows={hamlets}
            columns={columns}
            holds="counts"
            totals={totals}
            typed=""
          />
        </div>
      </section>
    );
  }
  return (
    <section className={styles.block} aria-labelledby="lead-hamlets">
      <h2 id="lead-hamlets">{words.hamlets}</h2>
      <DataTable
        label={words.hamlets}
        rows={hamlets}
        columns={columns}
        keyOf={(each) => each.hamlet}
        textOf={nameOf}
        empty={words.noHamlets}
        holds="counts"
        totals={totals}
        foot={<Sums hamlets={hamlets} columns={columns} />}
      />
    </section>
  );
}

const nameOf = ({ name }: HamletState): string => name;
const doneOf = ({ total, left }: HamletState): number => total - left;

const COUNTED = ['total', 'done', 'left', 'returned', 'contested'] as const;
type Counted = (typeof COUNTED)[number];

const countOf = (hamlet: HamletState, key: Counted): number =>
  key === 'done' ? doneOf(hamlet) : hamlet[key];
const sumOf = (hamlets: readonly HamletState[], key: Counted): number =>
  hamlets.reduce((sum, each) => sum + countOf(each, key), 0);

function useColumns(): readonly Column<HamletState>[] {
  const words = useWords(leadWords);
  const shared = useWords(sharedWords);
  const { paths } = useNavigation();
  const timeText = useTimeText();
  const silenceText = useSilenceText();
  const count = (key: Counted, title: string): Column<HamletState> => ({
    key,
    title,
    look: 'number',
    cell: (each) => shared.count(countOf(each, key)),
    sortBy: (each) => countOf(each, key),
  });
  return [
    {
      key: 'name',
      title: words.hamlet,
      cell: (each) => (
        <a href={paths.lead.hamlet(each.hamlet)} className={styles.link}>
          {each.name}
        </a>
      ),
      text: nameOf,
      sortBy: nameOf,
    },
    count('total', words.total),
    count('done', words.done),
    count('left', words.leftShort),
    count('returned', words.returnedShort),
    count('contested', words.contestedShort),
    {
      key: 'due',
      title: words.due,
      cell: ({ due }) => (due === undefined ? words.noDue : formatDay(due)),
      sortBy: ({ due }) => due ?? '9999',
    },
    {
      key: 'time',
      title: words.timeLeft,
      cell: (each) => <TimeLeft hamlet={each} />,
      text: timeText,
      sortBy: ({ daysLeft }) => daysLeft ?? Number.MAX_SAFE_INTEGER,
    },
    {
      key: 'heard',
      title: words.lastHeard,
      cell: (each) => <Silence hamlet={each} />,
      text: silenceText,
      sortBy: ({ silentDays }) => silentDays,
    },
  ];
}

function useSilenceText(): (hamlet: HamletState) => string {
  const words = useWords(leadWords);
  return ({ left, silentDays, lastHeard }) => {
    const heard = lastHeard === undefined ? words.noNews : formatDay(lastHeard);
    const silent = left > 0 && silentDays >= SILENT_DAYS ? words.silentFor(silentDays) : '';
    return [heard, silent].filter((part) => part !== '').join(', ');
  };
}

function Silence({ hamlet }: { readonly hamlet: HamletState }) {
  const words = useWords(leadWords);
  const { left, silentDays, lastHeard } = hamlet;
  return (
    <>
      {lastHeard === undefined ? words.noNews : formatDay(lastHeard)}{' '}
      {left > 0 && silentDays >= SILENT_DAYS ? (
        <Tag tone="wait" icon="clock" text={words.silentFor(silentDays)} />
      ) : null}
    </>
  );
}

interface SumsProps {
  readonly hamlets: readonly HamletState[];
  readonly columns: readonly Column<HamletState>[];
}

function Sums({ hamlets, columns }: SumsProps) {
  const words = useWords(leadWords);
  const shared = useWords(sharedWords);
  return (
    <tr>
      <th scope="row">{words.allHamlets}</th>
      {COUNTED.map((key) => (
        <td key={key} data-look="number" data-label={columns.find((column) => column.key === key)?.title}>
          {shared.count(sumOf(hamlets, key))}
        </td>
      ))}
      <td colSpan={3} aria-hidden="true" />
    </tr>
  );
}
