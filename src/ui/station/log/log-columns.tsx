import type { LogLine } from '../../../client/station-desk.ts';
import type { Verdict } from '../../../domain/subject.ts';
import { changesOf, sayOf } from '../../records/history-words.ts';
import { useHistoryWords } from '../../records/use-history-words.ts';
import type { Tone } from '../../shared/banner.tsx';
import type { IconName } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { Tag } from '../../shared/tag.tsx';
import { stationWords } from '../messages/words.ts';
import type { Column } from '../../shared/table/data-table.tsx';
import { entryOf, evidenceOf, useSubjectName } from './log-entry.ts';
import styles from './log.module.css';

/** The columns of the log; times are sorted as text because ISO 8601 sorts so. */
export function useLogColumns(): readonly Column<LogLine>[] {
  const words = useWords(stationWords);
  const { evidence, refusals } = useWords(recordsWords);
  const said = useHistoryWords();
  const { roles } = useWords(sharedWords);
  const nameOf = useSubjectName();
  return [
    { key: 'seq', title: words.number, look: 'number', cell: (line) => line.seq, sortBy: (line) => line.seq },
    {
      key: 'when',
      title: `${words.stationTime} / ${words.deviceTime}`,
      cell: (line) => <BothTimes line={line} />,
      text: (line) => `${formatTime(line.receivedAt)} / ${formatTime(line.operation.deviceTime)}`,
      sortBy: (line) => line.receivedAt,
    },
    {
      key: 'who',
      title: words.who,
      cell: (line) => (
        <>
          {line.personName}
          <span className={styles.small}>{roles[line.operation.role]}</span>
        </>
      ),
      text: (line) => `${line.personName} (${roles[line.operation.role]})`,
      sortBy: (line) => line.personName,
    },
    {
      key: 'subject',
      title: words.subject,
      cell: (line) => <SubjectLink line={line} />,
      text: nameOf,
      sortBy: nameOf,
    },
    {
      key: 'said',
      title: words.said,
      cell: (line) => <Said line={line} />,
      text: (line) => [sayOf(entryOf(line), said), ...changesOf(entryOf(line), said)].join('\n'),
    },
    {
      key: 'evidence',
      title: words.evidence,
      cell: (line) => {
        const known = evidenceOf(line);
        return known === undefined ? '' : evidence[known];
      },
      sortBy: (line) => evidenceOf(line) ?? '',
    },
    {
      key: 'verdict',
      title: words.verdict,
      cell: (line) => <Answer line={line} />,
      text: ({ verdict, refusal }) =>
        [words.verdicts[verdict], ...(refusal === undefined ? [] : [refusals[refusal]])].join(': '),
      sortBy: (line) => line.verdict,
    },
  ];
}

function BothTimes({ line }: { readonly line: LogLine }) {
  const words = useWords(stationWords);
  return (
    <span className={styles.times}>
      <time dateTime={line.receivedAt} title={words.stationTime}>
        {formatTime(line.receivedAt)}
      </time>
      <time dateTime={line.operation.deviceTime} title={words.deviceTime} className={styles.small}>
        {formatTime(line.operation.deviceTime)}
      </time>
    </span>
  );
}

function SubjectLink({ line }: { readonly line: LogLine }) {
  const words = useWords(stationWords);
  const { book } = useSession();
  const { paths } = useNavigation();
  const nameOf = useSubjectName();
  const { subject } = line.operation;
  if (book.get(subject) === undefined) return words.notInBook(nameOf(line));
  return <a href={paths.subject(subject)}>{nameOf(line)}</a>;
}

function Said({ line }: { readonly line: LogLine }) {
  const words = useHistoryWords();
  const { book } = useSession();
  const entry = entryOf(line);
  const reading = book.get(line.operation.subject);
  const contested = line.verdict === 'contested' && reading !== undefined ? reading.contested : [];
  return (
    <>
      {sayOf(entry, words)}
      {changesOf(entry, words).map((change) => (
        <span key={change} className={styles.change}>
          {change}
        </span>
      ))}
      {contested.map((field) => (
        <span key={field} className={styles.clash}>
          {words.shared.fields[field]}:{' '}
          {[...new Set(reading?.fields[field].claims.map((claim) => claim.value))]
            .map((value) => (value === '' ? words.shared.none : value))
            .join(' ≠ ')}
        </span>
      ))}
    </>
  );
}

const LOOKS: Readonly<Record<Verdict, { readonly tone: Tone; readonly icon: IconName }>> = {
  accepted: { tone: 'good', icon: 'check' },
  merged: { tone: 'good', icon: 'twins' },
  contested: { tone: 'clash', icon: 'clash' },
  refused: { tone: 'bad', icon: 'alert' },
};

function Answer({ line }: { readonly line: LogLine }) {
  const words = useWords(stationWords);
  const { refusals } = useWords(recordsWords);
  const { tone, icon } = LOOKS[line.verdict];
  return (
    <>
      <Tag tone={tone} icon={icon} text={words.verdicts[line.verdict]} />
      {line.refusal === undefined ? null : <span className={styles.small}>{refusals[line.refusal]}</span>}
    </>
  );
}
