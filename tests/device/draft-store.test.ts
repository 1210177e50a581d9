import { expect, test } from 'vitest';
import type { KeptDraft } from '../../src/device/draft-store.ts';
import { openDatabase, ProfileDatabase, type MetaRow } from '../../src/device/profile-database.ts';
import { removeProfile, unansweredOf } from '../../src/device/profile-removal.ts';
import { dumpOf, encodingsOf } from './dump.ts';
import { openedPhone, reopened } from './profile-builder.ts';

const typed = (number: string, typedAt = 1): KeptDraft => ({
  subject: '25090.7',
  name: 'Nguyễn Thị Hoà Bình',
  typedAt,
  draft: { values: { idNumber: number }, evidence: 'card', note: 'hỏi lại con trai' },
});

test('[BR10] what was typed is on the disk after a dead battery, and the disk shows neither it nor of whom', async () => {
  const { phone, opened } = await openedPhone();
  await opened.vault.drafts.add(typed('068184000171'), 'draft/a');
  const after = await reopened(phone);
  expect((await after.vault.drafts.all()).map(({ kept }) => kept)).toEqual([typed('068184000171')]);
  const disk = await dumpOf(phone.indexedDB);
  expect(encodingsOf('draft/a').some((bytes) => disk.includes(bytes))).toBe(true);
  for (const secret of ['068184000171', 'Hoà Bình', 'con trai', '25090.7']) {
    expect(encodingsOf(secret).some((bytes) => disk.includes(bytes))).toBe(false);
  }
});

test('[BR10] a row is replaced by whoever has seen what is in it, and by nobody else', async () => {
  const { phone, opened } = await openedPhone();
  const mine = opened.vault.drafts;
  const others = (await reopened(phone)).vault.drafts;
  const first = await mine.add(typed('1'), 'draft/a');
  const [found] = await others.all();
  if (found === undefined) throw new Error('the other tab does not see it');
  const second = await others.replace(found, typed('12', 2));
  expect(second?.kept).toEqual(typed('12', 2));
  expect(await mine.replace(first, typed('13', 3))).toBeUndefined();
  await mine.drop(first);
  expect((await mine.all()).map(({ kept }) => kept)).toEqual([typed('12', 2)]);
  if (second !== undefined) await others.drop(second);
  expect(await mine.all()).toEqual([]);
});

test('[BR10] a draft that does not open keeps nobody from the others, and the newest comes first', async () => {
  const { phone, opened } = await openedPhone();
  const { drafts } = opened.vault;
  await drafts.add(typed('1', 1), 'draft/a');
  await drafts.add(typed('2', 2), 'draft/b');
  await drafts.add(typed('3', 3), 'draft/c');
  // Moved about, a seal does not open.
  const database = await openDatabase(new ProfileDatabase('p1', phone.tab().databases));
  const row = await database.meta.get('draft/c');
  if (row !== undefined) await database.meta.bulkPut([{ ...row, key: 'draft/d' } as MetaRow]);
  await database.meta.delete('draft/c');
  database.close();
  expect((await drafts.all()).map(({ kept }) => kept.typedAt)).toEqual([2, 1]);
});

test('[BR6] [BR10] drafts are counted before a profile leaves, and leave with it once that was agreed to', async () => {
  const { phone, opened } = await openedPhone();
  const world = phone.tab();
  await opened.vault.drafts.add(typed('1'), 'draft/a');
  await opened.vault.drafts.add(typed('2'), 'draft/b');
  opened.vault.close();
  expect(await unansweredOf(world, 'p1')).toEqual({ unsent: 0, carried: 0, drafts: 2 });
  expect(await removeProfile(world, 'p1', 1)).toEqual({ unsent: 0, carried: 0, drafts: 2 });
  expect(await unansweredOf(world, 'p1')).toMatchObject({ drafts: 2 });
  expect(await removeProfile(world, 'p1', 2)).toBeUndefined();
  expect((await phone.indexedDB.databases()).map(({ name }) => name)).not.toContain('so-thon-p1');
});
