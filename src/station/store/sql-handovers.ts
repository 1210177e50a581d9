import type { Kysely } from 'kysely';
import type { Handover, HandoverHead, HandoverReader, HandoverWriter } from './handover-store.ts';
import { ownJson } from './own-json.ts';
import type { Tables } from './tables.ts';

/** The archive of signed lists: added to, never changed but for the acknowledgement. */
export const sqlHandovers = (db: Kysely<Tables>): HandoverReader & HandoverWriter => ({
  ...readers(db),
  add: async (handover, text) => {
    await db
      .insertInto('handovers')
      .values({
        commune: handover.commune,
        handover: handover.handover,
        version: handover.version,
        digest: handover.digest,
        signature: handover.signature,
        signing_key: JSON.stringify(handover.key),
        actor: handover.actor,
        device: handover.device,
        received_at: handover.receivedAt,
        head: JSON.stringify(handover.head),
        document: text,
        acknowledged_at: null,
        acknowledged_by: null,
      })
      .execute();
  },
  acknowledge: async ({ commune, handover, version }, at, byName) => {
    await db
      .updateTable('handovers')
      .set({ acknowledged_at: at, acknowledged_by: byName })
      .where('commune', '=', commune)
      .where('handover', '=', handover)
      .where('version', '=', version)
      .where('acknowledged_at', 'is', null)
      .execute();
  },
});

const readers = (db: Kysely<Tables>): HandoverReader => ({
  get: async (commune, handover, version) => {
    const row = await ofCommune(db, commune)
      .select(COLUMNS)
      .where('handover', '=', handover)
      .where('version', '=', version)
      .executeTakeFirst();
    return row && handoverFrom(row);
  },
  text: async (commune, handover, version) => {
    const row = await ofCommune(db, commune)
      .select('document')
      .where('handover', '=', handover)
      .where('version', '=', version)
      .executeTakeFirst();
    return row?.document;
  },
  all: async (commune) => {
    const rows = await ofCommune(db, commune)
      .select(COLUMNS)
      .orderBy('received_at', 'desc')
      .orderBy('handover')
      .orderBy('version', 'desc')
      .execute();
    return rows.map(handoverFrom);
  },
  newestVersion: async (commune, handover) => {
    const row = await ofCommune(db, commune)
      .select((each) => each.fn.max('version').as('newest'))
      .where('handover', '=', handover)
      .executeTakeFirst();
    return row?.newest ?? 0;
  },
});

const COLUMNS = [
  'commune',
  'handover',
  'version',
  'digest',
  'signature',
  'signing_key',
  'actor',
  'device',
  'received_at',
  'head',
  'acknowledged_at',
  'acknowledged_by',
] as const;

const ofCommune = (db: Kysely<Tables>, commune: string) =>
  db.selectFrom('handovers').where('commune', '=', commune);

const handoverFrom = (row: Pick<Tables['handovers'], (typeof COLUMNS)[number]>): Handover => ({
  commune: row.commune,
  handover: row.handover,
  version: row.version,
  digest: row.digest,
  signature: row.signature,
  key: ownJson<Handover['key']>(row.signing_key),
  actor: row.actor,
  device: row.device,
  receivedAt: row.received_at,
  head: ownJson<HandoverHead>(row.head),
  acknowledgedAt: row.acknowledged_at ?? undefined,
  acknowledgedByName: row.acknowledged_by ?? undefined,
});
