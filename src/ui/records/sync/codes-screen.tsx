import type { OpenProblem, PackProblem } from '../../../client/carry.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button, ButtonLink } from '../../shared/button.tsx';
import { carryProblemText } from '../../shared/carry/carry-problem.ts';
import { CodePlayer } from '../../shared/codes/code-player.tsx';
import { CodeScanner } from '../../shared/codes/code-scanner.tsx';
import { useWords } from '../../shared/language.tsx';
import { carryWords } from '../../shared/messages/carry.ts';
import { codesWords } from '../../shared/messages/codes.ts';
import { syncWords } from '../../shared/messages/sync.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import styles from './sync-screen.module.css';
import { useCodeExchange, type ExchangeStep, type PackedShow } from './use-code-exchange.ts';

/** The exchange by codes, from the phone: its changes to the station's camera, the station's receipt to its own. */
export function CodesScreen() {
  const words = useWords(codesWords).phone;
  const { profile } = useSession();
  const { paths } = useNavigation();
  const { step, turn, again, open } = useCodeExchange();
  return (
    <Screen
      title={words.title}
      under={profile.label}
      backHref={paths.sync}
      foot={<Foot step={step} onTurn={turn} onAgain={again} />}
    >
      <Content step={step} onWhole={(bytes) => void open(bytes)} />
    </Screen>
  );
}

interface ContentProps {
  readonly step: ExchangeStep;
  readonly onWhole: (bytes: Uint8Array<ArrayBuffer>) => void;
}

function Content({ step, onWhole }: ContentProps) {
  const words = useWords(codesWords).phone;
  const problemText = useProblemText();
  switch (step.kind) {
    case 'packing':
      return <p role="status">{words.packing}</p>;
    case 'showing':
      return <Showing packed={step.packed} />;
    case 'scanning':
      return <Scanning problem={step.problem} onWhole={onWhole} />;
    case 'done':
      return <Done step={step} />;
    case 'stuck':
      return (
        <Banner tone={step.problem.kind === 'nothing' ? 'good' : 'bad'} announce>
          <p>{problemText(step.problem)}</p>
        </Banner>
      );
    case 'too-large':
      return (
        <Banner tone="wait" announce>
          <p>{words.tooLarge}</p>
          <p>{words.stillHere}</p>
        </Banner>
      );
    default:
      return unreachable(step);
  }
}

function Showing({ packed }: { readonly packed: PackedShow }) {
  const words = useWords(codesWords).phone;
  return (
    <>
      <div>
        <h2 className={styles.step}>{words.stepShow}</h2>
        <p>
          <strong>{words.count(packed.count)}</strong> {words.showHow}
        </p>
      </div>
      <CodePlayer show={packed.show} label={words.label(packed.count)} />
      <div>
        {packed.remaining === 0 ? null : <p>{words.remaining(packed.remaining)}</p>}
        <p className={styles.small}>{words.stillHere}</p>
      </div>
    </>
  );
}

type Stuck = OpenProblem | PackProblem;

/** Codes are spoken of as codes; the rest is as with files. */
function useProblemText() {
  const { problems } = useWords(codesWords).phone;
  const carry = useWords(carryWords);
  return (problem: Stuck): string => {
    switch (problem.kind) {
      case 'busy':
      case 'nothing':
      case 'storage-blocked':
      case 'storage-held':
      case 'storage-newer':
      case 'storage-full':
      case 'storage-broken':
        return carryProblemText(problem, carry);
      default:
        return problems[problem.kind];
    }
  };
}

interface ScanningProps {
  readonly problem: OpenProblem | undefined;
  readonly onWhole: (bytes: Uint8Array<ArrayBuffer>) => void;
}

function Scanning({ problem, onWhole }: ScanningProps) {
  const words = useWords(codesWords).phone;
  const problemText = useProblemText();
  return (
    <>
      <div>
        <h2 className={styles.step}>{words.stepScan}</h2>
        <p>{words.scanHow}</p>
      </div>
      {problem === undefined ? null : (
        <Banner tone={problem.kind === 'nothing-new' ? 'good' : 'bad'} announce>
          <p>{problemText(problem)}</p>
        </Banner>
      )}
      <CodeScanner label={words.scanLabel} onWhole={onWhole} instead={<p>{words.withoutCamera}</p>} />
    </>
  );
}

function Done({ step }: { readonly step: Extract<ExchangeStep, { kind: 'done' }> }) {
  const words = useWords(codesWords).phone;
  const sync = useWords(syncWords);
  const { receipt, answered } = step.answer;
  return (
    <div role="status">
      <Banner tone="good" title={words.doneTitle}>
        {receipt === undefined ? (
          <p>{words.done(answered)}</p>
        ) : (
          <p className={styles.code}>{sync.receipt(receipt.sent, receipt.taken, receipt.code)}</p>
        )}
        {receipt === undefined || receipt.contested + receipt.refused === 0 ? null : (
          <p>{sync.receiptMore(receipt.contested, receipt.refused)}</p>
        )}
      </Banner>
    </div>
  );
}

interface FootProps {
  readonly step: ExchangeStep;
  readonly onTurn: () => void;
  readonly onAgain: () => void;
}

function Foot({ step, onTurn, onAgain }: FootProps) {
  const words = useWords(codesWords).phone;
  const { paths } = useNavigation();
  const back = (
    <ButtonLink look="main" size="large" wide href={paths.sync}>
      {words.toSync}
    </ButtonLink>
  );
  const tryAgain = (
    <Button look="main" size="large" wide icon="sync" onPress={onAgain}>
      {words.again}
    </Button>
  );
  switch (step.kind) {
    case 'packing':
      return null;
    case 'showing':
      return (
        <Button look="main" size="large" wide onPress={onTurn}>
          {words.toScan}
        </Button>
      );
    case 'scanning':
      return (
        <Button size="large" wide icon="back" onPress={onTurn}>
          {words.toShow}
        </Button>
      );
    case 'stuck':
      return step.problem.kind === 'nothing' ? back : tryAgain;
    case 'done':
    case 'too-large':
      return back;
    default:
      return unreachable(step);
  }
}
