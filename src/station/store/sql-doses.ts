import type { Kysely } from 'kysely';
import type { DoseDraft } from '../../domain/dose.ts';
import { inChunks } from './chunks.ts';
import type { DoseReader, DoseRecord, DoseWriter } from './dose-store.ts';
import { ownJson } from './own-json.ts';
import type { Tables } from './tables.ts';

/** Records of new doses, version by version. */
export const sqlDoses = (db: Kysely<Tables>): DoseReader & DoseWriter => {
  const versions: DoseReader['versions'] = async (commune, ids) => {
    const found: DoseRecord[] = [];
    for (const chunk of inChunks(ids, 1000)) {
      const rows = await db
        .selectFrom('doses')
        .selectAll()
        .where('commune', '=', commune)
        .where('id', 'in', [...chunk])
        .orderBy('id')
        .orderBy('revision')
        .execute();
      found.push(...rows.map(recordFrom));
    }
    return found;
  };
  return {
    versions,
    givenOn: async (commune, day) => {
      const rows = await db
        .selectFrom('doses')
        .select('id')
        .distinct()
        .where('commune', '=', commune)
        .where('given_on', '=', day)
        .execute();
      const all = await versions(
        commune,
        rows.map((row) => row.id),
      );
      const newest = new Map(all.map((record) => [record.id, record.givenOn]));
      return all.filter((record) => newest.get(record.id) === day);
    },
    add: async (commune, records) => {
      for (const chunk of inChunks(records)) {
        await db
          .insertInto('doses')
          .values(
            chunk.map((record) => ({
              commune,
              id: record.id,
              revision: record.revision,
              given_on: record.givenOn,
              subject: record.subject,
              complete: record.complete ? 1 : 0,
              saved_on: record.savedOn,
              saved_at: record.savedAt,
              actor: record.actor,
              operation: record.operation,
              body: JSON.stringify(record.draft),
            })),
          )
          .execute();
      }
    },
  };
};

const recordFrom = (row: Tables['doses']): DoseRecord => ({
  id: row.id,
  revision: row.revision,
  givenOn: row.given_on,
  subject: row.subject,
  complete: row.complete === 1,
  savedOn: row.saved_on,
  savedAt: row.saved_at,
  actor: row.actor,
  operation: row.operation,
  draft: ownJson<DoseDraft>(row.body),
});
