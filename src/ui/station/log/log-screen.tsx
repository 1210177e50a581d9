import { useEffect, useMemo, useState } from 'react';

import type { LogLine } from '../../../client/station-desk.ts';
import type { Verdict } from '../../../domain/subject.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { stationWords } from '../messages/words.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useLogColumns } from './log-columns.tsx';
import { LogFilters } from './log-filters.tsx';
import styles from './log.module.css';
import { useLineText } from './use-line-text.ts';
import { useLog, type Log } from './use-log.ts';

/** Everything the station was told about this commune, as it has it: who, when by both clocks, what, and its answer. */
export function LogScreen() {
  const words = useWords(stationWords);
  const shared = useWords(sharedWords);
  const { desk } = useSession();
  const log = useLog(desk);
  return (
    <Screen title={words.sections.log} wide="yes">
      <p>{words.logIntro}</p>
      <DeskProblemBanner problem={log.problem} onRetry={log.again} />
      {log.busy && log.lines.length === 0 ? <p role="status">{shared.loading}</p> : <LogTable log={log} />}
      {log.complete || log.lines.length === 0 ? null : (
        <div className={styles.more}>
          <Button busy={log.busy} onPress={log.older}>
            {words.more}
          </Button>
        </div>
      )}
    </Screen>
  );
}

const keyOf = (line: LogLine): string => String(line.seq);

function LogTable({ log }: { readonly log: Log }) {
  const words = useWords(stationWords);
  const textOf = useLineText();
  const columns = useLogColumns();
  const [verdict, setVerdict] = useState<Verdict>();
  const [withLists, setWithLists] = useState(true);
  const shown = useMemo(
    () =>
      log.lines.filter(
        (line) =>
          (verdict === undefined || line.verdict === verdict) &&
          (withLists || line.operation.kind !== 'list'),
      ),
    [log.lines, verdict, withLists],
  );
  useSomethingToShow(log, shown.length);
  return (
    <DataTable
      label={words.sections.log}
      rows={shown}
      columns={columns}
      keyOf={keyOf}
      textOf={textOf}
      empty={log.busy ? words.loading : words.logEmpty}
      holds="persons"
      tools={
        <>
          <LogFilters
            verdict={verdict}
            onVerdict={setVerdict}
            withLists={withLists}
            onWithLists={setWithLists}
          />
          <Button icon="sync" busy={log.busy} onPress={log.again}>
            {words.reload}
          </Button>
        </>
      }
    />
  );
}

/** An import is thousands of lines: when the filters leave none of those fetched, older ones are fetched. */
function useSomethingToShow(log: Log, shown: number): void {
  const { busy, complete, problem, older } = log;
  const wanting = shown === 0 && !busy && !complete && problem === undefined;
  useEffect(() => {
    if (wanting) older();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `older` is made anew with every answer; `wanting` decides
  }, [wanting]);
}
