import type { Kysely } from 'kysely';
import { inChunks } from './chunks.ts';
import {
  listingState,
  PURPOSES,
  STEP_KINDS,
  STEP_NEWS,
  STEP_OUTCOMES,
  type DraftRow,
  type Listing,
  type ListingReader,
  type ListingStep,
  type ListingWriter,
} from './listing-store.ts';
import { ownJson } from './own-json.ts';
import type { Tables } from './tables.ts';

/** Imports of the Platform's list: rows as they came, and the plan of the whole, step by step. */
export const sqlListings = (db: Kysely<Tables>): ListingReader & ListingWriter => ({
  ...readers(db),
  ...draftWriters(db),
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
        purpose: listing.purpose,
        assign_by_column: listing.assignByColumn ? 1 : 0,
        state: listing.state,
      })
      .execute();
  },
  putSteps: async (commune, listing, steps) => {
    for (const chunk of inChunks(steps)) {
      await db
        .insertInto('listing_steps')
        .values(chunk.map((step) => ({ commune, listing, ...step, assigned: step.assigned ? 1 : 0 })))
        .onConflict((conflict) =>
          conflict.columns(['commune', 'listing', 'at']).doUpdateSet((excluded) => ({
            subject: excluded.ref('excluded.subject'),
            outcome: excluded.ref('excluded.outcome'),
            news: excluded.ref('excluded.news'),
            assigned: excluded.ref('excluded.assigned'),
          })),
        )
        .execute();
    }
  },
  setState: async (commune, id, state) => {
    await db
      .updateTable('listings')
      .set({ state })
      .where('commune', '=', commune)
      .where('id', '=', id)
      .execute();
  },
  unplan: async (commune) => {
    await db.deleteFrom('listing_steps').where('commune', '=', commune).where('outcome', '=', '').execute();
    await db
      .updateTable('listings')
      .set({ state: 'open' })
      .where('commune', '=', commune)
      .where('state', '=', 'planned')
      .execute();
  },
});

const readers = (db: Kysely<Tables>): ListingReader => ({
  get: async (commune, id) => {
    const row = await db
      .selectFrom('listings')
      .selectAll()
      .where('commune', '=', commune)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && listingFrom(row);
  },
  drafts: async (commune, id) => {
    const rows = await drafts(db, commune, id).select(['row', 'body']).orderBy('row').execute();
    return rows.map(draftFrom);
  },
  draftsOf: async (commune, id, wanted) => {
    const found: DraftRow[] = [];
    for (const chunk of inChunks(wanted, 1000)) {
      const rows = await drafts(db, commune, id)
        .select(['row', 'body'])
        .where('row', 'in', [...chunk])
        .execute();
      found.push(...rows.map(draftFrom));
    }
    return found;
  },
  countDrafts: async (commune, id) => {
    const row = await drafts(db, commune, id)
      .select((each) => each.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  },
  steps: async (commune, id, { from, limit }) => {
    const rows = await steps(db, commune, id)
      .select(['at', 'kind', 'row', 'subject', 'outcome', 'news', 'assigned'])
      .where('at', '>=', from)
      .orderBy('at')
      .limit(limit)
      .execute();
    return rows.map(stepFrom);
  },
  countSteps: async (commune, id) => {
    const row = await steps(db, commune, id)
      .select((each) => each.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  },
});

const draftWriters = (db: Kysely<Tables>): Pick<ListingWriter, 'addDrafts' | 'dropDrafts'> => ({
  addDrafts: async (commune, listing, rows) => {
    for (const chunk of inChunks(rows)) {
      await db
        .insertInto('listing_drafts')
        .values(
          chunk.map(({ row, cells, values }) => ({
            commune,
            listing,
            row,
            body: JSON.stringify({ cells, values }),
          })),
        )
        .execute();
    }
  },
  dropDrafts: async (commune, listing) => {
    const unclear = db
      .selectFrom('listing_steps')
      .select('row')
      .where('commune', '=', commune)
      .where('listing', '=', listing)
      .where('kind', '=', 'unclear');
    await db
      .deleteFrom('listing_drafts')
      .where('commune', '=', commune)
      .where('listing', '=', listing)
      .where('row', 'not in', unclear)
      .execute();
  },
});

const drafts = (db: Kysely<Tables>, commune: string, listing: string) =>
  db.selectFrom('listing_drafts').where('commune', '=', commune).where('listing', '=', listing);

const steps = (db: Kysely<Tables>, commune: string, listing: string) =>
  db.selectFrom('listing_steps').where('commune', '=', commune).where('listing', '=', listing);

const listingFrom = (row: Tables['listings']): Listing => ({
  commune: row.commune,
  id: row.id,
  listedOn: row.listed_on,
  fileName: row.file_name,
  headers: ownJson<readonly string[]>(row.headers),
  actor: row.actor,
  at: row.at,
  purpose: PURPOSES.find((each) => each === row.purpose) ?? 'list',
  assignByColumn: row.assign_by_column === 1,
  // Of before lists were planned as a whole: what is there of it was written.
  state: listingState(row.state),
});

const draftFrom = ({ row, body }: Pick<Tables['listing_drafts'], 'row' | 'body'>): DraftRow => ({
  row,
  ...ownJson<Omit<DraftRow, 'row'>>(body),
});

const stepFrom = (row: Omit<Tables['listing_steps'], 'commune' | 'listing'>): ListingStep => ({
  at: row.at,
  kind: STEP_KINDS.find((each) => each === row.kind) ?? 'unclear',
  row: row.row,
  subject: row.subject,
  outcome: STEP_OUTCOMES.find((each) => each === row.outcome) ?? '',
  news: STEP_NEWS.find((each) => each === row.news) ?? '',
  assigned: row.assigned === 1,
});
