import { useState } from 'react';

import type { DeskProblem } from '../../../client/station-desk.ts';
import { DayField } from '../../records/day-field.tsx';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { useNotice } from '../../shared/notice.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { leadWords } from '../messages/words.ts';
import type { HamletState } from '../use-hamlets.ts';
import styles from './hamlet.module.css';

/** Until when the hamlet shall be done; the station keeps it and the hamlet's phones get it with their next sync. */
export function DeadlineCard({ hamlet }: { readonly hamlet: HamletState }) {
  const words = useWords(leadWords);
  const { desks, sync } = useSession();
  const notify = useNotice();
  const [day, setDay] = useState(hamlet.due);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DeskProblem>();

  const say = async (dueOn: string | undefined): Promise<void> => {
    setBusy(true);
    const said = await desks.lead.setDeadline(hamlet.hamlet, dueOn);
    setBusy(false);
    setProblem(said.ok ? undefined : said.error);
    if (!said.ok) return;
    notify({ text: dueOn === undefined ? words.deadlineCleared : words.deadlineSet(formatDay(dueOn)) });
    // It comes back with the directory, as it will to everybody.
    void sync.syncNow();
  };
  return (
    <Card title={words.deadline}>
      <DayField
        label={words.deadlineField}
        day={day}
        onDay={setDay}
        hint={words.deadlineHint}
        from={todayInVietnam()}
      />
      <DeskProblemBanner problem={problem} />
      <div className={styles.actions}>
        <Button
          look="main"
          icon="calendar"
          busy={busy}
          disabled={day === undefined || day === hamlet.due}
          onPress={() => void say(day)}
        >
          {words.setDeadline}
        </Button>
        {hamlet.due === undefined ? null : (
          <Button busy={busy} onPress={() => void say(undefined)}>
            {words.clearDeadline}
          </Button>
        )}
      </div>
    </Card>
  );
}
