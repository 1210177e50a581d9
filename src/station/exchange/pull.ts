import type { Subject } from '../../domain/subject.ts';
import { holdingText } from '../../sync/digest.ts';
import { PAGE_ROWS } from '../../sync/page.ts';
import type { Cursor, Directory } from '../../sync/parcel.ts';
import { communeName } from '../people/place.ts';
import { speakersIn } from '../people/speakers.ts';
import type { Snapshot, StoreReader } from '../store/store.ts';
import { sha256Hex } from '../world.ts';
import type { Scope } from './scope.ts';

/** Blocks of changes in one answer; what does not fit is asked for at once again. */
const MOST_BLOCKS = 8;

/** What one device gets, as of one moment. */
export interface Pull {
  readonly cursor: Cursor;
  readonly snapshot: { readonly from: Snapshot; readonly held: number } | undefined;
  readonly changed: readonly (readonly Subject[])[];
  readonly gone: readonly string[];
  readonly more: boolean;
  readonly digest: string | undefined;
  readonly directory: Directory | undefined;
  /** Persons in it, for the audit. */
  readonly persons: number;
}

export interface PullRequest {
  readonly commune: string;
  readonly scope: Scope;
  readonly cursor: Cursor;
  /** There when the device starts anew or is in the middle of its first download. */
  readonly snapshot: Snapshot | undefined;
}

/**
 * [ST6] What the device lacks: the pages of its snapshot it does not hold yet, whatever changed since, and what it
 * must forget. Ends where the log ends, or earlier with `more`.
 */
export async function pull(tx: StoreReader, request: PullRequest): Promise<Pull> {
  const { commune, scope, cursor, snapshot } = request;
  const head = await tx.log.head(commune);
  const after = snapshot?.seq ?? cursor.seq;
  const limit = MOST_BLOCKS * PAGE_ROWS;
  const rows = await tx.subjects.changed(commune, scope, { after, upTo: head.seq, limit: limit + 1 });
  const more = rows.length > limit;
  const sent = rows.slice(0, limit);
  const upTo = more ? (sent.at(-1)?.version ?? after) : head.seq;
  const held = snapshot !== undefined && cursor.snapshot === snapshot.id ? (cursor.held ?? 0) : 0;
  const packed = snapshot?.pages.slice(held).reduce((sum, page) => sum + page.rows, 0) ?? 0;
  return {
    cursor: await cursorAt(tx, commune, upTo),
    snapshot: snapshot && { from: snapshot, held: Math.min(held, snapshot.pages.length) },
    changed: pagesOf(sent.map((row) => row.subject)),
    gone: await tx.subjects.gone(commune, scope, { after, upTo }),
    more,
    digest: more ? undefined : await digestOf(tx, commune, scope),
    directory: await directoryFor(tx, request, after),
    persons: packed + sent.length,
  };
}

/** No page, no name: the device stays where it is. */
export const nothingAt = (cursor: Cursor): Pull => ({
  cursor,
  snapshot: undefined,
  changed: [],
  gone: [],
  more: false,
  digest: undefined,
  directory: undefined,
  persons: 0,
});

/** Where a device is, and by the log's hash in which history. */
async function cursorAt(tx: StoreReader, commune: string, seq: number): Promise<Cursor> {
  const hash = await hashAt(tx, commune, seq);
  return hash === undefined ? { seq } : { seq, hash };
}

/** The hash of one line of the log; undefined where there is none. */
export async function hashAt(tx: StoreReader, commune: string, seq: number): Promise<string | undefined> {
  const [line] = await tx.log.after(commune, seq - 1, 1);
  return line?.seq === seq ? line.hash : undefined;
}

/** SHA-256 of what a device of this scope holds once it has everything. */
const digestOf = async (tx: StoreReader, commune: string, scope: Scope): Promise<string> =>
  sha256Hex(holdingText(await tx.subjects.holdings(commune, scope)));

/** A page's ids must ascend; changes come in the order of their versions. */
const pagesOf = (subjects: readonly Subject[]): readonly (readonly Subject[])[] =>
  Array.from({ length: Math.ceil(subjects.length / PAGE_ROWS) }, (_, at) =>
    subjects
      .slice(at * PAGE_ROWS, (at + 1) * PAGE_ROWS)
      .sort((left, right) => numberOf(left) - numberOf(right)),
  );

const numberOf = (subject: Subject): number => Number(subject.id.slice(subject.commune.length + 1));

/** The names behind codes, for a device that may not have the newest ones. */
async function directoryFor(
  tx: StoreReader,
  { commune, snapshot }: PullRequest,
  after: number,
): Promise<Directory | undefined> {
  if (snapshot === undefined && after > (await tx.directory.changedAt(commune))) return undefined;
  const users = await speakersIn(tx, commune);
  return {
    commune: { code: commune, name: communeName(commune) },
    hamlets: (await tx.directory.hamlets(commune)).map(({ code, name, dueOn }) => ({
      code,
      name,
      ...(dueOn === undefined ? {} : { dueOn }),
    })),
    people: users.flatMap(({ id, name, grants }) => {
      const role = grants[0]?.role;
      return role === undefined ? [] : [{ id, name, role }];
    }),
  };
}
