import { expect, test } from 'vitest';
import type { Query } from '../../src/client/book.ts';
import { MemoryBook } from '../../src/client/memory-book.ts';
import type { Fields } from '../../src/domain/field.ts';
import type { Entry, Subject } from '../../src/domain/subject.ts';
import {
  accepted,
  change,
  correct,
  LAN,
  LISTING,
  operation,
  STATION,
  subject,
} from '../support/subject-builder.ts';

const assigned = (hamlet: string, id: string): Entry =>
  accepted({ ...operation(STATION, 'assign', { change: change('', hamlet) }), subject: id }, 2);

const person = (row: number, listed: Partial<Fields>, hamlet = 'h1'): Subject => {
  const id = `25090.${row}`;
  return { ...subject(listed), id, row, entries: [assigned(hamlet, id)] };
};

function bookOf(subjects: readonly Subject[]): MemoryBook {
  const book = new MemoryBook(() => 2022);
  book.putSubjects(subjects);
  return book;
}

const names = (book: MemoryBook, text: string, more: Partial<Query> = {}): readonly string[] =>
  book.find({ text, filter: { kind: 'all' }, ...more }).map((reading) => reading.fields.name.value);

test('a name is found without accents, in any part; the very accents typed come first', () => {
  const book = bookOf([
    person(1, { name: 'Đỗ Thị Hoà' }),
    person(2, { name: 'Trần Văn Hóa' }),
    person(3, { name: 'Lê Thị Hòa' }),
    person(4, { name: 'Phạm Thanh Choan' }),
  ]);
  expect(names(book, 'hoa')).toEqual(['Đỗ Thị Hoà', 'Trần Văn Hóa', 'Lê Thị Hòa', 'Phạm Thanh Choan']);
  expect(names(book, 'Hòa')).toEqual(['Lê Thị Hòa', 'Đỗ Thị Hoà', 'Trần Văn Hóa', 'Phạm Thanh Choan']);
  expect(names(book, 'do thi')).toEqual(['Đỗ Thị Hoà']);
  expect(names(book, 'hoa le')).toEqual(['Lê Thị Hòa']);
  expect(names(book, 'hoan')).toEqual(['Phạm Thanh Choan']);
  expect(names(book, 'xyz')).toEqual([]);
});

test('a number is found by its beginning first, then by any part, with spaces and dots or without', () => {
  const book = bookOf([
    person(1, { name: 'A', idNumber: '079190000681' }),
    person(2, { name: 'B', idNumber: '068190000123' }),
    person(3, { name: 'C', idNumber: '', phone: '0912 345 678' }),
  ]);
  expect(names(book, '068')).toEqual(['B', 'A']);
  expect(names(book, '0681 9000')).toEqual(['B']);
  expect(names(book, '0912.345')).toEqual(['C']);
});

test('someone is also found by the name the list has, after it was corrected', () => {
  const listed = person(1, { name: 'Nguyễn Văn Sai' });
  const corrected = accepted(correct(LAN, 'name', change('Nguyễn Văn Sai', 'Trần Đúng', [LISTING])), 3);
  const book = bookOf([{ ...listed, entries: [...listed.entries, corrected] }]);
  expect([names(book, 'van sai'), names(book, 'tran dung')]).toEqual([['Trần Đúng'], ['Trần Đúng']]);
});

test('lists are by hamlet and row; a hamlet has only its own, and "" those that are nobody\'s', () => {
  const free = { ...person(3, { name: 'C' }), entries: [] };
  const book = bookOf([
    person(9, { name: 'I' }),
    person(5, { name: 'E' }, 'h2'),
    free,
    person(2, { name: 'B' }),
  ]);
  expect(names(book, '')).toEqual(['C', 'B', 'I', 'E']);
  expect(names(book, '', { hamlet: 'h1' })).toEqual(['B', 'I']);
  expect(names(book, '', { hamlet: '' })).toEqual(['C']);
});

test('counts add up, follow each change, and are the same object until something changes', () => {
  const book = bookOf([person(1, {}), person(2, { name: 'Khác', birthDate: '1950' }), person(3, {}, 'h2')]);
  const before = book.counts();
  expect(before).toMatchObject({ total: 3, todo: 3, answered: 0, closed: 0, duplicate: 2 });
  expect(book.counts()).toBe(before);
  const closing = { ...operation(LAN, 'close', { reason: 'abroad', detail: '' }), subject: '25090.2' };
  book.putOutbox([{ operation: closing, state: { kind: 'waiting' } }]);
  expect(book.counts()).toMatchObject({ total: 3, todo: 2, answered: 1, closed: 1 });
  expect(book.counts('h2')).toMatchObject({ total: 1, todo: 1 });
  expect(book.counts().byStage).toMatchObject({ assigned: 2, answered: 1, signed: 0 });
  book.putOutbox([]);
  expect(book.counts()).toEqual(before);
});

