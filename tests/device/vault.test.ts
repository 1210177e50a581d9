import { expect, test } from 'vitest';
import { placeAfterPage, placeAtEnd, placeForSnapshot, type Place } from '../../src/device/place.ts';
import type { NewPage, Vault } from '../../src/device/vault.ts';
import { openedPhone, reopened } from './profile-builder.ts';

const page = (generation: number, index: number, byte: number): NewPage => ({
  generation,
  kind: 'snapshot',
  index,
  rows: 2,
  bytes: new Uint8Array([byte]),
});

const bytesIn = async (vault: Vault): Promise<readonly number[]> => {
  const { generation } = await vault.readPlace();
  const pages = await vault.readPages(await vault.pageIds(generation));
  return pages.flatMap((each) => [...each.bytes]);
};

const land = (vault: Vault, place: Place) =>
  vault.land({ place, pages: [], answers: new Map(), records: {} });

test('pages of a first download survive a kill one by one, and are shown when the last is there', async () => {
  const { phone, opened } = await openedPhone();
  let place = placeForSnapshot(await opened.vault.claimPlace(), { id: 's1', rows: 4 });
  place = placeAfterPage(place, 2);
  await opened.vault.append([page(1, 0, 10)], place);
  const again = await reopened(phone);
  const found = await again.vault.claimPlace();
  expect(found).toEqual({
    cursor: { seq: 0, snapshot: 's1', held: 1 },
    generation: 0,
    coming: { id: 's1', generation: 1, rows: 2, ofRows: 4 },
  });
  expect(await bytesIn(again.vault)).toEqual([]);
  place = placeAfterPage(found, 2);
  await again.vault.append([page(1, 1, 11)], place);
  await land(again.vault, placeAtEnd(place, { seq: 7 }));
  expect(await bytesIn((await reopened(phone)).vault)).toEqual([10, 11]);
});

test('a new snapshot takes the place of everything at once; until then the old one is shown', async () => {
  const { phone, opened } = await openedPhone();
  const first = placeAfterPage(placeForSnapshot(await opened.vault.claimPlace(), { id: 's1', rows: 2 }), 2);
  await opened.vault.append([page(1, 0, 10)], first);
  await land(opened.vault, placeAtEnd(first, { seq: 7 }));
  const coming = placeAfterPage(placeForSnapshot(await opened.vault.claimPlace(), { id: 's2', rows: 2 }), 2);
  await opened.vault.append([page(2, 0, 20)], coming);
  expect(await bytesIn((await reopened(phone)).vault)).toEqual([10]);
  await land(opened.vault, placeAtEnd(coming, { seq: 9 }));
  expect(await bytesIn((await reopened(phone)).vault)).toEqual([20]);
});

test('a snapshot of another name starts from its first page and drops what was held of the other', async () => {
  const begun = placeAfterPage(
    placeForSnapshot({ cursor: { seq: 0 }, generation: 0 }, { id: 's1', rows: 9 }),
    2,
  );
  expect(placeForSnapshot(begun, { id: 's1', rows: 9 })).toBe(begun);
  expect(placeForSnapshot(begun, { id: 's2', rows: 5 })).toEqual({
    cursor: { seq: 0, snapshot: 's2', held: 0 },
    generation: 0,
    coming: { id: 's2', generation: 2, rows: 0, ofRows: 5 },
  });
});

test('a tab whose place is behind another tab writes nothing', async () => {
  const { phone, opened } = await openedPhone();
  const other = await reopened(phone);
  await opened.vault.claimPlace();
  await other.vault.claimPlace();
  expect(await land(opened.vault, { cursor: { seq: 9 }, generation: 0 })).toBeUndefined();
  expect(await land(other.vault, { cursor: { seq: 5 }, generation: 0 })).toBe('moved');
  expect(await other.vault.append([page(1, 0, 1)], { cursor: { seq: 5 }, generation: 1 })).toBe('moved');
  expect((await other.vault.readPlace()).cursor).toEqual({ seq: 9 });
});
