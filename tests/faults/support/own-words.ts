import type { Session } from '../../../src/client/session.ts';
import type { OperationId } from '../../../src/domain/operation.ts';
import type { Verdict } from '../../../src/domain/subject.ts';
import { textOf } from '../../simulation/ledger.ts';
import type { BurstPhone } from './burst-phone.ts';
import type { LogFile } from './log-file.ts';

export interface Kept {
  readonly id: OperationId;
  readonly device: string;
  readonly seq: number;
  readonly verdict: Verdict;
  /** The operation as it lies in the log. */
  readonly text: string;
}

/** Every line of the log that one of these phones said, in whatever number. */
export function ownWords(log: LogFile, phones: readonly BurstPhone[]): readonly Kept[] {
  const devices = new Set(phones.map(({ session }) => session.profile.device));
  return log
    .lines()
    .filter(({ operation }) => devices.has(operation.device))
    .map(({ operation, seq, verdict }) => {
      const { id, device } = operation;
      return { id, device, seq, verdict, text: textOf(operation) };
    });
}

/** What the station answered to each of this phone's own operations, as the phone shows it in its histories. */
export function verdictsOf({ book, profile }: Session): ReadonlyMap<OperationId, object> {
  const all = book.find({ text: '', filter: { kind: 'all' } });
  const own = all.flatMap(({ subject }) => subject.entries).filter(({ device }) => device === profile.device);
  return new Map(own.map(({ id, seq, verdict }) => [id, { seq, verdict }]));
}
