import type { SubjectReading } from '../../../domain/reading.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { assignWords } from '../../shared/messages/assign.ts';
import styles from './assign.module.css';

/** One subject to assign: who, what is wrong, where it is now or where the list says. */
export function PickRow({ reading }: { readonly reading: SubjectReading }) {
  const words = useWords(assignWords);
  const records = useWords(recordsWords);
  const { book } = useSession();
  const hamlets = useObservable(book.hamlets);
  const nameOf = (code: string): string => hamlets.find((hamlet) => hamlet.code === code)?.name ?? code;
  const { name, birthDate, idNumber, hamlet, address } = reading.fields;
  const place = reading.hamlet === '' ? hamlet.listed : reading.hamlet;
  return (
    <>
      <span className={styles.mark} aria-hidden="true" />
      <span className={styles.who}>
        <span className={styles.name}>{name.value}</span>
        <span className={styles.facts}>
          {[birthDate.value, idNumber.value === '' ? records.noNumber : idNumber.value, address.value]
            .filter((fact) => fact !== '')
            .join(' · ')}
        </span>
      </span>
      <span className={styles.facts}>
        <span>{records.categories[reading.subject.category]}</span>
        {place === '' ? null : (
          <span>{reading.hamlet === '' ? words.listSays(nameOf(place)) : words.now(nameOf(place))}</span>
        )}
      </span>
    </>
  );
}
