import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { listProfiles } from '../../src/device/profile-list.ts';
import { Registry } from '../../src/device/registry.ts';
import { attempt } from '../../src/device/storage.ts';

const databases = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

test('a phone nobody has joined on has no profiles, and looking leaves nothing behind', async () => {
  const phone = databases();
  expect(await listProfiles(phone)).toEqual([]);
  expect(await phone.indexedDB.databases()).toEqual([]);
});

test('whoever has joined is on the list, also while somebody else joins', async () => {
  const phone = databases();
  const registry = new Registry({ databases: phone });
  const begin = (name: string) =>
    registry.beginJoin({ codeHash: name, profile: name, seed: new Uint8Array(32) });
  await registry.finishJoin(await begin('lan'), 'Thôn 3');
  await begin('minh');
  expect(await listProfiles(phone)).toMatchObject([{ id: 'lan', label: 'Thôn 3' }]);
});

test('a browser without databases is told as one that blocks them', async () => {
  expect(await attempt(() => listProfiles({}))).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
});

test('a database that will not open is told as broken, not as empty', async () => {
  const phone = databases();
  const open = (): IDBOpenDBRequest => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };
  const broken = Object.assign(Object.create(phone.indexedDB), { open });
  expect(await attempt(() => listProfiles({ indexedDB: broken }))).toEqual({
    ok: false,
    error: { kind: 'storage-broken' },
  });
});
