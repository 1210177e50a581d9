import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import { lockCommune, sqlLog } from './sql-log.ts';
import { sqlPeople } from './sql-people.ts';
import { sqlDirectory, sqlNotes } from './sql-records.ts';
import { sqlDoses } from './sql-doses.ts';
import { sqlHandovers } from './sql-handovers.ts';
import { sqlListings } from './sql-listings.ts';
import { sqlSnapshots } from './sql-snapshots.ts';
import { sqlSubjects } from './sql-subjects.ts';
import type { Store, StoreWriter } from './store.ts';

/** Two ways into one database: one that writes, one that looks without waiting for the writer. */
export interface SqlConnections {
  readonly writer: Kysely<Tables>;
  readonly reader: Kysely<Tables>;
}

/** The store on any engine Kysely speaks to; nothing below this line knows which. */
export const sqlStore = ({ writer, reader }: SqlConnections): Store => ({
  read: (work) => reader.transaction().execute((tx) => work(wordsOf(tx))),
  write: (commune, work) =>
    writer.transaction().execute(async (tx) => {
      await lockCommune(tx, commune);
      return work(wordsOf(tx));
    }),
  close: async () => {
    await reader.destroy();
    await writer.destroy();
  },
});

const wordsOf = (db: Kysely<Tables>): StoreWriter => ({
  log: sqlLog(db),
  subjects: sqlSubjects(db),
  people: sqlPeople(db),
  directory: sqlDirectory(db),
  snapshots: sqlSnapshots(db),
  listings: sqlListings(db),
  handovers: sqlHandovers(db),
  doses: sqlDoses(db),
  notes: sqlNotes(db),
});
