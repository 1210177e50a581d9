import { useWords } from '../shared/language.tsx';
import { Logo } from '../shared/logo.tsx';
import { unlockWords } from '../shared/messages/unlock.ts';
import styles from './door.module.css';

/** The face of the app before it is opened. */
export function Welcome() {
  const words = useWords(unlockWords);
  return (
    <div className={styles.welcome}>
      <Logo size={84} />
      <p>{words.tagline}</p>
    </div>
  );
}
