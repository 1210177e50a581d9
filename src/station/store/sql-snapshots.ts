import type { Kysely } from 'kysely';
import { scopeKey, type Scope } from '../exchange/scope.ts';
import type { Tables } from './tables.ts';
import type { Snapshot, SnapshotReader, SnapshotWriter } from './store.ts';

/** How many snapshots of one scope are kept: the newest, and one that devices may be in the middle of. */
const KEPT = 2;

/** First downloads, packed once and kept for every device of the same scope and every station process. */
export const sqlSnapshots = (db: Kysely<Tables>): SnapshotReader & SnapshotWriter => ({
  newest: async (commune, scope) => {
    const row = await ofScope(db, commune, scope).limit(1).executeTakeFirst();
    return row && withPages(db, commune, row);
  },
  byId: async (commune, scope, id) => {
    const row = await ofScope(db, commune, scope).where('id', '=', id).executeTakeFirst();
    return row && withPages(db, commune, row);
  },
  page: async (commune, id, index) => {
    const row = await db
      .selectFrom('snapshot_pages')
      .select('content')
      .where('commune', '=', commune)
      .where('snapshot', '=', id)
      .where('page', '=', index)
      .executeTakeFirst();
    return row?.content;
  },
  keep: async (commune, scope, { id, seq, pages }) => {
    await db
      .insertInto('snapshots')
      .values({ commune, id, scope: scopeKey(scope), seq })
      .execute();
    for (const [page, { rows, content }] of pages.entries()) {
      await db
        .insertInto('snapshot_pages')
        .values({ commune, snapshot: id, page, row_count: rows, byte_count: content.length, content })
        .execute();
    }
    const old = (await ofScope(db, commune, scope).execute()).slice(KEPT).map((row) => row.id);
    if (old.length === 0) return;
    await db
      .deleteFrom('snapshot_pages')
      .where('commune', '=', commune)
      .where('snapshot', 'in', old)
      .execute();
    await db.deleteFrom('snapshots').where('commune', '=', commune).where('id', 'in', old).execute();
  },
});

const ofScope = (db: Kysely<Tables>, commune: string, scope: Scope) =>
  db
    .selectFrom('snapshots')
    .select(['id', 'seq'])
    .where('commune', '=', commune)
    .where('scope', '=', scopeKey(scope))
    .orderBy('seq', 'desc')
    .orderBy('id', 'desc');

async function withPages(
  db: Kysely<Tables>,
  commune: string,
  { id, seq }: { readonly id: string; readonly seq: number },
): Promise<Snapshot> {
  const pages = await db
    .selectFrom('snapshot_pages')
    .select(['row_count as rows', 'byte_count as bytes'])
    .where('commune', '=', commune)
    .where('snapshot', '=', id)
    .orderBy('page')
    .execute();
  return { id, seq, rows: pages.reduce((sum, page) => sum + page.rows, 0), pages };
}
