import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '../../src/station/store/sqlite.ts';
import type { Store } from '../../src/station/store/store.ts';
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