test('who looks like whom follows what is known: a corrected birth date parts them', () => {
  const book = bookOf([
    person(1, { birthDate: '01/02/1990' }),
    person(2, { birthDate: '01/02/1990' }),
    person(3, { name: 'Khác' }),
  ]);
  expect(book.likelySame('25090.1').map((each) => each.subject.id)).toEqual(['25090.2']);
  const fix = { ...correct(LAN, 'birthDate', change('01/02/1990', '02/02/1990')), subject: '25090.1' };
  book.putOutbox([{ operation: fix, state: { kind: 'waiting' } }]);
  expect(book.likelySame('25090.2')).toEqual([]);
  expect(book.find({ text: '', filter: { kind: 'duplicate' } })).toEqual([]);
});

test('an operation of this device shows once, whether it waits, was answered, or has come back in a page', () => {
  const note = operation(LAN, 'note', { text: 'đã ghé' });
  const base = person(1, {});
  const said = { ...note, subject: base.id };
  const book = bookOf([base]);
  const notes = () => book.get(base.id)?.subject.entries.filter((entry) => entry.kind === 'note');
  book.putOutbox([{ operation: said, state: { kind: 'waiting' } }]);
  expect(notes()).toMatchObject([{ verdict: 'waiting', seq: 0 }]);
  const answer = {
    kind: 'answered',
    verdict: 'accepted',
    seq: 7,
    receivedAt: '2022-09-01T02:00:00.000Z',
  } as const;
  book.putOutbox([{ operation: said, state: answer }]);
  expect(notes()).toMatchObject([{ verdict: 'accepted', seq: 7 }]);
  book.putSubjects([{ ...base, entries: [...base.entries, accepted(said, 7)] }]);
  expect(notes()).toHaveLength(1);
  book.putOutbox([]);
  expect(notes()).toHaveLength(1);
  expect(new Map(book.holding()).get(base.id)).toBe(7);
});

test('what the digest is made of knows nothing of what still waits here', () => {
  const base = person(1, {});
  const book = bookOf([base]);
  const before = [...book.holding()];
  book.putOutbox([
    { operation: { ...operation(LAN, 'note', { text: 'x' }), subject: base.id }, state: { kind: 'waiting' } },
  ]);
  expect([...book.holding()]).toEqual(before);
});

test('whoever comes later, or goes to another hamlet, stands where they belong', () => {
  const book = bookOf([person(2, { name: 'B' }), person(5, { name: 'E' })]);
  expect(names(book, '')).toEqual(['B', 'E']);
  book.putSubjects([person(3, { name: 'C' })]);
  expect(names(book, '')).toEqual(['B', 'C', 'E']);
  const move = operation(STATION, 'assign', { change: change('h1', 'h0') }, { subject: '25090.5' });
  book.putOutbox([{ operation: move, state: { kind: 'waiting' } }]);
  expect(names(book, '')).toEqual(['E', 'B', 'C']);
});

test('what is asked without network is asked of everybody, over however many pages they came', () => {
  const book = new MemoryBook(() => 2022);
  const rows = 1_300;
  for (let from = 1; from <= rows; from += 500) {
    const page = Array.from({ length: Math.min(500, rows - from + 1) }, (_, at) =>
      person(from + at, {
        name: from + at === rows ? 'Đỗ Thị Cuối' : `Người Thử ${from + at}`,
        idNumber: '',
      }),
    );
    book.putSubjects(page.map((each) => ({ ...each, category: 'missing-id' as const })));
  }
  const missing: Query = { text: '', filter: { kind: 'category', category: 'missing-id' } };
  expect(book.find(missing)).toHaveLength(rows);
  expect(book.find(missing).at(-1)?.fields.name.value).toBe('Đỗ Thị Cuối');
  expect(names(book, 'do thi cuoi')).toEqual(['Đỗ Thị Cuối']);
  expect(book.counts()).toMatchObject({ total: rows, byCategory: { 'missing-id': rows } });
});
