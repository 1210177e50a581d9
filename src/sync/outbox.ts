import type { Operation, OperationId } from '../domain/operation.ts';
import type { Entry, Refusal, Subject, Verdict } from '../domain/subject.ts';
import type { Answer } from './parcel.ts';

/**
 * An operation on its way. It leaves the outbox only when the station's answer is durable on the device; nothing
 * else removes it, and no time limit does.
 */
export interface OutboxRow {
  readonly operation: Operation;
  readonly state: OutboxState;
}

export type OutboxState =
  | { readonly kind: 'waiting'; readonly lastProblem?: string }
  | {
      readonly kind: 'sending';
      /** It was carried out by hand before it was tried by network. */
      readonly carried?: true;
      readonly since: number;
    }
  | {
      readonly kind: 'answered';
      readonly verdict: Verdict;
      readonly refusal?: Refusal;
      readonly seq: number;
      readonly receivedAt: string;
    };

/** In the place of a problem: it left by hand, and nobody here knows whether it arrived. */
const CARRIED = 'carried';

/** [CY2] Waits, and was carried out by hand. */
export const isCarried = (state: OutboxState): boolean =>
  state.kind === 'waiting' && state.lastProblem === CARRIED;

/** [OB1] What goes next: everything that waits, in the device's order, at most `limit`. */
export const nextToSend = (rows: readonly OutboxRow[], limit: number): readonly OutboxRow[] =>
  rows
    .filter((row) => row.state.kind === 'waiting')
    .sort((left, right) => left.operation.deviceSeq - right.operation.deviceSeq)
    .slice(0, limit);

export const markSending = (row: OutboxRow, now: number): OutboxRow =>
  row.state.kind === 'waiting'
    ? { ...row, state: { kind: 'sending', since: now, ...(isCarried(row.state) ? { carried: true } : {}) } }
    : row;

/** [OB2] A failed or unanswered request gives back what it took; what was carried before stays carried [CY2]. */
export const putBack = (row: OutboxRow, problem: string): OutboxRow =>
  row.state.kind === 'sending'
    ? { ...row, state: { kind: 'waiting', lastProblem: row.state.carried === true ? CARRIED : problem } }
    : row;

/** [CY2] What is carried by hand: all that has no answer yet, in the device's order, at most `limit`. */
export const nextToCarry = (rows: readonly OutboxRow[], limit: number): readonly OutboxRow[] =>
  rows
    .filter((row) => row.state.kind !== 'answered')
    .sort((left, right) => left.operation.deviceSeq - right.operation.deviceSeq)
    .slice(0, limit);

/** [CY2] From now on the station may have it, and nobody here would know: it still waits, and an undo says so. */
export const markCarried = (row: OutboxRow): OutboxRow =>
  row.state.kind === 'waiting' ? { ...row, state: { kind: 'waiting', lastProblem: CARRIED } } : row;

/** [OB4] The station's answer; a second answer to the same operation changes nothing. */
export const settle = (row: OutboxRow, answers: ReadonlyMap<OperationId, Answer>): OutboxRow => {
  const answer = answers.get(row.operation.id);
  if (answer === undefined || row.state.kind === 'answered') return row;
  const { verdict, refusal, seq, receivedAt } = answer;
  return {
    ...row,
    state: { kind: 'answered', verdict, seq, receivedAt, ...(refusal === undefined ? {} : { refusal }) },
  };
};

/**
 * [OB5] What this device itself said of these subjects, as it sent it. What the station writes in the name of a desk
 * (lists, what they assign and verify) has the station's own sequence and clock for the device's, and is the
 * station's to keep.
 */
export const saidBy = (device: string, subjects: Iterable<Subject>): readonly Operation[] =>
  [...subjects].flatMap(({ entries }) =>
    entries
      .filter((entry) => entry.device === device && entry.seq > 0 && !isStationsOwn(entry))
      .map(operationOf),
  );

// Either alone may happen to a phone; both, to the millisecond, do not.
const isStationsOwn = (entry: Entry): boolean =>
  entry.deviceSeq === entry.seq && entry.deviceTime === entry.receivedAt;

/**
 * [OB5] Of what this device knew to be answered, what a fresh snapshot doesn't have: a station restored from an older
 * backup has lost it. Sending what it did not lose changes nothing, so in doubt it is sent.
 */
export function lostOperations(
  known: readonly Operation[],
  isThere: (id: OperationId) => boolean,
): readonly Operation[] {
  const lost = new Map(known.filter(({ id }) => !isThere(id)).map((each) => [each.deviceSeq, each]));
  return [...lost.values()].sort((left, right) => left.deviceSeq - right.deviceSeq);
}

/** The operation without the station's word on it. */
function operationOf(entry: Entry): Operation {
  const { seq: _seq, receivedAt: _receivedAt, verdict: _verdict, refusal: _refusal, ...operation } = entry;
  return operation;
}
