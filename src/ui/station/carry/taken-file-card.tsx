import type { CarriedIn, TakeProblem } from '../../../client/carry-desk.ts';
import { Button } from '../../shared/button.tsx';
import { Icon } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { carryingWords } from '../messages/words.ts';
import { carryingProblemText } from './carrying-problem.ts';
import styles from './carry.module.css';
import { SaveAnswer, TakenFacts } from './taken-facts.tsx';
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

/** What the station took, and the answer to carry back. */
function Taken({ taken }: { readonly taken: CarriedIn }) {
  return (
    <div className={styles.result} role="status">
      <TakenFacts taken={taken} />
      <SaveAnswer taken={taken} look="main" />
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
