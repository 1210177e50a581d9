import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '../../src/station/store/sqlite.ts';
import type { Store } from '../../src/station/store/store.ts';
import { archiveContract } from './archive-contract.ts';
import { recordsContract } from './records-contract.ts';
import { storeContract, type Engine } from './store-contract.ts';

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'so-thon-store-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function opened(file: string): Promise<Store> {
  const store = await openSqlite(file);
  if (!store.ok) throw new Error(store.error.kind);
  return store.value;
}

const sqlite: Engine = {
  name: 'SQLite',
  withStore: (work) =>
    inFolder(async (folder) => {
      const file = join(folder, 'station.sqlite');
      let store = await opened(file);
      try {
        await work({
          store,
          reopen: async () => {
            await store.close();
            store = await opened(file);
            return store;
          },
        });
      } finally {
        await store.close();
      }
    }),
};

describe('[DB1] [DB2] the contract of every store', () => {
  storeContract(sqlite);
  recordsContract(sqlite);
  archiveContract(sqlite);
});

test('[DB3] a database that cannot be made safe is not opened', async () => {
  // A database in memory has no write-ahead log: the setting is read back as something else.
  expect(await openSqlite(':memory:')).toEqual({
    ok: false,
    error: { kind: 'unsafe-setting', setting: 'journal_mode', found: 'memory' },
  });
  await inFolder(async (folder) => {
    expect(await openSqlite(folder)).toMatchObject({ ok: false, error: { kind: 'cannot-open' } });
  });
});

test('[DB3] an opened database writes ahead', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'station.sqlite');
    const store = await opened(file);
    const beside = new DatabaseSync(file);
    expect(beside.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    beside.close();
    await store.close();
  });
});

test('[DB5] a database of an earlier version gets the tables and columns that came since, and keeps its rows', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'station.sqlite');
    const old = new DatabaseSync(file);
    old.exec('create table hamlets (commune text not null, code text not null, name text not null)');
    old.exec('create unique index old_key on hamlets (commune, code)');
    old.exec("insert into hamlets values ('25090', '25090-01', 'Thôn 1')");
    old.close();
    const store = await opened(file);
    await store.write('25090', (tx) => tx.directory.setDeadline('25090', '25090-01', '2022-09-15'));
    expect(await store.read((tx) => tx.directory.hamlets('25090'))).toEqual([
      { code: '25090-01', name: 'Thôn 1', dueOn: '2022-09-15' },
    ]);
    await store.close();
  });
});
