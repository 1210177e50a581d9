import { useCallback, useState } from 'react';

import type { DatedReport } from '../../../client/district-desk.ts';
import { dayNumber, dayText } from '../../../domain/calendar.ts';
import { LockButton } from '../../records/home/lock-button.tsx';
import { DayField } from '../../records/day-field.tsx';
import { Button } from '../../shared/button.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { useWords } from '../../shared/language.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { useLeaving } from '../../shared/use-leaving.ts';
import { districtWords } from '../messages/words.ts';
import { AppendixTable } from './appendix-table.tsx';
import { LetterCard } from './letter-card.tsx';
import { RecentFlow } from './recent-flow.tsx';
import styles from './table.module.css';

/** The appendix of letter 287 as it stood at the end of any day, to be exported and printed. */
export function TableScreen() {
  const words = useWords(districtWords);
  const { desks, profile } = useSession();
  const today = todayInVietnam();
  const [day, setDay] = useState<string | undefined>(today);
  const [shownDay, setShownDay] = useState(today);
  if (day !== undefined && day !== shownDay) setShownDay(day);
  const asked = useAsked(useCallback(() => desks.district.report(shownDay), [desks, shownDay]));
  const report = asked.answer;
  return (
    <Screen title={words.sections.home} under={profile.communeName} wide="yes" tools={<LockButton />}>
      <p className={styles.soft}>{words.countsOnly}</p>
      <DayChoice day={day} today={today} onDay={setDay} />
      <DeskProblemBanner problem={asked.problem} onRetry={asked.again} />
      {report === undefined ? (
        <p role="status">{asked.busy ? words.loading : ''}</p>
      ) : (
        <>
          <AppendixTable report={report} />
          <FileButton report={report} />
          <LetterCard report={report} />
          <RecentFlow asOf={report.asOf} />
        </>
      )}
    </Screen>
  );
}

interface DayChoiceProps {
  readonly day: string | undefined;
  readonly today: string;
  readonly onDay: (day: string | undefined) => void;
}

function DayChoice({ day, today, onDay }: DayChoiceProps) {
  const words = useWords(districtWords);
  const move = (by: 1 | -1) => (): void => onDay(dayText(dayNumber(day ?? today) + by));
  return (
    <div className={styles.days}>
      <DayField label={words.asOf} day={day} onDay={onDay} hint={words.asOfHint} to={today} />
      <div className={styles.steps}>
        <Button icon="back" onPress={move(-1)}>
          {words.dayBefore}
        </Button>
        <Button icon="next" disabled={day === undefined || day >= today} onPress={move(1)}>
          {words.dayAfter}
        </Button>
        <Button disabled={day === today} onPress={() => onDay(today)}>
          {words.today}
        </Button>
      </div>
    </div>
  );
}

function FileButton({ report }: { readonly report: DatedReport }) {
  const words = useWords(districtWords);
  const { desks } = useSession();
  const { busy, save } = useLeaving();
  return (
    <div className={styles.steps}>
      <Button
        icon="download"
        busy={busy}
        onPress={() =>
          void save({ name: words.table, persons: 0, day: report.asOf }, () =>
            desks.district.workbook(report),
          )
        }
      >
        {words.file}
      </Button>
    </div>
  );
}
