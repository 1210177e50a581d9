import { useCallback, useMemo, useState } from 'react';

import type { ArchivedHandover } from '../../../client/handover-desk.ts';
import { addendumTo } from '../../../domain/handover-addendum.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { shortDigest } from '../../../domain/short-digest.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button, ButtonLink } from '../../shared/button.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { useWords } from '../../shared/language.tsx';
import { formatDay, formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useLeaving } from '../../shared/use-leaving.ts';
import { useObservable } from '../../shared/use-observable.ts';
import { signingWords } from '../messages/words.ts';
import { CountsCard } from './counts-card.tsx';
import { HandoverPaperView } from './handover-paper-view.tsx';
import styles from './sign.module.css';

interface Props {
  readonly handover: string;
  readonly version: number;
}

/** One signed list: its code, what has changed since, the ways to paper and file. */
export function HandoverScreen({ handover, version }: Props) {
  const words = useWords(signingWords);
  const shared = useWords(sharedWords);
  const { paths } = useNavigation();
  const { desks } = useSession();
  const ask = useCallback(() => desks.handovers.read(handover, version), [desks, handover, version]);
  const { answer, problem, again } = useAsked<ArchivedHandover>(ask);
  return (
    <Screen title={words.one.title(handover, version)} backHref={paths.police.archive} wide="yes">
      <DeskProblemBanner problem={problem} onRetry={again} />
      {answer === undefined && problem === undefined ? <p role="status">{shared.loading}</p> : null}
      {answer === undefined ? null : <Archived archived={answer} />}
    </Screen>
  );
}

function Archived({ archived }: { readonly archived: ArchivedHandover }) {
  const words = useWords(signingWords);
  const { desks } = useSession();
  const { busy, save } = useLeaving();
  const [paper, setPaper] = useState(false);
  const close = useCallback(() => setPaper(false), []);
  const { content, total } = archived;
  const name = words.one.title(archived.handover, archived.version);
  return (
    <>
      <Facts archived={archived} />
      <CountsCard counts={archived.counts} />
      <div className={styles.ways}>
        <Button look="main" icon="print" onPress={() => setPaper(true)}>
          {words.one.paper}
        </Button>
        <Button
          icon="download"
          busy={busy}
          onPress={() => void save({ name, persons: total }, () => desks.handovers.workbook(content))}
        >
          {busy ? words.one.making : words.one.file}
        </Button>
      </div>
      <Since archived={archived} />
      {paper ? (
        <HandoverPaperView document={content.document} digest={archived.digest} onClose={close} />
      ) : null}
    </>
  );
}

function Facts({ archived }: { readonly archived: ArchivedHandover }) {
  const words = useWords(signingWords);
  const { columns, notAcknowledged, acknowledged } = words.archive;
  const { acknowledgedAt, acknowledgedByName = '' } = archived;
  return (
    <dl className={styles.facts}>
      <dt>{words.done.code}</dt>
      <dd>
        <strong className={styles.code}>{shortDigest(archived.digest)}</strong>
      </dd>
      <dt>{columns.madeOn}</dt>
      <dd>{formatDay(archived.madeOn)}</dd>
      <dt>{columns.by}</dt>
      <dd>{archived.signedByName}</dd>
      <dt>{columns.received}</dt>
      <dd>
        {words.done.at(formatTime(archived.receivedAt))} ·{' '}
        {acknowledgedAt === undefined
          ? notAcknowledged
          : acknowledged(formatTime(acknowledgedAt), acknowledgedByName)}
      </dd>
    </dl>
  );
}

/** What has come back of this list, and the addendum that follows from it. */
function Since({ archived }: { readonly archived: ArchivedHandover }) {
  const words = useWords(signingWords);
  const { book } = useSession();
  const { paths } = useNavigation();
  const bookVersion = useObservable(book.version);
  const { document } = archived.content;
  const { rows, withdrawn } = useMemo(() => {
    const readings = new Map<string, SubjectReading>();
    for (const { subject } of document.rows) {
      const reading = bookVersion >= 0 ? book.get(subject) : undefined;
      if (reading !== undefined) readings.set(subject, reading);
    }
    return addendumTo(document, readings);
  }, [document, book, bookVersion]);
  return (
    <>
      <h2>{words.one.since}</h2>
      {rows.length === 0 && withdrawn.length === 0 ? <p>{words.addendum.none}</p> : null}
      {rows.length === 0 ? null : (
        <Banner tone="wait" icon="returned">
          <p>{words.addendum.offer(rows.length, archived.handover)}</p>
          <ButtonLink href={paths.police.addendum(archived.handover)}>{words.addendum.make}</ButtonLink>
        </Banner>
      )}
      {withdrawn.length === 0 ? null : (
        <Banner tone="bad" title={words.addendum.withdrawn(withdrawn.length)}>
          <ul className={styles.blocked}>
            {withdrawn.map((id) => (
              <li key={id}>
                <a href={paths.police.subject(id)}>{book.get(id)?.fields.name.value ?? id}</a>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}
