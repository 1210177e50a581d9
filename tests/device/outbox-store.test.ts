import { expect, test } from 'vitest';
import type { OutboxStore } from '../../src/device/outbox-store.ts';
import { takeLocked } from '../../src/device/locked-outbox.ts';
import type { Operation } from '../../src/domain/operation.ts';
import type { Answer } from '../../src/sync/parcel.ts';
import { LAN, operation } from '../support/subject-builder.ts';
import { openedPhone, reopened } from './profile-builder.ts';

const note = (deviceSeq: number): Operation => ({ ...operation(LAN, 'note', { text: 'đã ghé' }), deviceSeq });
const add = (outbox: OutboxStore, count = 1): Promise<readonly Operation[]> =>
  outbox.add((first) => Array.from({ length: count }, (_, at) => note(first + at)));
const sequences = (outbox: OutboxStore): readonly number[] =>
  outbox.rows().map((row) => row.operation.deviceSeq);

const accept = ({ id }: Operation, seq: number): readonly [string, Answer] => [
  id,
  { id, seq, verdict: 'accepted', receivedAt: '2022-09-01T02:00:00.000Z' },
];

test('what was saved is there, word for word, after the browser was killed', async () => {
  const { phone, opened } = await openedPhone();
  const saved = await add(opened.vault.outbox, 3);
  const { vault } = await reopened(phone);
  expect(vault.outbox.rows()).toEqual(saved.map((each) => ({ operation: each, state: { kind: 'waiting' } })));
});

test('a sequence is never given twice: not after the outbox has drained, not after a restart, not by two tabs', async () => {
  const { phone, opened } = await openedPhone();
  const other = await reopened(phone);
  const given = await Promise.all([
    add(opened.vault.outbox),
    add(other.vault.outbox, 2),
    add(opened.vault.outbox),
  ]);
  const all = given.flat().map((each) => each.deviceSeq);
  expect(all.toSorted((left, right) => left - right)).toEqual([1, 2, 3, 4]);
  await opened.vault.outbox.reload();
  await opened.vault.claimPlace();
  const rows = opened.vault.outbox.rows();
  await opened.vault.land({
    place: { cursor: { seq: 9 }, generation: 0 },
    pages: [],
    answers: new Map(rows.map((row, at) => accept(row.operation, at + 1))),
    records: {},
  });
  expect(sequences(opened.vault.outbox)).toEqual([]);
  const [next] = await add((await reopened(phone)).vault.outbox);
  expect(next?.deviceSeq).toBe(5);
});

test('an unsent operation is taken back; one that is under way, or may have arrived, is not', async () => {
  const { phone, opened } = await openedPhone();
  const other = await reopened(phone);
  const [first, second, third] = await add(opened.vault.outbox, 3);
  expect(await opened.vault.outbox.takeBack(first?.id ?? '')).toBe(true);
  // The other tab has begun to send, and this one has not heard of it.
  await other.vault.outbox.reload();
  await other.vault.outbox.take(1, phone.now);
  expect(await opened.vault.outbox.takeBack(second?.id ?? '')).toBe(false);
  await other.vault.outbox.putBackAll('no-network');
  expect(await opened.vault.outbox.takeBack(second?.id ?? '')).toBe(false);
  expect(await opened.vault.outbox.takeBack(third?.id ?? '')).toBe(true);
  expect(await opened.vault.outbox.takeBack(third?.id ?? '')).toBe(false);
  expect(sequences((await reopened(phone)).vault.outbox)).toEqual([2]);
});

test('what was taken back in one tab is not sent by another that still remembers it', async () => {
  const { phone, opened } = await openedPhone();
  const [first] = await add(opened.vault.outbox);
  const other = await reopened(phone);
  await opened.vault.outbox.takeBack(first?.id ?? '');
  expect(await other.vault.outbox.take(500, phone.now)).toEqual([]);
  expect(other.vault.outbox.rows()).toEqual([]);
});

test('an answered operation stays until what was pulled contains it; a refused one until it is put away', async () => {
  const { opened } = await openedPhone();
  const { vault } = opened;
  const [early, late, refused] = await add(vault.outbox, 3);
  if (early === undefined || late === undefined || refused === undefined) throw new Error('three were added');
  const answers = new Map([accept(early, 5), accept(late, 6), accept(refused, 7)]);
  answers.set(refused.id, { ...accept(refused, 7)[1], verdict: 'refused', refusal: 'signed' });
  await vault.claimPlace();
  const land = (seq: number) =>
    vault.land({ place: { cursor: { seq }, generation: 0 }, pages: [], answers, records: {} });
  await land(5);
  expect(sequences(vault.outbox)).toEqual([2, 3]);
  await land(9);
  expect(sequences(vault.outbox)).toEqual([3]);
  await vault.outbox.putAway(refused.id);
  expect(sequences(vault.outbox)).toEqual([]);
});

test('while a snapshot is on its way nothing leaves the outbox', async () => {
  const { opened } = await openedPhone();
  const [first] = await add(opened.vault.outbox);
  if (first === undefined) throw new Error('one was added');
  await opened.vault.claimPlace();
  await opened.vault.land({
    place: { cursor: { seq: 9 }, generation: 1, coming: { id: 's', generation: 2, rows: 0, ofRows: 1 } },
    pages: [],
    answers: new Map([accept(first, 1)]),
    records: {},
  });
  expect(sequences(opened.vault.outbox)).toEqual([1]);
});

test('a locked profile gives what waits to the station alone, and an undo knows that it may have arrived', async () => {
  const { phone, opened } = await openedPhone();
  const [first] = await add(opened.vault.outbox);
  const { device, envelopes } = await takeLocked(phone, 'p1');
  expect({ device, count: envelopes.length }).toEqual({ device: 'device-1', count: 1 });
  expect(await (await reopened(phone)).vault.outbox.takeBack(first?.id ?? '')).toBe(false);
});
