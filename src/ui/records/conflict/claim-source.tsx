import type { Claim, ClaimSource } from '../../../domain/claim.ts';
import { clockFault } from '../../../domain/device-clock.ts';
import type { Field } from '../../../domain/field.ts';
import { Icon } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { formatDay, formatTime } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import styles from './conflict.module.css';
import { useShownValue } from './use-shown-value.ts';

interface Props {
  readonly claim: Claim;
  readonly field: Field;
  /** The day of the subject's first list: who writes before it has a wrong clock. */
  readonly listedOn: string;
}

/** Who says a value, on what evidence, by both clocks, and what they saw before. */
export function ClaimSourceLines({ claim, field, listedOn }: Props) {
  const words = useWords(conflictWords);
  const shown = useShownValue();
  const { by } = claim;
  return (
    <div className={styles.source}>
      {by.kind === 'list' ? (
        <span className={styles.who}>{words.fromList(formatDay(by.listedOn))}</span>
      ) : (
        <Person by={by} listedOn={listedOn} />
      )}
      {by.kind === 'list' && claim.base === '' ? null : (
        <span className={styles.small}>{words.saw(shown(field, claim.base))}</span>
      )}
    </div>
  );
}

interface PersonProps {
  readonly by: Extract<ClaimSource, { readonly kind: 'person' }>;
  readonly listedOn: string;
}

function Person({ by, listedOn }: PersonProps) {
  const words = useWords(conflictWords);
  const { evidence } = useWords(recordsWords);
  const { roles } = useWords(sharedWords);
  const { book } = useSession();
  const fault = clockFault(by.deviceTime, by.receivedAt, listedOn);
  return (
    <>
      <span className={styles.who}>{book.personName(by.actor)}</span>
      <span className={styles.small}>{roles[by.role]}</span>
      <span className={styles.evidence}>{words.evidence(evidence[by.evidence])}</span>
      <span className={styles.small}>{words.deviceTime(formatTime(by.deviceTime))}</span>
      {fault === undefined ? null : (
        <span className={styles.fault}>
          <Icon name="alert" size={18} />
          {words.clock[fault]}
        </span>
      )}
      <span className={styles.small}>
        {by.receivedAt === '' ? words.notArrived : words.stationTime(formatTime(by.receivedAt))}
      </span>
    </>
  );
}
