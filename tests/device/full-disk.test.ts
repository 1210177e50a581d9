import { expect, test } from 'vitest';
import { takeLocked } from '../../src/device/locked-outbox.ts';
import type { OutboxStore } from '../../src/device/outbox-store.ts';
import { Registry } from '../../src/device/registry.ts';
import { attempt, storageHealth } from '../../src/device/storage.ts';
import type { Operation } from '../../src/domain/operation.ts';
import { LAN, operation } from '../support/subject-builder.ts';
import { FullDisk } from './full-disk.ts';
import { openedPhone, reopened } from './profile-builder.ts';

const note = (deviceSeq: number): Operation => ({ ...operation(LAN, 'note', { text: 'đã ghé' }), deviceSeq });
const add = (outbox: OutboxStore): Promise<readonly Operation[]> => outbox.add((first) => [note(first)]);

test('[BR3] a full disk takes no new word, and what waits is sent all the same', async () => {
  const { phone, opened } = await openedPhone();
  const [first] = await add(opened.vault.outbox);
  using disk = new FullDisk();
  expect(await attempt(() => add(opened.vault.outbox))).toMatchObject({ error: { kind: 'storage-full' } });
  const taken = await opened.vault.outbox.take(500, phone.now);
  expect(taken.map((row) => row.operation.id)).toEqual([first?.id]);
  await opened.vault.outbox.putBackAll('no-network');
  expect(await opened.vault.outbox.take(500, phone.now)).toHaveLength(1);
  expect(disk.refusals).toBeGreaterThan(1);
});

test('[BR3] what a full disk could not mark as sent is never taken back as "never sent", also after a restart', async () => {
  const { phone, opened } = await openedPhone();
  const [first] = await add(opened.vault.outbox);
  {
    using _disk = new FullDisk();
    await opened.vault.outbox.take(500, phone.now);
    await opened.vault.outbox.putBackAll('no-network');
    expect(await opened.vault.outbox.takeBack(first?.id ?? '')).toBe(false);
  }
  const { vault } = await reopened(phone);
  expect(vault.outbox.rows()).toMatchObject([{ state: { kind: 'waiting' } }]);
  expect(await vault.outbox.takeBack(first?.id ?? '')).toBe(false);
  // What is written from now on was surely never sent.
  const [second] = await add(vault.outbox);
  expect(await vault.outbox.takeBack(second?.id ?? '')).toBe(true);
});

test('[BR3] what was sent when the disk filled up in the middle goes again, and is not stuck as under way', async () => {
  const { phone, opened } = await openedPhone();
  await add(opened.vault.outbox);
  await opened.vault.outbox.take(500, phone.now);
  using _disk = new FullDisk();
  await opened.vault.outbox.putBackAll('no-network');
  expect(await opened.vault.outbox.take(500, phone.now)).toHaveLength(1);
  const other = await reopened(phone);
  await other.vault.outbox.putBackAll('interrupted');
  expect(await other.vault.outbox.take(500, phone.now)).toHaveLength(1);
});

test('[BR5] a locked book on a full disk hands over what waits', async () => {
  const { phone, opened } = await openedPhone();
  const [first] = await add(opened.vault.outbox);
  {
    using _disk = new FullDisk();
    expect((await takeLocked(phone, 'p1')).envelopes).toHaveLength(1);
  }
  expect(await (await reopened(phone)).vault.outbox.takeBack(first?.id ?? '')).toBe(false);
});

test('[BR4] wrong PINs are counted as long as the page lives when the disk takes no count', async () => {
  const { phone } = await openedPhone();
  const registry = new Registry({ databases: phone.tab().databases });
  await registry.finishJoin({ codeHash: 'c', profile: 'p1', seed: new Uint8Array(32) }, 'Thôn 3');
  using _disk = new FullDisk();
  const waits: number[] = [];
  for (let tries = 0; tries < 6; tries += 1) waits.push(await registry.countTry('p1', phone.now));
  expect(waits).toEqual([0, 0, 0, 0, 15, 15]);
  await registry.forgetTries('p1');
  expect(await registry.countTry('p1', phone.now)).toBe(0);
});

test('the gauge warns before the disk is full, not while there is room, and not where nothing is known', async () => {
  const at = (usage?: number, quota?: number) =>
    storageHealth({
      persist: () => Promise.resolve(true),
      persisted: () => Promise.resolve(true),
      estimate: () =>
        Promise.resolve({
          ...(usage === undefined ? {} : { usage }),
          ...(quota === undefined ? {} : { quota }),
        }),
    });
  const warned = await Promise.all([at(84, 100), at(85, 100), at(120, 100), at()]);
  expect(warned.map(({ nearlyFull }) => nearlyFull)).toEqual([false, true, true, false]);
});
