import type { ImportReport } from '../../../client/station-desk.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button, ButtonLink } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Progress } from '../../shared/progress.tsx';
import { importWords, verifyingWords } from '../messages/words.ts';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { Facts } from '../parts/facts.tsx';
import styles from './import.module.css';
import { isRunning, type ImportRun } from './use-import-run.ts';

interface Props {
  readonly run: ImportRun;
  readonly fileName: string;
  readonly purpose: 'list' | 'verification';
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly onRetry: () => void;
}

/** Step 4: writing, with a stop button, and the report. */
export function RunStep({ run, fileName, purpose, onStop, onAgain, onRetry }: Props) {
  const words = useWords(importWords);
  const verifying = useWords(verifyingWords);
  const progress = purpose === 'verification' ? verifying.progress : words.progress;
  return (
    <>
      <p>{words.chosen(fileName)}</p>
      <Progress text={progress(run.written, run.of)} value={run.written} of={run.of} />
      {isRunning(run) ? (
        <>
          <p className={styles.hint}>{words.stopHint}</p>
          <div className={styles.actions}>
            <Button look="danger" onPress={onStop} busy={run.stopping}>
              {run.stopping ? words.stopping : words.stop}
            </Button>
          </div>
        </>
      ) : null}
      {run.problem === undefined ? null : (
        <>
          <DeskProblemBanner problem={run.problem} onRetry={onRetry} />
          <p className={styles.hint}>{words.stoppedHint}</p>
        </>
      )}
      {run.report === undefined ? null : <Report report={run.report} purpose={purpose} onAgain={onAgain} />}
    </>
  );
}

interface ReportProps {
  readonly report: ImportReport;
  readonly purpose: Props['purpose'];
  readonly onAgain: () => void;
}

function Report({ report, purpose, onAgain }: ReportProps) {
  const words = useWords(importWords);
  const verifying = useWords(verifyingWords);
  const shared = useWords(sharedWords);
  const { paths } = useNavigation();
  const isVerification = purpose === 'verification';
  const { verified } = report;
  return (
    <>
      <Banner
        tone={report.stopped ? 'wait' : 'good'}
        title={report.stopped ? words.stopped : isVerification ? verifying.done : words.done}
        announce
      >
        {report.stopped ? <p>{words.stoppedHint}</p> : null}
      </Banner>
      {isVerification ? (
        <Facts
          facts={[
            [verifying.right, shared.count(verified.right)],
            [verifying.stillWrong, shared.count(verified.stillWrong)],
            [verifying.refused, shared.count(verified.refused)],
            [verifying.absent, shared.count(verified.absent)],
          ]}
        />
      ) : null}
      <Facts
        facts={[
          [words.listed, shared.count(report.listed)],
          [words.relisted, shared.count(report.relisted)],
          [words.unchanged, shared.count(report.same)],
          [words.notTaken, shared.count(report.unclear)],
          [words.assigned, shared.count(report.assigned)],
        ]}
      />
      <div className={styles.actions}>
        <Button onPress={() => window.print()}>{words.print}</Button>
        <Button onPress={onAgain}>{words.again}</Button>
        {isVerification ? (
          <>
            <ButtonLink href={paths.station.passports}>{verifying.toPassports}</ButtonLink>
            <ButtonLink look="main" href={paths.station.rekeying}>
              {verifying.toRekeying}
            </ButtonLink>
          </>
        ) : (
          <>
            <ButtonLink href={paths.station.home}>{words.toHome}</ButtonLink>
            <ButtonLink look="main" href={paths.station.assign}>
              {words.toAssign}
            </ButtonLink>
          </>
        )}
      </div>
    </>
  );
}
