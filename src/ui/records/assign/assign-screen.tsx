import { useMemo, useState } from 'react';

import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { assignWords } from '../../shared/messages/assign.ts';
import { tableWords } from '../../shared/messages/table.ts';
import { AssignFilters, queryOf, UNASSIGNED, type Showing } from './assign-filters.tsx';
import { AssignOutcome } from './assign-outcome.tsx';
import styles from './assign.module.css';
import { groupsByColumn } from './by-column.ts';
import { HamletPanel } from './hamlet-panel.tsx';
import { NONE, onlyShown, toggleAll } from './selection.ts';
import { SubjectPicker } from './subject-picker.tsx';
import { useAssign } from './use-assign.ts';

/** Left the subjects, right the hamlets: pick some, press a hamlet, take it back if it was a slip. */
export function AssignScreen() {
  const words = useWords(assignWords);
  const { nothingFound } = useWords(tableWords);
  const { commands } = useSession();
  const [showing, setShowing] = useState<Showing>(UNASSIGNED);
  const [selection, setSelection] = useState(NONE);
  const assigning = useAssign(commands);
  const readings = useReadings(showing);
  const shown = readings.map((reading) => reading.subject.id);
  const picked = onlyShown(selection, shown);
  const busy = assigning.progress !== undefined;

  const assignPicked = (hamlet: string): void => {
    // One that is there already needs nobody's word.
    const elsewhere = new Set(
      readings.filter((reading) => reading.hamlet !== hamlet).map((reading) => reading.subject.id),
    );
    const ids = picked.filter((id) => elsewhere.has(id));
    setSelection(NONE);
    if (ids.length > 0) void assigning.assign([{ hamlet, ids }]);
  };
  return (
    <Screen title={words.title} wide="yes">
      <ByColumn busy={busy} onAssign={assigning.assign} />
      <AssignOutcome assigning={assigning} />
      <div className={styles.sides}>
        <section className={styles.people} aria-label={words.listLabel}>
          <AssignFilters showing={showing} onChange={setShowing} />
          <div className={styles.bar}>
            <Button
              onPress={() => setSelection(toggleAll(selection, shown))}
              disabled={shown.length === 0}
              pressed={shown.length > 0 && picked.length === shown.length}
            >
              {words.selectAll(shown.length)}
            </Button>
            <output className={styles.count}>{words.selected(picked.length)}</output>
            {picked.length === 0 ? null : (
              <Button look="quiet" onPress={() => setSelection(NONE)}>
                {words.clear}
              </Button>
            )}
          </div>
          {readings.length === 0 ? (
            <p className={styles.hint}>{showing.text === '' ? words.nobody : nothingFound}</p>
          ) : (
            <SubjectPicker readings={readings} selection={selection} onSelect={setSelection} />
          )}
          <p className={styles.help}>{words.help}</p>
        </section>
        <HamletPanel count={picked.length} busy={busy} onAssign={assignPicked} />
      </div>
    </Screen>
  );
}

function useReadings(showing: Showing) {
  const { book, commands } = useSession();
  const version = useObservable(book.version);
  return useMemo(
    () =>
      version < 0
        ? []
        : book.find(queryOf(showing)).filter((reading) => commands.mayDo(reading.subject.id, 'assign')),
    [book, commands, showing, version],
  );
}

interface ByColumnProps {
  readonly busy: boolean;
  readonly onAssign: (groups: ReturnType<typeof groupsByColumn>) => Promise<void>;
}

function ByColumn({ busy, onAssign }: ByColumnProps) {
  const words = useWords(assignWords);
  const { book } = useSession();
  const unassigned = useReadings(UNASSIGNED);
  const hamlets = useObservable(book.hamlets);
  const groups = useMemo(() => groupsByColumn(unassigned, hamlets), [unassigned, hamlets]);
  const count = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  if (count === 0) return <p className={styles.hint}>{words.byColumnNone}</p>;
  return (
    <div className={styles.bar}>
      <Button look="main" icon="people" busy={busy} onPress={() => void onAssign(groups)}>
        {words.byColumn(count)}
      </Button>
      <p className={styles.hint}>{words.byColumnHint}</p>
    </div>
  );
}
