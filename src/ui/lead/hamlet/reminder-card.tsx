import { useCallback, useState } from 'react';

import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { reminderText } from '../messages/reminder-text.ts';
import { leadWords } from '../messages/words.ts';
import type { HamletState } from '../use-hamlets.ts';
import styles from './hamlet.module.css';
import { useReminding } from './use-reminding.ts';

/** The reminder with the figures of this moment; until somebody changes it, it follows them. */
export function ReminderCard({ hamlet }: { readonly hamlet: HamletState }) {
  const words = useWords(leadWords);
  const { desks, profile } = useSession();
  const [written, setWritten] = useState<string>();
  const reminding = useReminding(hamlet.hamlet);
  const past = useAsked(useCallback(() => desks.lead.reminders(), [desks]));
  const last = past.answer?.find((each) => each.hamlet === hamlet.hamlet);
  const fresh = reminderText(hamlet, {
    hamletName: hamlet.name,
    communeName: profile.communeName,
    personName: profile.personName,
    today: todayInVietnam(),
  });
  const text = written ?? fresh;
  const { busy, share } = reminding;
  const send = async (way: (text: string) => Promise<void>): Promise<void> => {
    await way(text);
    past.again();
  };
  return (
    <Card title={words.reminder}>
      <div className={styles.text}>
        <TextField
          kind="area"
          label={words.reminderField}
          value={text}
          onChange={setWritten}
          hint={words.reminderHint}
        />
      </div>
      {reminding.copyFailed ? (
        <Banner tone="wait" announce>
          <p>{words.copyFailed}</p>
        </Banner>
      ) : null}
      {reminding.problem === undefined ? null : (
        <>
          <Banner tone="wait" announce>
            <p>{words.notRemembered}</p>
            <Button onPress={() => void reminding.remember(text)}>{words.rememberAgain}</Button>
          </Banner>
          <DeskProblemBanner problem={reminding.problem} />
        </>
      )}
      <div className={styles.actions}>
        <Button look="main" icon="copy" busy={busy} onPress={() => void send(reminding.copy)}>
          {words.copy}
        </Button>
        {share === undefined ? null : (
          <Button icon="share" busy={busy} onPress={() => void send(share)}>
            {words.share}
          </Button>
        )}
        {written === undefined || written === fresh ? null : (
          <Button look="quiet" icon="undo" onPress={() => setWritten(undefined)}>
            {words.renew}
          </Button>
        )}
      </div>
      {last === undefined ? null : <p>{words.lastReminded(formatTime(last.at), last.personName)}</p>}
    </Card>
  );
}
