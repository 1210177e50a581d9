import type { CarriedIn, TakeProblem } from '../../../client/carry-desk.ts';
import { Button } from '../../shared/button.tsx';
import { saveCarried } from '../../shared/carry/carried-file.ts';
import { Icon } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { carryingWords } from '../messages/words.ts';
import { carryingProblemText } from './carrying-problem.ts';
import styles from './carry.module.css';
import type { TakenFile } from './use-taking.ts';

interface Props {
  readonly file: TakenFile;
  readonly onAgain: () => void;
}

/** One carried file: whose it was, its receipt, its answer to save; or why it was not taken. */
export function TakenFileCard({ file: { name, result }, onAgain }: Props) {
  const words = useWords(carryingWords);
  return (
    <li className={styles.file}>
      <p className={styles.name}>{name}</p>
      {result === undefined ? <p role="status">{words.taking}</p> : null}
      {result?.ok === true ? <Taken taken={result.value} /> : null}
      {result?.ok === false ? <NotTaken problem={result.error} onAgain={onAgain} /> : null}
    </li>
  );
}

/** What the station took, as a file or as pictures, and the answer to carry back. */
function Taken({ taken }: { readonly taken: CarriedIn }) {
  const words = useWords(carryingWords);
  const { personName, communeName, revoked, sent, remaining, receipt, contested, refused, answer } = taken;
  const save = (): void => saveCarried(words.answerName(receipt.code, formatTime(Date.now())), answer);
  return (
    <div className={styles.result} role="status">
      <p className={styles.who}>
        <Icon name="check" />
        {personName === undefined ? words.fromCommune(communeName) : words.from(personName)}
      </p>
      {sent === 0 ? (
        <p>{words.nothingSent}</p>
      ) : (
        <p className={styles.code}>{words.receipt(sent, receipt.taken, receipt.code)}</p>
      )}
      {contested + refused === 0 ? null : <p>{words.more(contested, refused)}</p>}
      {remaining === 0 ? null : <p>{words.remaining(remaining)}</p>}
      {revoked ? <p className={styles.bad}>{words.revoked}</p> : null}
      <div className={styles.answer}>
        <Button look="main" icon="download" onPress={save}>
          {words.saveAnswer}
        </Button>
        <p className={styles.hint}>{words.answerHint}</p>
      </div>
    </div>
  );
}

interface NotTakenProps {
  readonly problem: TakeProblem;
  readonly onAgain: () => void;
}

function NotTaken({ problem, onAgain }: NotTakenProps) {
  const words = useWords(carryingWords);
  // Another try changes nothing about the file itself.
  const mayPass = problem.kind === 'no-network' || problem.kind === 'station-error';
  return (
    <div className={styles.result} role="alert">
      <p className={styles.bad}>
        <Icon name="alert" />
        {carryingProblemText(problem, words)}
      </p>
      {mayPass ? <Button onPress={onAgain}>{words.again}</Button> : null}
    </div>
  );
}
