import * as v from 'valibot';
import type { Subject } from '../../domain/subject.ts';
import type { Answer } from '../../sync/parcel.ts';
import { LogChain } from '../log/chain.ts';
import { withLogLine } from '../log/replay.ts';
import { withNumbers } from '../people/number-ranges.ts';
import type { SubjectRow, StoreWriter } from '../store/store.ts';
import { judge, rowOf, type Envelope, type KnownSender } from './judge.ts';
import { answerOf } from './log-body.ts';
import { project } from './project.ts';

/**
 * [ST5] Takes what a device sent, in its order, within the caller's transaction. An operation that is here already
 * gets its first answer again, however often and in whatever pieces it is sent.
 */
export async function takeOperations(
  tx: StoreWriter,
  sent: readonly Envelope[],
  sender: KnownSender,
  receivedAt: string,
): Promise<readonly Answer[]> {
  if (sent.length === 0) return [];
  const { commune } = sender;
  const before = await tx.log.answers(commune, [...new Set(sent.map((each) => each.id))]);
  const answers = new Map(before.map((answer) => [answer.id, answer]));
  const fresh = sent.filter((each) => !answers.has(each.id));
  const known = await subjectsOf(tx, commune, fresh);
  const subjects = new Map<string, Subject>([...known].map(([id, row]) => [id, row.subject]));
  const hamlets = await hamletsFor(tx, commune, fresh);
  const chain = new LogChain(await tx.log.head(commune));

  for (const each of fresh) {
    // The same operation twice in one parcel: the first of the two was answered a moment ago.
    if (answers.has(each.id)) continue;
    const subject = subjects.get(each.subject);
    const body = judge(each, subject, sender, { arrival: { seq: chain.nextSeq, receivedAt }, hamlets });
    chain.add(each, body);
    answers.set(each.id, answerOf(each.id, body));
    const after = subject && withLogLine(subject, body);
    if (after !== undefined) subjects.set(each.subject, after);
  }
  await tx.log.append(commune, chain.rows);
  const changed = [...subjects.values()].filter((each) => known.get(each.id)?.subject !== each).map(rowOf);
  await project(tx, commune, changed, known);
  await countNumbers(tx, sender, fresh);
  return sent.flatMap((each) => answers.get(each.id) ?? []);
}

/** [DV2] Which of the device's own numbers are here, by whatever way they came. */
async function countNumbers(
  tx: StoreWriter,
  { commune, device }: KnownSender,
  fresh: readonly Envelope[],
): Promise<void> {
  const numbers = fresh.flatMap((each) =>
    v.is(numberedSchema, each) && each.device === device ? each.deviceSeq : [],
  );
  const before = numbers.length === 0 ? undefined : (await tx.people.device(commune, device))?.takenNumbers;
  if (before !== undefined) await tx.people.took({ commune, id: device }, withNumbers(before, numbers));
}

const numberedSchema = v.looseObject({
  device: v.string(),
  deviceSeq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

async function subjectsOf(
  tx: StoreWriter,
  commune: string,
  sent: readonly Envelope[],
): Promise<ReadonlyMap<string, SubjectRow>> {
  const rows = await tx.subjects.get(commune, [...new Set(sent.map((each) => each.subject))]);
  return new Map(rows.map((row) => [row.subject.id, row]));
}

/** Asked only when somebody assigns: most parcels come from volunteers. */
async function hamletsFor(
  tx: StoreWriter,
  commune: string,
  sent: readonly Envelope[],
): Promise<ReadonlySet<string>> {
  if (!sent.some((each) => each.kind === 'assign')) return new Set();
  return new Set((await tx.directory.hamlets(commune)).map((hamlet) => hamlet.code));
}
