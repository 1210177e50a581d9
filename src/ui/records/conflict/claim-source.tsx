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

/** Who says a value, and on what evidence: what matters most when one decides. */
export function ClaimHead({ claim: { by } }: Pick<Props, 'claim'>) {
  const words = useWords(conflictWords);
  const { evidence } = useWords(recordsWords);
  const { roles } = useWords(sharedWords);
  const { book } = useSession();
  return (
    <div className={styles.source}>
      {by.kind === 'list' ? (
        <span className={styles.who}>{words.fromList(formatDay(by.listedOn))}</span>
      ) : (
        <>
          <span className={styles.who}>{book.personName(by.actor)}</span>
          <span className={styles.small}>{roles[by.role]}</span>
          <span className={styles.evidence}>{words.evidence(evidence[by.evidence])}</span>
        </>
      )}
    </div>
  );
}

/** When, by both clocks, and what the writer saw before. */
export function ClaimDetails({ claim, field, listedOn }: Props) {
  const words = useWords(conflictWords);
  const shown = useShownValue();
  const { by, base } = claim;
  if (by.kind === 'list' && base === '') return null;
  return (
    <div className={styles.source}>
      {by.kind === 'list' ? null : <Clocks by={by} listedOn={listedOn} />}
      <span className={styles.small}>{words.saw(shown(field, base))}</span>
    </div>
  );
}

interface ClocksProps {
  readonly by: Extract<ClaimSource, { readonly kind: 'person' }>;
  readonly listedOn: string;
}

function Clocks({ by, listedOn }: ClocksProps) {
  const words = useWords(conflictWords);
  const fault = clockFault(by.deviceTime, by.receivedAt, listedOn);
  return (
    <>
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
