import { useWords } from '../../shared/language.tsx';
import { stationWords } from '../messages/words.ts';
import styles from './value-change.module.css';

/** "old → new" with marks that are also read out; an empty side says that it is empty. */
export function ValueChange({ from, to }: { readonly from: string; readonly to: string }) {
  const words = useWords(stationWords);
  return (
    <span className={styles.change}>
      <del>{from === '' ? words.empty : from}</del> <span aria-hidden="true">→</span>{' '}
      <ins>{to === '' ? words.empty : to}</ins>
    </span>
  );
}
