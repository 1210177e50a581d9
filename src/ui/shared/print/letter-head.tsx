import { paper } from '../messages/vi/paper.ts';
import styles from './letter.module.css';

/** What the head of an official paper says of who issues it. */
export interface Letterhead {
  /** The body above: "SỞ Y TẾ LÂM ĐỒNG"; empty leaves its line out. */
  readonly superior: string;
  readonly agency: string;
  /** "15/BB-CA"; free text, for bodies number as they are used to. */
  readonly number: string;
  readonly place: string;
  /** `yyyy-mm-dd`. */
  readonly day: string;
}

/** The head of decree 30/2020/NĐ-CP, annex I: body and number at the left, country and motto at the right. */
export function LetterHead({ superior, agency, number, place, day }: Letterhead) {
  return (
    <header className={styles.letterHead}>
      <div>
        {superior === '' ? null : <p className={styles.superior}>{superior}</p>}
        <p className={styles.agency}>
          <span>{agency}</span>
        </p>
        <p className={styles.number}>{paper.number(number)}</p>
      </div>
      <div>
        <p className={styles.country}>{paper.country}</p>
        <p className={styles.motto}>
          <span>{paper.motto}</span>
        </p>
        <p className={styles.place}>{paper.placeAndDay(place, day)}</p>
      </div>
    </header>
  );
}
