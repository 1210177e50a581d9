import { expect, test } from 'vitest';
import { BookKeeper } from '../../src/client/book-keeper.ts';
import { compactPages } from '../../src/client/compaction.ts';
import { MemoryBook } from '../../src/client/memory-book.ts';
import { goneBlock, subjectBlocks } from '../../src/client/page-block.ts';
import type { NewPage, Vault } from '../../src/device/vault.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { openedPhone, reopened } from '../device/profile-builder.ts';
import { subject } from '../support/subject-builder.ts';

const person = (number: number, name: string): Subject => ({
  ...subject({ name }),
  id: `25090.${number}`,
  row: number,
});

async function land(
  vault: Vault,
  kind: NewPage['kind'],
  subjects: readonly Subject[],
  seq: number,
): Promise<void> {
  const [block] = await subjectBlocks('25090', subjects);
  if (block === undefined) throw new Error('a block');
  await landBytes(vault, { ...block, kind, index: seq, generation: 1 }, seq);
}

async function landBytes(vault: Vault, page: NewPage, seq: number): Promise<void> {
  await vault.claimPlace();
  await vault.land({
    place: { cursor: { seq }, generation: 1 },
    pages: [page],
    answers: new Map(),
    records: {},
  });
}

async function namesOf(vault: Vault): Promise<readonly string[]> {
  const book = new MemoryBook(() => 2022);
  await new BookKeeper(vault, book).refresh();
  return book.find({ text: '', filter: { kind: 'all' } }).map((reading) => reading.fields.name.value);
}

test('many small pages become few, and the book reads the same', async () => {
  const { phone, opened } = await openedPhone();
  const { vault } = opened;
  await land(vault, 'snapshot', [person(1, 'A'), person(2, 'B')], 1);
  for (let at = 2; at < 44; at += 1) await land(vault, 'delta', [person(2, `B${at}`)], at);
  expect(await compactPages(vault, '25090')).toBe(true);
  expect(await vault.pageIds(1)).toHaveLength(1);
  expect(await namesOf((await reopened(phone)).vault)).toEqual(['A', 'B43']);
  expect(await compactPages(vault, '25090')).toBe(false);
});

test('who left the scope is no longer in any page', async () => {
  const { opened } = await openedPhone();
  const { vault } = opened;
  await land(vault, 'snapshot', [person(1, 'A'), person(2, 'B')], 1);
  const gone = {
    kind: 'gone',
    generation: 1,
    index: 2,
    rows: 1,
    bytes: await goneBlock(['25090.1']),
  } as const;
  await landBytes(vault, gone, 2);
  expect(await namesOf(vault)).toEqual(['B']);
  await compactPages(vault, '25090');
  const [only, ...others] = await vault.readPages(await vault.pageIds(1));
  expect([only?.rows, only?.kind, others]).toEqual([1, 'snapshot', []]);
});

test('a page that comes while others are merged is not lost', async () => {
  const { phone, opened } = await openedPhone();
  const { vault } = opened;
  await land(vault, 'snapshot', [person(1, 'A')], 1);
  const old = await vault.readPages(await vault.pageIds(1));
  const other = await reopened(phone);
  await land(other.vault, 'delta', [person(1, 'mới')], 2);
  const [merged] = await subjectBlocks('25090', [person(1, 'A')]);
  const pages =
    merged === undefined ? [] : [{ ...merged, kind: 'snapshot', index: 0, generation: 1 } as const];
  expect(await vault.replacePages(old, pages)).toBe('moved');
  expect(await namesOf(vault)).toEqual(['mới']);
});

test('of two tabs that merge at once, one does', async () => {
  const { phone, opened } = await openedPhone();
  await land(opened.vault, 'snapshot', [person(1, 'A')], 1);
  await land(opened.vault, 'delta', [person(1, 'B')], 2);
  const other = await reopened(phone);
  const old = await opened.vault.readPages(await opened.vault.pageIds(1));
  const [block] = await subjectBlocks('25090', [person(1, 'B')]);
  const merged = (index: number): readonly NewPage[] =>
    block === undefined ? [] : [{ ...block, kind: 'snapshot', index, generation: 1 }];
  const two = [...merged(0), ...merged(1)];
  expect(await opened.vault.replacePages(old, two)).toBeUndefined();
  expect(await other.vault.replacePages(old, two)).toBe('moved');
});
