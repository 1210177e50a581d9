import type { CarriedIn } from '../../../client/carry-desk.ts';
import { Button } from '../../shared/button.tsx';
import { saveCarried } from '../../shared/carry/carried-file.ts';
import { Icon } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { carryingWords } from '../messages/words.ts';
import styles from './carry.module.css';

/** Whose it was and what became of it, by whatever way it came. */
export function TakenFacts({ taken }: { readonly taken: CarriedIn }) {
  const words = useWords(carryingWords);
  const { personName, communeName, revoked, sent, remaining, receipt, contested, refused } = taken;
  return (
    <>
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
    </>
  );
}

interface SaveProps {
  readonly taken: CarriedIn;
  readonly look: 'main' | 'quiet';
}

/** The answer as a file to carry back. */
export function SaveAnswer({ taken: { receipt, answer }, look }: SaveProps) {
  const words = useWords(carryingWords);
  const save = (): void => saveCarried(words.answerName(receipt.code, formatTime(Date.now())), answer);
  return (
    <div className={styles.answer}>
      <Button look={look} icon="download" onPress={save}>
        {words.saveAnswer}
      </Button>
      <p className={styles.hint}>{words.answerHint}</p>
    </div>
  );
}
