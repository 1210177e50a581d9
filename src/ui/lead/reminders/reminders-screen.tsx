import { useCallback } from 'react';

import type { ReminderLine } from '../../../client/lead-desk.ts';
import { ButtonLink } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { TimeLeft } from '../home/time-left.tsx';
import { isSilent } from '../home/progress-screen.tsx';
import { leadWords } from '../messages/words.ts';
import { useHamlets, type HamletState } from '../use-hamlets.ts';
import styles from './reminders.module.css';

/** Who is to be reminded today, late ones first, and every reminder so far. */
export function RemindersScreen() {
  const words = useWords(leadWords);
  const { desks } = useSession();
  const devices = useAsked(useCallback(() => desks.lead.devices(), [desks]));
  const past = useAsked(useCallback(() => desks.lead.reminders(), [desks]));
  const hamlets = useHamlets(devices.answer).filter((each) => each.late || isSilent(each));
  const sorted = hamlets.toSorted(
    (left, right) =>
      (left.daysLeft ?? Infinity) - (right.daysLeft ?? Infinity) || right.silentDays - left.silentDays,
  );
  return (
    <Screen title={words.sections.reminders} wide="yes">
      <Card title={words.toRemind}>
        {devices.problem === undefined ? null : <p>{words.heardUnknown}</p>}
        {sorted.length === 0 ? <p>{words.toRemindNone}</p> : <ToRemind hamlets={sorted} />}
      </Card>
      <Card title={words.past}>
        <DeskProblemBanner problem={past.problem} onRetry={past.again} />
        {past.answer === undefined ? (
          <p role="status">{past.busy ? words.loading : ''}</p>
        ) : (
          <PastTable lines={past.answer} />
        )}
      </Card>
    </Screen>
  );
}

function ToRemind({ hamlets }: { readonly hamlets: readonly HamletState[] }) {
  const words = useWords(leadWords);
  const { paths } = useNavigation();
  return (
    <ul className={styles.hamlets}>
      {hamlets.map((hamlet) => (
        <li key={hamlet.hamlet}>
          <span className={styles.facts}>
            <strong>{hamlet.name}</strong>
            <span>
              {words.leftShort}: {words.progressOf(hamlet.left, hamlet.total)}
            </span>
            <TimeLeft hamlet={hamlet} />
            {isSilent(hamlet) ? <span>{words.silentFor(hamlet.silentDays)}</span> : null}
          </span>
          <ButtonLink href={paths.lead.hamlet(hamlet.hamlet)} icon="bell">
            {words.write(hamlet.name)}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function PastTable({ lines }: { readonly lines: readonly ReminderLine[] }) {
  const words = useWords(leadWords);
  const nameOf = useHamletName();
  return (
    <DataTable
      label={words.past}
      rows={lines}
      columns={usePastColumns()}
      keyOf={({ hamlet, at }) => `${hamlet} ${at}`}
      textOf={(line) => `${nameOf(line)} ${line.personName} ${line.text}`}
      empty={words.pastNone}
      holds="counts"
    />
  );
}

function useHamletName(): (line: ReminderLine) => string {
  const hamlets = useObservable(useSession().book.hamlets);
  return ({ hamlet }) => hamlets.find(({ code }) => code === hamlet)?.name ?? hamlet;
}

function usePastColumns(): readonly Column<ReminderLine>[] {
  const words = useWords(leadWords);
  const nameOf = useHamletName();
  return [
    { key: 'at', title: words.when, cell: ({ at }) => formatTime(at), sortBy: ({ at }) => at },
    { key: 'hamlet', title: words.hamlet, cell: nameOf, sortBy: nameOf },
    {
      key: 'by',
      title: words.by,
      cell: ({ personName }) => personName,
      sortBy: ({ personName }) => personName,
    },
    {
      key: 'text',
      title: words.text,
      cell: ({ text }) => <span className={styles.text}>{text}</span>,
      text: ({ text }) => text,
    },
  ];
}
