import canonicalize from 'canonicalize';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Subject } from '../../domain/subject.ts';
import { readLogBody } from '../exchange/log-body.ts';
import { rowOf } from '../exchange/judge.ts';
import type { StoreReader, SubjectRow } from '../store/store.ts';
import { chainHash } from './chain.ts';
import { withLogLine } from './replay.ts';

/** Lines read at a time. */
const AT_ONCE = 1000;

/** What is wrong with a commune's log or with what was made from it. */
export type CheckProblem =
  | { readonly kind: 'gap'; readonly seq: number }
  | { readonly kind: 'broken-chain'; readonly seq: number }
  | { readonly kind: 'wrong-line'; readonly seq: number }
  | { readonly kind: 'wrong-head'; readonly seq: number }
  | { readonly kind: 'projection-differs'; readonly subject: string };

export interface Checked {
  readonly commune: string;
  readonly operations: number;
  readonly subjects: number;
  readonly hash: string;
}

/** [ST15] Reads a commune's whole log: each line seals those before it, and the subjects are what the log says. */
export async function checkCommune(tx: StoreReader, commune: string): Promise<Result<Checked, CheckProblem>> {
  const replayed = await replay(tx, commune);
  if (!replayed.ok) return replayed;
  const { seq, hash, subjects } = replayed.value;
  const head = await tx.log.head(commune);
  if (head.seq !== seq || head.hash !== hash) return err({ kind: 'wrong-head', seq: head.seq });
  const different = await firstDifferent(tx, commune, subjects);
  if (different !== undefined) return err({ kind: 'projection-differs', subject: different });
  return ok({ commune, operations: seq, subjects: subjects.size, hash });
}

interface Replayed {
  readonly seq: number;
  readonly hash: string;
  readonly subjects: Map<string, Subject>;
}

async function replay(tx: StoreReader, commune: string): Promise<Result<Replayed, CheckProblem>> {
  const subjects = new Map<string, Subject>();
  let seq = 0;
  let hash = '';
  for (;;) {
    const rows = await tx.log.after(commune, seq, AT_ONCE);
    for (const row of rows) {
      if (row.seq !== seq + 1) return err({ kind: 'gap', seq: seq + 1 });
      if (chainHash(hash, row.body) !== row.hash) return err({ kind: 'broken-chain', seq: row.seq });
      const body = readLogBody(row.body);
      if (body.seq !== row.seq) return err({ kind: 'wrong-line', seq: row.seq });
      const after = withLogLine(subjects.get(row.subject), body);
      if (after !== undefined) subjects.set(row.subject, after);
      ({ seq, hash } = row);
    }
    if (rows.length < AT_ONCE) return ok({ seq, hash, subjects });
  }
}

async function firstDifferent(
  tx: StoreReader,
  commune: string,
  expected: ReadonlyMap<string, Subject>,
): Promise<string | undefined> {
  const ids = [...expected.keys()];
  const kept = new Map((await tx.subjects.get(commune, ids)).map((row) => [row.subject.id, row]));
  const missing = ids.find((id) => !isSame(expected.get(id), kept.get(id)));
  if (missing !== undefined) return missing;
  return (await tx.subjects.count(commune)) === ids.length ? undefined : 'one that was never listed';
}

function isSame(subject: Subject | undefined, kept: SubjectRow | undefined): boolean {
  return subject !== undefined && kept !== undefined && canonicalize(rowOf(subject)) === canonicalize(kept);
}
