import type { SubjectReading } from '../../../domain/reading.ts';
import { signable, type NotSignable } from '../../../domain/signable.ts';
import { Banner } from '../../shared/banner.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { policeWords, signingWords } from '../messages/words.ts';
import styles from './sign.module.css';

/** Enough to begin with; the pile has them all. */
const SHOWN = 20;

/** Checked subjects that can't be signed, each with its reason and the way to it. */
export function Blocked({ readings }: { readonly readings: readonly SubjectReading[] }) {
  const words = useWords(signingWords);
  const notSignableText = useNotSignableText();
  const { paths } = useNavigation();
  if (readings.length === 0) return null;
  return (
    <Banner tone="bad" title={words.blocked(readings.length)}>
      <ul className={styles.blocked}>
        {readings.slice(0, SHOWN).map((reading) => {
          const decided = signable(reading);
          return (
            <li key={reading.subject.id}>
              <a href={paths.police.subject(reading.subject.id)}>{reading.fields.name.value}</a>
              {decided.ok ? '' : `: ${notSignableText(decided.error)}`}
            </li>
          );
        })}
      </ul>
      {readings.length > SHOWN ? <a href={paths.police.queue}>{words.open}</a> : null}
    </Banner>
  );
}

/** In words, why a subject can't be signed. */
function useNotSignableText(): (why: NotSignable) => string {
  const words = useWords(policeWords);
  const { fields } = useWords(sharedWords);
  return (why) =>
    words.notSignable[why.kind]('fields' in why ? why.fields.map((field) => fields[field]).join(', ') : '');
}
