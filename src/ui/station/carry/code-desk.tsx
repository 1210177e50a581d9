import { useEffect, useRef } from 'react';

import type { CarriedIn, TakeProblem } from '../../../client/carry-desk.ts';
import type { CodeShow } from '../../../client/codes/code-show.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { CodePlayer } from '../../shared/codes/code-player.tsx';
import { CodeScanner } from '../../shared/codes/code-scanner.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useWords } from '../../shared/language.tsx';
import { codesWords } from '../../shared/messages/codes.ts';
import styles from './code-desk.module.css';
import { SaveAnswer, TakenFacts } from './taken-facts.tsx';
import { useCodeDesk, type CodeDeskStep } from './use-code-desk.ts';

/** A phone's codes before the station's camera: read, taken, and the receipt shown until the phone has it. */
export function CodeDesk() {
  const words = useWords(codesWords).station;
  const desk = useCodeDesk();
  const place = useInSight(desk.step.kind);
  return (
    <div ref={place} className={styles.desk}>
      <Card title={words.title}>
        <Step {...desk} />
      </Card>
    </div>
  );
}

/** Brings the desk into sight whenever it comes to another step: it is the lower part of its screen. */
function useInSight(step: CodeDeskStep['kind']) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step !== 'closed') place.current?.scrollIntoView({ block: 'start' });
  }, [step]);
  return place;
}

interface Props {
  readonly step: CodeDeskStep;
  readonly scan: () => void;
  readonly close: () => void;
  readonly take: (bytes: Uint8Array<ArrayBuffer>) => void;
}

function Step({ step, scan, close, take }: Props) {
  const words = useWords(codesWords).station;
  switch (step.kind) {
    case 'closed':
      return (
        <>
          <p>{words.intro}</p>
          <Button look="main" icon="phone" onPress={scan}>
            {words.start}
          </Button>
        </>
      );
    case 'scanning':
      return (
        <>
          <CodeScanner label={words.scanLabel} onWhole={take} instead={<p>{words.instead}</p>} />
          <Button icon="cross" onPress={close}>
            {words.stop}
          </Button>
        </>
      );
    case 'taking':
      return <p role="status">{words.taking}</p>;
    case 'taken':
      return (
        <div className={styles.beside}>
          <div className={styles.facts}>
            <Taken taken={step.taken} />
            <AnswerHow answer={step.answer} />
            <div className={styles.ways}>
              <Button look="main" icon="check" onPress={close}>
                {words.done}
              </Button>
              <Button icon="phone" onPress={scan}>
                {words.next}
              </Button>
            </div>
            <SaveAnswer taken={step.taken} look="quiet" />
          </div>
          {step.answer === undefined ? null : <CodePlayer show={step.answer} label={words.showLabel} />}
        </div>
      );
    case 'refused':
      return <Refused problem={step.problem} onAgain={step.again} onScan={scan} />;
    default:
      return unreachable(step);
  }
}

function Taken({ taken }: { readonly taken: CarriedIn }) {
  return (
    <div className={styles.taken} role="status">
      <TakenFacts taken={taken} />
    </div>
  );
}

function AnswerHow({ answer }: { readonly answer: CodeShow | undefined }) {
  const words = useWords(codesWords).station;
  if (answer === undefined) return <p>{words.tooLarge}</p>;
  return (
    <div>
      <h3>{words.showTitle}</h3>
      <p>{words.showHow}</p>
    </div>
  );
}

interface RefusedProps {
  readonly problem: TakeProblem;
  readonly onAgain: () => void;
  readonly onScan: () => void;
}

function Refused({ problem, onAgain, onScan }: RefusedProps) {
  const words = useWords(codesWords).station;
  switch (problem.kind) {
    case 'no-network':
    case 'not-allowed':
    case 'station-error':
      return <DeskProblemBanner problem={problem} onRetry={onAgain} />;
    default:
      return (
        <Banner tone="bad" announce>
          <p>{words.problems[problem.kind]}</p>
          <Button icon="phone" onPress={onScan}>
            {words.again}
          </Button>
        </Banner>
      );
  }
}
