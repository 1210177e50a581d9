import { useCallback } from 'react';

import { dayNumber, dayText } from '../../../domain/calendar.ts';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { Figures } from '../../shared/figures.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { flowSums } from '../flow-sums.ts';
import { districtWords } from '../messages/words.ts';
import styles from './table.module.css';

const DAYS = 7;

/** What the last week brought: new ones apart from mended ones, so that a growing backlog does not hide the work. */
export function RecentFlow({ asOf }: { readonly asOf: string }) {
  const words = useWords(districtWords);
  const shared = useWords(sharedWords);
  const { desks } = useSession();
  const from = dayText(dayNumber(asOf) - DAYS + 1);
  const asked = useAsked(useCallback(() => desks.district.series({ from, to: asOf }), [desks, from, asOf]));
  if (asked.answer === undefined) return null;
  const sums = flowSums(asked.answer.total);
  return (
    <section className={styles.block} aria-labelledby="recent-flow">
      <h2 id="recent-flow">{words.changes}</h2>
      <p className={styles.soft}>{words.sinceDay(formatDay(from))}</p>
      <Figures
        label={words.changes}
        figures={[
          { key: 'standing', text: words.standing, count: shared.count(sums.standing) },
          {
            key: 'inflow',
            text: words.inflow,
            count: shared.count(sums.inflow),
            hint: words.inflowHint,
            tone: 'clash',
          },
          {
            key: 'fixed',
            text: words.fixed,
            count: shared.count(sums.fixed),
            hint: words.fixedHint,
            tone: 'good',
          },
          { key: 'gone', text: words.gone, count: shared.count(sums.gone), hint: words.goneHint },
        ]}
      />
    </section>
  );
}
