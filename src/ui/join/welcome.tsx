import { useWords } from '../shared/language.tsx';
import { Logo } from '../shared/logo.tsx';
import { joinWords } from '../shared/messages/join.ts';
import styles from './door.module.css';

/** The face of the app before it is opened. */
export function Welcome() {
  const words = useWords(joinWords);
  return (
    <div className={styles.welcome}>
      <Logo size={84} />
      <p>{words.tagline}</p>
    </div>
  );
}
