import type { Claim } from '../../domain/claim.ts';
import type { Field } from '../../domain/field.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import { Banner } from '../shared/banner.tsx';
import { useWords } from '../shared/language.tsx';
import { formatDay, formatTime } from '../shared/messages/format.ts';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { useSession } from '../shared/session-context.tsx';
import styles from './contested.module.css';

/** Fields on which people differ: every value that stands, with who said it, when, and how they know. */
export function Contested({ reading }: { readonly reading: SubjectReading }) {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  return reading.contested.map((field) => (
    <Banner key={field} tone="clash" title={words.subject.contestedTitle(shared.fields[field])}>
      <ul className={styles.claims}>
        {reading.fields[field].claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} field={field} />
        ))}
      </ul>
      <p>{words.subject.contestedHelp}</p>
    </Banner>
  ));
}

function ClaimCard({ claim, field }: { readonly claim: Claim; readonly field: Field }) {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const { book } = useSession();
  const { by } = claim;
  const hamlet = book.hamlets.current().find((each) => field === 'hamlet' && each.code === claim.value)?.name;
  return (
    <li className={styles.claim}>
      <span className={styles.value}>{hamlet ?? (claim.value === '' ? shared.none : claim.value)}</span>
      {by.kind === 'list' ? (
        <span className={styles.who}>{words.subject.listClaim(formatDay(by.listedOn))}</span>
      ) : (
        <>
          <span className={styles.who}>
            {book.personName(by.actor)} · {shared.roles[by.role]}
          </span>
          <span className={styles.who}>{words.evidence[by.evidence]}</span>
          <span className={styles.who}>{formatTime(by.deviceTime)}</span>
        </>
      )}
    </li>
  );
}
