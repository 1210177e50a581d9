import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { packPage, PAGE_ROWS } from '../../sync/page.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Snapshot, SnapshotPage, Store } from '../store/store.ts';
import type { World } from '../world.ts';
import type { Scope } from './scope.ts';

const compress = promisify(gzip);

/** A snapshot is made anew when more than this many subjects, or this share of its rows, changed since. */
const STALE_ROWS = 200;
const STALE_SHARE = 0.1;

/** Whether it costs less to pack everything again than to send each new device the changes since. Pure. */
export const isStale = (snapshot: Snapshot, changedSince: number): boolean =>
  changedSince > Math.max(STALE_ROWS, snapshot.rows * STALE_SHARE);

/** Packs one page of subjects for the wire: gzip of the page's JSON. */
export const packBlock = async (
  commune: string,
  subjects: readonly Subject[],
  level: number,
): Promise<SnapshotPage> => ({
  rows: subjects.length,
  content: await compress(JSON.stringify(packPage(commune, subjects)), { level }),
});

interface Place {
  readonly commune: string;
  readonly scope: Scope;
}

/**
 * The snapshot a device downloads first: the one it is in the middle of when that is still kept, else the newest
 * if it is fresh enough, else a new one. `wanted` is only ever looked for within the device's own scope.
 */
export async function snapshotFor(
  { store, world }: { readonly store: Store; readonly world: World },
  { commune, scope }: Place,
  wanted: string | undefined,
): Promise<Snapshot> {
  const found = await store.read(async (tx) => {
    const resumed = wanted === undefined ? undefined : await tx.snapshots.byId(commune, scope, wanted);
    if (resumed !== undefined) return resumed;
    const newest = await tx.snapshots.newest(commune, scope);
    const changed = newest && (await tx.subjects.countChanged(commune, scope, newest.seq));
    return newest && !isStale(newest, changed ?? 0) ? newest : undefined;
  });
  return found ?? makeSnapshot(store, { commune, scope }, world.newId());
}

async function makeSnapshot(store: Store, { commune, scope }: Place, id: string): Promise<Snapshot> {
  // Read as of one moment, packed after the transaction: nobody waits for the packing.
  const { seq, chunks } = await store.read(async (tx) => {
    const head = await tx.log.head(commune);
    const read: (readonly Subject[])[] = [];
    for (let after = 0; ;) {
      const page = await tx.subjects.page(commune, scope, { after, limit: PAGE_ROWS });
      if (page.length > 0) read.push(page);
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE_ROWS) return { seq: head.seq, chunks: read };
      after = numberOf(commune, last);
    }
  });
  const pages: SnapshotPage[] = [];
  for (const chunk of chunks) pages.push(await packBlock(commune, chunk, 9));
  return store.write(commune, async (tx) => {
    const newest = await tx.snapshots.newest(commune, scope);
    // Another device asked for the same a moment ago, and its pages are as good.
    if (newest !== undefined && newest.seq >= seq) return newest;
    await tx.snapshots.keep(commune, scope, { id, seq, pages });
    return {
      id,
      seq,
      rows: pages.reduce((sum, page) => sum + page.rows, 0),
      pages: pages.map(({ rows, content }) => ({ rows, bytes: content.length })),
    };
  });
}

const numberOf = (commune: string, subject: Subject): number => Number(subject.id.slice(commune.length + 1));
