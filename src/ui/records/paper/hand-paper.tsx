import type { SubjectReading } from '../../../domain/reading.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { countVi } from '../../shared/messages/format.ts';
import { tableWords } from '../../shared/messages/table.ts';
import { handPaper } from '../../shared/messages/vi/hand-paper.ts';
import { PaperView } from '../../shared/print/paper-view.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useLeaving } from '../../shared/use-leaving.ts';
import { useObservable } from '../../shared/use-observable.ts';
import { HandTable } from './hand-table.tsx';
import { byHousehold } from './households.ts';
import styles from './hand-paper.module.css';

interface Props {
  readonly people: readonly SubjectReading[];
  readonly onClose: () => void;
}

/** The list for paper, with room to write by hand: each hamlet on pages of its own, door by door. */
export function HandPaper({ people, onClose }: Props) {
  const words = useWords(tableWords);
  const { book, profile } = useSession();
  const hamlets = useObservable(book.hamlets);
  const { print } = useLeaving();
  const time = new Date().toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  const nameOf = (code: string): string =>
    code === '' ? handPaper.nowhere : (hamlets.find((each) => each.code === code)?.name ?? code);
  return (
    <PaperView
      title={words.byHand}
      onClose={onClose}
      tools={
        <Button
          look="main"
          icon="print"
          onPress={() => void print({ name: handPaper.name, persons: people.length })}
        >
          {words.print}
        </Button>
      }
    >
      {byHousehold(people).map((part) => {
        const count = part.households.reduce((sum, household) => sum + household.people.length, 0);
        return (
          <section key={part.hamlet} className={styles.sheet}>
            <h1>{handPaper.title}</h1>
            <p className={styles.made}>{handPaper.made(time, countVi(count))}</p>
            <p>{handPaper.how}</p>
            <HandTable part={part} place={handPaper.place(nameOf(part.hamlet), profile.communeName)} />
            <p className={styles.reviewer}>{handPaper.reviewer}</p>
          </section>
        );
      })}
    </PaperView>
  );
}
