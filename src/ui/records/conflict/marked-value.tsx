import { differing } from '../../shared/differing.ts';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import styles from './conflict.module.css';

interface Props {
  readonly text: string;
  /** The values it is held against. */
  readonly others: readonly string[];
}

/** A value with what differs underlined and bold: never by colour alone. */
export function MarkedValue({ text, others }: Props) {
  const { none } = useWords(sharedWords);
  if (text === '') return <span className={styles.none}>{none}</span>;
  return (
    <span className={styles.marked}>
      {differing(text, ...others.filter((other) => other !== '')).map((part) =>
        part.differs ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
      )}
    </span>
  );
}
