import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { operation, LAN } from '../support/subject-builder.ts';
import { openedPhone, reopened } from './profile-builder.ts';

/** The tables of the first release, as phones have them; never changed. */
const FIRST_SCHEMA = { pages: '++id, generation', outbox: 'seq', meta: 'key' } as const;
const DATABASE = 'so-thon-p1';
const FULL = 40;

type Tables = ReadonlyMap<string, readonly unknown[]>;

async function rowsOf(indexedDB: IDBFactory): Promise<Tables> {
  const database = await new Dexie(DATABASE, { indexedDB, IDBKeyRange }).open();
  const rows = await Promise.all(
    Object.keys(FIRST_SCHEMA).map(async (table) => [table, await database.table(table).toArray()] as const),
  );
  database.close();
  return new Map<string, readonly unknown[]>(rows);
}

/** The same rows in a database that only the first release has ever opened. */
async function asFirstReleased(indexedDB: IDBFactory, rows: Tables): Promise<void> {
  const database = new Dexie(DATABASE, { indexedDB, IDBKeyRange });
  await database.delete();
  database.version(1).stores(FIRST_SCHEMA);
  await database.open();
  for (const [table, each] of rows) await database.table(table).bulkPut(each);
  database.close();
}

test('this version opens a full outbox of the first release: every operation waits as it did, word for word, in its order', async () => {
  const { phone, opened } = await openedPhone();
  const kept = await opened.vault.outbox.add((seq) =>
    Array.from({ length: FULL }, (_, at) => ({
      ...operation(LAN, 'note', { text: `đã ghé ${at}` }),
      deviceSeq: seq + at,
    })),
  );
  await opened.vault.outbox.take(3, 0);
  await opened.vault.outbox.putBackAll('no-network');
  opened.vault.close();
  await asFirstReleased(phone.indexedDB, await rowsOf(phone.indexedDB));

  const { vault } = await reopened(phone);
  await vault.outbox.reload();
  expect(vault.outbox.rows().map((row) => row.operation)).toEqual(kept);
  expect(vault.outbox.rows().every((row) => row.state.kind === 'waiting')).toBe(true);
  // Its numbers go on where they were.
  const [next] = await vault.outbox.add((seq) => [
    { ...operation(LAN, 'note', { text: 'sau khi nâng cấp' }), deviceSeq: seq },
  ]);
  expect(next?.deviceSeq).toBe((kept.at(-1)?.deviceSeq ?? 0) + 1);
  vault.close();
});
