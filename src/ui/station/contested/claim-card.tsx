import type { Claim, ClaimSource } from '../../../domain/claim.ts';
import type { Field } from '../../../domain/field.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatDay, formatTime } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { stationWords } from '../messages/words.ts';
import styles from './contested.module.css';

interface Props {
  readonly claim: Claim;
  readonly field: Field;
  /** Its place among the values that stand, from 0. */
  readonly index: number;
  /** Called with the value and how it reads; without it this desk may not decide. */
  readonly onChoose?: ((value: string, shown: string) => void) | undefined;
}

/** One value that stands: who says it, on what evidence, by both clocks, and what they saw before. */
export function ClaimCard({ claim, field, index, onChoose }: Props) {
  const words = useWords(stationWords);
  const { book } = useSession();
  const shown = (value: string): string => {
    if (value === '') return words.empty;
    if (field !== 'hamlet') return value;
    return book.hamlets.current().find((hamlet) => hamlet.code === value)?.name ?? value;
  };
  return (
    <li className={styles.claim}>
      <span className={styles.small}>{words.valueOf(index + 1)}</span>
      <strong className={styles.value}>{shown(claim.value)}</strong>
      {claim.by.kind === 'list' ? (
        <span>{words.fromList(formatDay(claim.by.listedOn))}</span>
      ) : (
        <PersonsWord by={claim.by} saw={words.sawBefore(shown(claim.base))} />
      )}
      {onChoose === undefined ? null : (
        <Button
          label={words.settle.chooseOf(shown(claim.value))}
          onPress={() => onChoose(claim.value, shown(claim.value))}
        >
          {words.settle.choose}
        </Button>
      )}
    </li>
  );
}

interface PersonProps {
  readonly by: Extract<ClaimSource, { readonly kind: 'person' }>;
  readonly saw: string;
}

function PersonsWord({ by, saw }: PersonProps) {
  const words = useWords(stationWords);
  const { evidence } = useWords(recordsWords);
  const { roles } = useWords(sharedWords);
  const { book } = useSession();
  return (
    <>
      <span>
        {book.personName(by.actor)} · {roles[by.role]}
      </span>
      <span>
        {words.evidence}: {evidence[by.evidence]}
      </span>
      <span className={styles.small}>
        {words.deviceTime}: {formatTime(by.deviceTime)}
      </span>
      <span className={styles.small}>
        {words.stationTime}: {by.receivedAt === '' ? words.notArrived : formatTime(by.receivedAt)}
      </span>
      <span className={styles.small}>{saw}</span>
    </>
  );
}
