import { effectiveEntries } from '../../../domain/effective.ts';
import { numberNeed } from '../../../domain/police-word.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { turnOf } from '../../../domain/turn.ts';
import { Banner } from '../../shared/banner.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { policeWords } from '../messages/words.ts';
import styles from './desk.module.css';

/** What somebody should know before a verdict: closed by the hamlet, wrong again, no number, perhaps listed twice. */
export function Concerns({ reading }: { readonly reading: SubjectReading }) {
  const words = useWords(policeWords);
  const records = useWords(recordsWords);
  const { closed, returned } = reading;
  const need = numberNeed(reading);
  return (
    <>
      {closed === undefined ? null : (
        <Banner
          tone="wait"
          icon="closed"
          title={words.closed(
            [records.closeReasons[closed.reason], closed.detail].filter((part) => part !== '').join(': '),
          )}
        >
          <p>{words.closedHelp}</p>
        </Banner>
      )}
      {returned === undefined ? null : (
        <Banner tone="calm" icon="returned" title={words.returned(returned.reason)} />
      )}
      {isWrongAgain(reading) ? (
        <Banner tone="bad" title={words.stillWrong}>
          <p>{words.stillWrongHelp}</p>
        </Banner>
      ) : null}
      {need === undefined ? null : <Banner tone="wait" title={words.number[need]} />}
      <Notes reading={reading} />
      <Same reading={reading} />
    </>
  );
}

/** In the hamlet again by its stage, and yet the police's turn. */
const isWrongAgain = (reading: SubjectReading): boolean =>
  (reading.stage === 'assigned' || reading.stage === 'listed') && turnOf(reading) === 'police';

/** What people wrote for whoever comes next. */
function Notes({ reading }: { readonly reading: SubjectReading }) {
  const { book } = useSession();
  const notes = effectiveEntries(reading.subject.entries).filter((entry) => entry.kind === 'note');
  if (notes.length === 0) return null;
  return (
    <Banner tone="calm" icon="note">
      {notes.map((note) => (
        <p key={note.id}>
          {note.body.text} — {book.personName(note.actor)}
        </p>
      ))}
    </Banner>
  );
}

function Same({ reading }: { readonly reading: SubjectReading }) {
  const words = useWords(policeWords);
  const records = useWords(recordsWords);
  const { book } = useSession();
  const { paths } = useNavigation();
  const others = book.likelySame(reading.subject.id);
  if (others.length === 0) return null;
  return (
    <Banner tone="wait" icon="twins" title={words.same}>
      <ul className={styles.same}>
        {others.map(({ subject, fields, stage }) => (
          <li key={subject.id}>
            <a href={paths.police.subject(subject.id)}>
              {fields.name.value} · {fields.birthDate.value} · {fields.idNumber.value}
            </a>{' '}
            {records.subject.row(subject.row)}, {records.stages[stage]}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
