import type { OperationOf } from '../../domain/operation.ts';
import type { Subject } from '../../domain/subject.ts';
import { entryOf, type LogBody } from '../exchange/log-body.ts';

/** [ST3] A subject after one more line of the log; nothing while it was never listed. */
export function withLogLine(subject: Subject | undefined, body: LogBody): Subject | undefined {
  const entry = entryOf(body);
  if (entry === undefined) return subject;
  if (entry.kind === 'list') return entry.verdict === 'refused' ? subject : listedSubject(entry, body.seq);
  // Said about another commune: kept in the log, nothing here.
  if (subject === undefined || entry.commune !== subject.commune) return subject;
  return { ...subject, entries: [...subject.entries, entry] };
}

const listedSubject = (operation: OperationOf<'list'>, listedSeq: number): Subject => ({
  id: operation.subject,
  commune: operation.commune,
  listing: operation.body.listing,
  listedOn: operation.body.listedOn,
  row: operation.body.row,
  listedSeq,
  listed: operation.body.values,
  category: operation.body.category,
  entries: [],
});
