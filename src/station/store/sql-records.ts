import type { Kysely } from 'kysely';
import { inChunks } from './chunks.ts';
import { ownJson } from './own-json.ts';
import type { Tables } from './schema.ts';
import {
  ACTS,
  ROW_OUTCOMES,
  type DirectoryReader,
  type DirectoryWriter,
  type ListingReader,
  type ListingRow,
  type ListingWriter,
  type NotesReader,
  type NotesWriter,
} from './store.ts';

/** The names behind codes. */
export const sqlDirectory = (db: Kysely<Tables>): DirectoryReader & DirectoryWriter => {
  const touch = async (commune: string): Promise<void> => {
    await db
      .updateTable('communes')
      .set((each) => ({ directory_seq: each.ref('seq') }))
      .where('commune', '=', commune)
      .execute();
  };
  return {
    hamlets: (commune) =>
      db
        .selectFrom('hamlets')
        .select(['code', 'name'])
        .where('commune', '=', commune)
        .orderBy('code')
        .execute(),
    changedAt: async (commune) => {
      const row = await db
        .selectFrom('communes')
        .select('directory_seq')
        .where('commune', '=', commune)
        .executeTakeFirst();
      return row?.directory_seq ?? 0;
    },
    addHamlets: async (commune, hamlets) => {
      if (hamlets.length === 0) return;
      await db
        .insertInto('hamlets')
        .values(hamlets.map(({ code, name }) => ({ commune, code, name })))
        .execute();
      await touch(commune);
    },
    touch,
  };
};

/** Imports of the Platform's list, row by row, so that the same part sent twice is written once. */
export const sqlListings = (db: Kysely<Tables>): ListingReader & ListingWriter => ({
  get: async (commune, id) => {
    const row = await db
      .selectFrom('listings')
      .selectAll()
      .where('commune', '=', commune)
      .where('id', '=', id)
      .executeTakeFirst();
    return (
      row && {
        commune,
        id,
        listedOn: row.listed_on,
        fileName: row.file_name,
        headers: ownJson<readonly string[]>(row.headers),
        actor: row.actor,
        at: row.at,
      }
    );
  },
  rows: async (commune, id, rows) => {
    const found: ListingRow[] = [];
    for (const chunk of inChunks(rows, 1000)) {
      const part = await db
        .selectFrom('listing_rows')
        .select(['row', 'outcome', 'assigned', 'subject'])
        .where('commune', '=', commune)
        .where('listing', '=', id)
        .where('row', 'in', [...chunk])
        .execute();
      found.push(...part.map(listingRowFrom));
    }
    return found;
  },
  subjects: async (commune, id) => {
    const rows = await db
      .selectFrom('listing_rows')
      .select('subject')
      .where('commune', '=', commune)
      .where('listing', '=', id)
      .where('subject', '!=', '')
      .execute();
    return rows.map((row) => row.subject);
  },
  add: async (listing) => {
    await db
      .insertInto('listings')
      .values({
        commune: listing.commune,
        id: listing.id,
        listed_on: listing.listedOn,
        file_name: listing.fileName,
        headers: JSON.stringify(listing.headers),
        actor: listing.actor,
        at: listing.at,
      })
      .execute();
  },
  addRows: async (commune, listing, rows) => {
    for (const chunk of inChunks(rows)) {
      await db
        .insertInto('listing_rows')
        .values(chunk.map((row) => ({ commune, listing, ...row, assigned: row.assigned ? 1 : 0 })))
        .execute();
    }
  },
});

const listingRowFrom = (row: Omit<Tables['listing_rows'], 'commune' | 'listing'>): ListingRow => ({
  row: row.row,
  outcome: ROW_OUTCOMES.find((each) => each === row.outcome) ?? 'unclear',
  assigned: row.assigned === 1,
  subject: row.subject,
});

/** The station's own settings, and the audit of who read and decided what. */
export const sqlNotes = (db: Kysely<Tables>): NotesReader & NotesWriter => ({
  setting: (name) => setting(db, name),
  keepSetting: async (name, value) => {
    await db
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    return (await setting(db, name)) ?? value;
  },
  audit: async (commune, limit) => {
    const rows = await db
      .selectFrom('audit')
      .select(['at', 'actor', 'device', 'act', 'count', 'detail'])
      .where('commune', '=', commune)
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.flatMap((row) => {
      const act = ACTS.find((each) => each === row.act);
      return act === undefined ? [] : [{ ...row, act }];
    });
  },
  addAudit: async (commune, id, line) => {
    await db
      .insertInto('audit')
      .values({ commune, id, ...line })
      .execute();
  },
});

const setting = async (db: Kysely<Tables>, name: string): Promise<string | undefined> =>
  (await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst())?.value;
