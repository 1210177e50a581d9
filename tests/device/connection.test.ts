import { expect, test } from 'vitest';
import { doneWith, openExisting } from '../../src/device/existing-database.ts';
import { takeLocked } from '../../src/device/locked-outbox.ts';
import { profilesOnDisk } from '../../src/device/profile-list.ts';
import { openProfile } from '../../src/device/profile-door.ts';
import type { Connection } from '../../src/device/profile-database.ts';
import { removeProfile, unansweredOf } from '../../src/device/profile-removal.ts';
import { attempt } from '../../src/device/storage.ts';
import type { Vault } from '../../src/device/vault.ts';
import type { Operation } from '../../src/domain/operation.ts';
import { LAN, operation } from '../support/subject-builder.ts';
import { openedPhone, reopened } from './profile-builder.ts';

const note = (deviceSeq: number): Operation => ({ ...operation(LAN, 'note', { text: 'đã ghé' }), deviceSeq });
const add = ({ outbox }: Vault): Promise<readonly Operation[]> => outbox.add((first) => [note(first)]);

/** A newer version of the app asks for the database; resolves when it has it. */
const newerOpens = (indexedDB: IDBFactory): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('so-thon-p1', 20);
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });

/** What removing does first, in another tab. */
async function forgetDoor(indexedDB: IDBFactory): Promise<void> {
  const database = await openExisting(indexedDB, 'so-thon-p1');
  if (database === undefined) throw new Error('no profile');
  const transaction = database.transaction('meta', 'readwrite');
  transaction.objectStore('meta').delete('door');
  await doneWith(transaction);
  database.close();
}

test('[BR2] a newer version gets the database once nothing is unsaved; the older one then neither reads nor writes', async () => {
  const { phone, opened } = await openedPhone();
  const { vault } = opened;
  const told: Connection[] = [];
  vault.watch(
    (connection) => told.push(connection),
    () => true,
  );
  const opening = newerOpens(phone.indexedDB);
  await expect.poll(() => told).toEqual(['wanted']);
  await add(vault);
  vault.give();
  await opening;
  expect(told).toEqual(['wanted', 'given']);
  expect(await attempt(() => add(vault))).toEqual({ ok: false, error: { kind: 'storage-newer' } });
  const older = await attempt(() => openProfile(phone.tab(), 'p1', '135790'));
  expect(older).toEqual({ ok: false, error: { kind: 'storage-newer' } });
  expect((await takeLocked(phone, 'p1')).envelopes).toHaveLength(1);
  expect(await profilesOnDisk(phone)).toEqual(['p1']);
});

test('[BR6] a profile is not removed while something is unsent or carried without a word; the rest goes whole', async () => {
  const { phone, opened } = await openedPhone();
  const { vault } = opened;
  await add(vault);
  expect(await removeProfile(phone.tab(), 'p1', 9)).toEqual({ unsent: 1, carried: 0, drafts: 0 });
  await vault.outbox.take(500, phone.now);
  await vault.outbox.putBackAll('carried');
  expect(await unansweredOf(phone.tab(), 'p1')).toEqual({ unsent: 0, carried: 1, drafts: 0 });
  expect(await removeProfile(phone.tab(), 'p1', 0)).toEqual({ unsent: 0, carried: 1, drafts: 0 });
  expect((await reopened(phone)).vault.outbox.rows()).toHaveLength(1);
  const told: Connection[] = [];
  vault.watch(
    (connection) => told.push(connection),
    () => true,
  );
  const other = await reopened(phone);
  expect(await removeProfile(phone.tab(), 'p1', 1)).toBeUndefined();
  expect(told).toEqual(['removed']);
  expect(await attempt(() => add(other.vault))).toMatchObject({ ok: false });
  expect((await phone.indexedDB.databases()).map(({ name }) => name)).toEqual(['so-thon']);
});

test('[BR6] in a book that was emptied to be removed nothing is said to be saved, in the outbox or outside of it', async () => {
  const { phone, opened } = await openedPhone();
  await forgetDoor(phone.indexedDB);
  expect(await attempt(() => add(opened.vault))).toMatchObject({ error: { kind: 'storage-broken' } });
  expect(
    await attempt(() => opened.vault.said.keep((seq) => ({ operation: note(seq), about: '' }))),
  ).toMatchObject({
    error: { kind: 'storage-broken' },
  });
});
