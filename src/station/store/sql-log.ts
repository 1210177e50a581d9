import type { Kysely } from 'kysely';
import type { Answer } from '../../sync/parcel.ts';
import { answerOf, readLogBody } from '../exchange/log-body.ts';
import { inChunks } from './chunks.ts';
import type { Tables } from './tables.ts';
import type { LogReader, LogWriter } from './store.ts';

/** The log of operations: appended to, never changed. */
export const sqlLog = (db: Kysely<Tables>): LogReader & LogWriter => ({
  communes: async () => {
    const rows = await db
      .selectFrom('communes')
      .select('commune')
      .where('commune', '!=', '')
      .orderBy('commune')
      .execute();
    return rows.map((row) => row.commune);
  },
  head: async (commune) => {
    const row = await db
      .selectFrom('communes')
      .select(['seq', 'hash'])
      .where('commune', '=', commune)
      .executeTakeFirst();
    return row ?? { seq: 0, hash: '' };
  },
  after: (commune, seq, limit) =>
    db
      .selectFrom('operations')
      .select(['seq', 'id', 'kind', 'subject', 'body', 'hash'])
      .where('commune', '=', commune)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(limit)
      .execute(),
  before: (commune, seq, limit) =>
    db
      .selectFrom('operations')
      .select(['seq', 'id', 'kind', 'subject', 'body', 'hash'])
      .where('commune', '=', commune)
      .where('seq', '<', seq)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute(),
  answers: (commune, ids) => answers(db, commune, ids),
  append: async (commune, rows) => {
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const chunk of inChunks(rows)) {
      await db
        .insertInto('operations')
        .values(chunk.map((row) => ({ commune, ...row })))
        .execute();
    }
    await db
      .updateTable('communes')
      .set({ seq: last.seq, hash: last.hash })
      .where('commune', '=', commune)
      .execute();
  },
});

async function answers(
  db: Kysely<Tables>,
  commune: string,
  ids: readonly string[],
): Promise<readonly Answer[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('operations')
    .select(['id', 'body'])
    .where('commune', '=', commune)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, body }) => answerOf(id, readLogBody(body)));
}

/**
 * The first statement of every writing transaction: from here on no other process writes in this commune until
 * this one is done. An update that changes nothing locks the row in PostgreSQL; SQLite has one writer anyway.
 */
export async function lockCommune(db: Kysely<Tables>, commune: string): Promise<void> {
  await db
    .insertInto('communes')
    .values({ commune, seq: 0, hash: '', directory_seq: 0 })
    .onConflict((conflict) => conflict.column('commune').doUpdateSet({ commune }))
    .execute();
}
