import { useState } from 'react';

import { Banner } from '../../shared/banner.tsx';
import { useWords } from '../../shared/language.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { importWords, verifyingWords } from '../messages/words.ts';
import { ChooseStep } from './choose-step.tsx';
import { dateInFileName, isoFromTyped, isoToday, typedFromIso } from './list-date.ts';
import { PreviewStep } from './preview-step.tsx';
import { RunStep } from './run-step.tsx';
import { StepMarks, type WizardStep } from './step-marks.tsx';
import { UnderstandStep } from './understand-step.tsx';
import { useImportRun } from './use-import-run.ts';
import { useListFile } from './use-list-file.ts';
import { VerificationPreview } from './verification-preview.tsx';

interface Props {
  /** `verification`: the list after updates, which proves them. */
  readonly purpose?: 'list' | 'verification';
  readonly now?: () => Date;
  readonly memory?: Storage;
}

/** A list from the Platform: choose, check the columns, see what would happen, and only then write. */
export function ImportScreen({ purpose = 'list', now = () => new Date(), memory = localStorage }: Props) {
  const words = useWords(importWords);
  const verifying = useWords(verifyingWords);
  const isVerification = purpose === 'verification';
  const { desk, sync } = useSession();
  const [file, fileActions] = useListFile(desk, memory);
  const [run, runActions] = useImportRun(desk, sync);
  const [step, setStep] = useState<WizardStep>('choose');
  const [typedDate, setTypedDate] = useState('');
  const [convert, setConvert] = useState(false);
  const [assignByColumn, setAssignByColumn] = useState(true);
  const today = isoToday(now());
  const listedOn = isoFromTyped(typedDate, today);
  const { draft } = file;

  const choose = async (chosen: File): Promise<void> => {
    setTypedDate(typedFromIso(dateInFileName(chosen.name, today) ?? today));
    setConvert(false);
    await fileActions.choose(chosen);
  };
  const startAgain = (): void => {
    fileActions.clear();
    runActions.clear();
    setStep('choose');
  };
  const start = (): void => {
    if (draft === undefined || listedOn === undefined) return;
    setStep('run');
    void runActions.start({ draft, listedOn, assignByColumn, convertEncoding: convert, purpose });
  };

  const Preview = isVerification ? VerificationPreview : PreviewStep;
  return (
    <Screen title={isVerification ? verifying.title : words.title} wide="yes">
      <StepMarks current={step} {...(isVerification ? { last: verifying.run } : {})} />
      {isVerification && step === 'choose' ? <p>{verifying.intro}</p> : null}
      {step === 'run' ? null : (
        <Banner tone="calm">
          <p>{isVerification ? verifying.nothingWritten : words.nothingWritten}</p>
        </Banner>
      )}
      {step === 'choose' || draft === undefined ? (
        <ChooseStep
          file={file}
          date={{ typed: typedDate, onType: setTypedDate, iso: listedOn, today }}
          onChoose={(chosen) => void choose(chosen)}
          onNext={() => setStep('understand')}
        />
      ) : step === 'understand' ? (
        <UnderstandStep
          draft={draft}
          remembered={file.remembered}
          busy={file.reading}
          convert={convert}
          onConvert={setConvert}
          onRemap={(column, meaning) => void fileActions.remap(column, meaning)}
          onForget={() => void fileActions.forget()}
          onBack={() => setStep('choose')}
          onNext={() => setStep('preview')}
        />
      ) : step === 'preview' || run === undefined ? (
        <Preview
          draft={draft}
          listedOn={listedOn ?? today}
          convert={convert}
          assignByColumn={assignByColumn}
          onAssignByColumn={setAssignByColumn}
          onBack={() => setStep('understand')}
          onImport={start}
        />
      ) : (
        <RunStep
          run={run}
          fileName={draft.fileName}
          purpose={purpose}
          onStop={runActions.stop}
          onAgain={startAgain}
          onRetry={start}
        />
      )}
    </Screen>
  );
}
