import { useMemo, useState } from 'react';

import type { Verification, VerificationOutcome } from '../../../domain/verification.ts';
import type { DraftRow } from '../../../client/station-desk.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Chip, ChipRow } from '../../shared/chip.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { importWords, verifyingWords } from '../messages/words.ts';
import styles from './import.module.css';
import { AssignByColumn, type PreviewProps } from './preview-step.tsx';
import { RowTable, UnclearTable } from './preview-tables.tsx';
import { OutcomeTable } from './verification-table.tsx';

/** Step 3 of the closed loop: what the list means for each subject, before anything is written. */
export function VerificationPreview(props: PreviewProps) {
  const { draft, convert, listedOn } = props;
  const words = useWords(importWords);
  const verifying = useWords(verifyingWords);
  const { book, desk } = useSession();
  const version = useObservable(book.version);
  const verification = useMemo(
    () => desk.previewVerification(draft, { listedOn, convertEncoding: convert }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- version stands for the book's contents
    [desk, draft, convert, listedOn, version],
  );
  const [isWhole, setWhole] = useState(false);
  const news = newsOf(verification);
  const suspicious = isSuspicious(verification, draft.rows.length);
  return (
    <>
      <OutcomeParts verification={verification} />
      <p className={styles.hint}>{verifying.older(formatDay(listedOn))}</p>
      {verification.fresh.length === 0 ? null : <AssignByColumn {...props} />}
      {suspicious ? (
        <Banner tone="bad" announce>
          <p>{verifying.suspicious(goneOf(verification), draft.rows.length)}</p>
          <label className={styles.check}>
            <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.target.checked)} />
            <span>{verifying.isWhole}</span>
          </label>
        </Banner>
      ) : null}
      {news === 0 ? (
        <Banner tone="good">
          <p>{verifying.nothingToDo}</p>
        </Banner>
      ) : null}
      <div className={styles.actions}>
        <Button onPress={props.onBack}>{words.back}</Button>
        <Button
          look="main"
          icon="download"
          onPress={props.onImport}
          disabled={news === 0 || (suspicious && !isWhole)}
        >
          {verifying.write(news)}
        </Button>
      </div>
    </>
  );
}

/** How many the list says something new of. */
const newsOf = ({ subjects, fresh }: Verification<DraftRow>): number =>
  fresh.length + subjects.filter((subject) => subject.step !== 'none').length;

const goneOf = ({ counts }: Verification<DraftRow>): number => counts.fixed + counts.absent;

/** A part of a list taken for the whole would call everybody else right: rather ask once too often. */
const isSuspicious = (verification: Verification<DraftRow>, rows: number): boolean => {
  const gone = goneOf(verification);
  return gone > 10 && gone > rows;
};

const PARTS = [
  'fixed',
  'still-wrong',
  'came-back',
  'new',
  'absent',
  'still-listed',
  'stays-right',
  'unclear',
] as const satisfies readonly (VerificationOutcome | 'new' | 'unclear')[];

type Part = (typeof PARTS)[number];

function OutcomeParts({ verification }: { readonly verification: Verification<DraftRow> }) {
  const words = useWords(importWords);
  const verifying = useWords(verifyingWords);
  const shared = useWords(sharedWords);
  const { counts, fresh, unclear, subjects } = verification;
  const [part, setPart] = useState<Part>(() => PARTS.find((each) => counts[each] > 0) ?? 'fixed');
  const shown = useMemo(() => subjects.filter((subject) => subject.outcome === part), [subjects, part]);
  return (
    <section className={styles.group}>
      <ChipRow label={words.steps.preview} layout="wrap">
        {PARTS.map((each) => (
          <Chip
            key={each}
            text={verifying.parts[each]}
            count={shared.count(counts[each])}
            on={each === part}
            onPress={() => setPart(each)}
          />
        ))}
      </ChipRow>
      <p className={styles.hint}>{verifying.hints[part]}</p>
      {part === 'new' ? (
        <RowTable label={verifying.parts.new} rows={fresh} />
      ) : part === 'unclear' ? (
        <UnclearTable unclear={unclear} />
      ) : (
        <OutcomeTable key={part} label={verifying.parts[part]} subjects={shown} />
      )}
    </section>
  );
}
