import canonicalize from 'canonicalize';
import type { Operation } from '../../domain/operation.ts';
import type { Entry, Refusal, Verdict } from '../../domain/subject.ts';
import { isOperation } from '../../sync/operation-schema.ts';
import type { Answer } from '../../sync/parcel.ts';
import { ownJson } from '../store/own-json.ts';

/** What one line of the log says: the operation as it came, and the station's word on it. */
export interface LogBody {
  /** As sent; of a kind this station does not know, or malformed, it is kept all the same. */
  readonly operation: unknown;
  readonly seq: number;
  readonly receivedAt: string;
  readonly verdict: Verdict;
  readonly refusal?: Refusal;
}

/** RFC 8785 text, so that anybody can compute the same hash from the same content. */
export function writeLogBody(body: LogBody): string {
  const text = canonicalize(body);
  if (text === undefined) throw new Error('a log line has no canonical text');
  return text;
}

/** The inverse. Lines of the log are our own, chained by hash, and are not validated again. */
export const readLogBody = (text: string): LogBody => ownJson<LogBody>(text);

/**
 * The entry a log line adds to its subject; nothing when it adds none: a kind this station does not know, words
 * that are malformed (nobody may appear to have said what another device made up), or no such subject.
 */
export function entryOf(body: LogBody): Entry | undefined {
  const { operation, refusal } = body;
  if (refusal === 'malformed' || refusal === 'unknown-subject' || refusal === 'revoked') return undefined;
  return isOperation(operation) ? entryFrom(operation, body) : undefined;
}

/** An operation with the station's word on it. */
const entryFrom = (operation: Operation, word: Omit<LogBody, 'operation'>): Entry => ({
  ...operation,
  seq: word.seq,
  receivedAt: word.receivedAt,
  verdict: word.verdict,
  ...(word.refusal === undefined ? {} : { refusal: word.refusal }),
});

export const answerOf = (id: string, body: Omit<LogBody, 'operation'>): Answer => ({
  id,
  seq: body.seq,
  verdict: body.verdict,
  receivedAt: body.receivedAt,
  ...(body.refusal === undefined ? {} : { refusal: body.refusal }),
});
