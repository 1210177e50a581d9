import { useCallback, useState } from 'react';

import type { DoseDay, DoseInput, DoseRow } from '../../../client/facility-desk.ts';
import { DayField } from '../../records/day-field.tsx';
import { LockButton } from '../../records/home/lock-button.tsx';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { Figures, type Figure } from '../../shared/figures.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNotice } from '../../shared/notice.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { facilityWords } from '../messages/words.ts';
import { emptyDose } from './dose-draft.ts';
import { DoseForm } from './dose-form.tsx';
import { DoseTable } from './dose-table.tsx';
import styles from './doses.module.css';

interface Open {
  readonly kind: 'new' | 'edit';
  readonly start: DoseInput;
}

/** The doses given on a day, what keeps each from being complete, and typing in one after another. */
export function DosesScreen() {
  const words = useWords(facilityWords);
  const { desks, profile } = useSession();
  const notify = useNotice();
  const today = todayInVietnam();
  const [day, setDay] = useState<string | undefined>(today);
  const shown = day ?? today;
  const [open, setOpen] = useState<Open>();
  const asked = useAsked(useCallback(() => desks.facility.doses(shown), [desks, shown]));
  const begin = (like?: DoseRow): void => {
    // The next person in the queue gets the same vaccine out of the same lot.
    const same = like === undefined ? {} : { vaccine: like.vaccine, lot: like.lot };
    setOpen({ kind: 'new', start: { ...emptyDose(crypto.randomUUID(), formatDay(shown)), ...same } });
  };
  const saved = (row: DoseRow): void => {
    notify({ text: row.faults.length === 0 ? words.saved : words.savedIncomplete(row.faults.length) });
    asked.again();
    if (open?.kind === 'new') begin(row);
    else setOpen(undefined);
  };
  return (
    <Screen title={words.day} under={profile.communeName} wide="yes" tools={<LockButton />}>
      <div className={styles.day}>
        <DayField label={words.on} day={day} onDay={setDay} hint={words.dayHint} to={today} />
        <Button look="main" icon="syringe" onPress={() => begin()}>
          {words.add}
        </Button>
      </div>
      {open === undefined ? null : (
        <DoseForm
          key={open.start.id}
          title={open.kind === 'new' ? words.addTitle : words.editTitle}
          start={open.start}
          onSaved={saved}
          onClose={() => setOpen(undefined)}
        />
      )}
      <DeskProblemBanner problem={asked.problem} onRetry={asked.again} />
      {asked.answer === undefined ? (
        <p role="status">{asked.busy ? words.loading : ''}</p>
      ) : (
        <Day day={asked.answer} onEdit={(start) => setOpen({ kind: 'edit', start })} />
      )}
    </Screen>
  );
}

interface DayProps {
  readonly day: DoseDay;
  readonly onEdit: (row: DoseInput) => void;
}

function Day({ day, onEdit }: DayProps) {
  const words = useWords(facilityWords);
  return (
    <>
      <Figures label={words.counts} figures={useTimings(day)} />
      <Incomplete day={day} />
      <DoseTable
        rows={day.rows}
        onEdit={({ id, subject, person, on, vaccine, lot, number }) =>
          onEdit({ id, person, on, vaccine, lot, number, ...(subject === undefined ? {} : { subject }) })
        }
      />
    </>
  );
}

function useTimings({ counts }: DoseDay): readonly Figure[] {
  const words = useWords(facilityWords);
  const { count } = useWords(sharedWords);
  const figure = (key: keyof DoseDay['counts'], tone?: 'good' | 'bad' | 'wait'): Figure => ({
    key,
    text: words.timings[key],
    count: count(counts[key]),
    ...(tone === undefined || counts[key] === 0 ? {} : { tone }),
  });
  return [
    figure('on-time', 'good'),
    figure('due-today', 'bad'),
    figure('overdue', 'bad'),
    figure('late', 'wait'),
  ];
}

/** What must not wait for tomorrow, in red words. */
function Incomplete({ day }: { readonly day: DoseDay }) {
  const words = useWords(facilityWords);
  const shared = useWords(sharedWords);
  const missing = day.rows.filter((row) => row.faults.length > 0);
  if (day.rows.length === 0) return null;
  if (missing.length === 0) return <Banner tone="good" title={words.allComplete} />;
  const tonight = missing.some(({ timing }) => timing === 'due-today');
  return (
    <Banner
      tone="bad"
      title={tonight ? words.dueTonight(missing.length) : words.overdueTitle(missing.length)}
    >
      {tonight ? <p>{words.dueTonightHint}</p> : null}
      <ul className={styles.due}>
        {missing.map((row) => (
          <li key={row.id}>
            {row.person.name === '' ? shared.none : row.person.name}:{' '}
            <span className={styles.red}>{row.faults.map((fault) => words.faults[fault]).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
