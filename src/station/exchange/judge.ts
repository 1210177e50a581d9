import type { Operation } from '../../domain/operation.ts';
import type { Subject } from '../../domain/subject.ts';
import { isOperation } from '../../sync/operation-schema.ts';
import { readSubject } from '../../sync/reading.ts';
import { accept, type Arrival, type Sender } from '../acceptance.ts';
import type { SubjectRow } from '../store/store.ts';
import type { LogBody } from './log-body.ts';

/** What must be known of anything a device sends before it can be answered. */
export interface Envelope {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
}

/** Who sends, and what of the commune must be known to answer. */
export interface KnownSender extends Sender {
  readonly commune: string;
  readonly revoked?: boolean;
}

export interface Circumstances {
  readonly arrival: Arrival;
  /** Codes of the commune's hamlets. */
  readonly hamlets: ReadonlySet<string>;
}

/** [ST2] The station's word on whatever arrived. Nothing is turned away without an answer, and nothing is dropped. */
export function judge(
  sent: Envelope,
  subject: Subject | undefined,
  sender: KnownSender,
  { arrival, hamlets }: Circumstances,
): LogBody {
  const refused = (refusal: NonNullable<LogBody['refusal']>): LogBody => ({
    operation: sent,
    ...arrival,
    verdict: 'refused',
    refusal,
  });
  if (sender.revoked === true) return refused('revoked');
  if (!isOperation(sent)) return refused('malformed');
  if (sent.commune !== sender.commune) return refused('wrong-scope');
  if (subject === undefined) return refused('unknown-subject');
  if (!givesToKnownHamlet(sent, hamlets)) return refused('malformed');
  if (saidBy(sender.device, subject) >= MOST_WORDS) return refused('malformed');
  const { verdict, refusal } = accept(subject, sent, sender, arrival);
  if (verdict === 'waiting') throw new Error('the station leaves nothing waiting');
  return { operation: sent, ...arrival, verdict, ...(refusal === undefined ? {} : { refusal }) };
}

/**
 * [ST32] What one device may say of one subject. No person comes near it; a phone gone wild does, and every word after
 * it would be weighed against all before it. What is beyond is kept in the log and adds nothing, so that others go on.
 */
const MOST_WORDS = 200;

const saidBy = (device: string, { entries }: Subject): number =>
  entries.reduce((count, entry) => (entry.device === device ? count + 1 : count), 0);

/** [ST16] A subject given to a hamlet that is not there would be nobody's work, and on nobody's phone. */
const givesToKnownHamlet = (operation: Operation, hamlets: ReadonlySet<string>): boolean =>
  operation.kind !== 'assign' ||
  operation.body.change.value === '' ||
  hamlets.has(operation.body.change.value);

/** [ST4] The projection of one subject, from nothing but the subject. */
export function rowOf(subject: Subject): SubjectRow {
  const { hamlet, stage } = readSubject(subject);
  const version = subject.entries.reduce((newest, entry) => Math.max(newest, entry.seq), subject.listedSeq);
  return { subject, version, hamlet, stage };
}
