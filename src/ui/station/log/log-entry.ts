import type { LogLine } from '../../../client/station-desk.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import type { Entry } from '../../../domain/subject.ts';
import { useSession } from '../../shared/session-context.tsx';

/** A line of the log as an entry of its subject: the same thing, seen from the other side. */
export const entryOf = ({ operation, seq, receivedAt, verdict, refusal }: LogLine): Entry => ({
  ...operation,
  seq,
  receivedAt,
  verdict,
  ...(refusal === undefined ? {} : { refusal }),
});

/** How the writer came to know, when the operation says so. */
export const evidenceOf = ({ operation }: LogLine): Evidence | undefined =>
  operation.kind === 'correct' || operation.kind === 'confirm'
    ? operation.body.evidence
    : operation.kind === 'check'
      ? 'police'
      : undefined;

/** The name of the person a line is about; the record's id when this computer does not hold it. */
export function useSubjectName(): (line: LogLine) => string {
  const { book } = useSession();
  return ({ operation }) => {
    if (operation.kind === 'list') return operation.body.values.name;
    return book.get(operation.subject)?.fields.name.value ?? operation.subject;
  };
}
