import { expect, test } from 'vitest';

import {
  draftOf,
  draftOfText,
  HEADERS,
  LAN,
  listBytes,
  peopleOf,
  type CellValue,
} from '../support/workbook-builder.ts';

const names = (rows: readonly (readonly CellValue[])[]): readonly string[] =>
  draftOf(listBytes(rows)).rows.map(({ values }) => values.name);

test('totals, signatures and what stands below them are no persons', () => {
  expect(
    names([
      HEADERS,
      LAN,
      [null, 'Tổng cộng: 1 người'],
      [],
      [null, null, null, 'Lộc Thành, ngày 29 tháng 8 năm 2022'],
      [null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG TRẠM'],
      [null, '(Ký, ghi rõ họ tên)', null, '(Ký, đóng dấu)'],
      [null, 'Lê Thị Ký', null, 'Trần Văn Trưởng'],
    ]),
  ).toEqual(['Nguyễn Thị Lan']);
});

test.each([['Cộng'], ['TỔNG CỘNG'], ['Tổng số:'], ['Cộng: 1'], ['Tong cong'], ['Tổng cộng (I+II)']])(
  'a line "%s" with counts under the columns is a sum',
  (word) => {
    expect(names([HEADERS, LAN, [word, null, 1, 1, 1]])).toEqual(['Nguyễn Thị Lan']);
    expect(names([HEADERS, LAN, [null, word, null, null, 1]])).toEqual(['Nguyễn Thị Lan']);
  },
);

test('people whose names look like sums and lines are people', () => {
  expect(
    names([
      HEADERS,
      [1, 'Tống Công Minh', '12/03/1990', 'Nam', ''],
      [2, 'Tong Cong Minh', '12/03/1990', 'Nam', '068090000001'],
      [3, 'Cộng Hòa Thị Ban', '1990', 'Nữ', '068190000001'],
      [4, 'Chủ Tịch Thôn', '1990', 'Nữ', '068190000001'],
      [5, 'Trương Thôn', null, null, null],
      [6, 'K’ Tổ', '1990', 'Nam', null],
    ]),
  ).toHaveLength(6);
});

test('somebody added under the sum is a person', () => {
  expect(
    names([HEADERS, LAN, ['Cộng', null, null, null, 1], [2, 'Lê Sau', '1990', 'Nam', '068090000001']]),
  ).toEqual(['Nguyễn Thị Lan', 'Lê Sau']);
});

test('the header again on each printed page, its numbering, blank and merely numbered rows are skipped', () => {
  expect(
    names([
      HEADERS,
      ['1', '2', '3', '4', '5'],
      LAN,
      [null, '   ', null],
      HEADERS,
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [2, 'Lê An', '1990', 'Nam', ''],
      [3, null, null, null, null],
      ['Trang 2'],
    ]),
  ).toEqual(['Nguyễn Thị Lan', 'Lê An']);
});

test('lines that name the hamlet between the persons are no persons', () => {
  expect(
    names([
      HEADERS,
      [null, 'Thôn 1'],
      LAN,
      ['II', 'Tổ dân phố 2'],
      [2, 'Lê An', '1990', 'Nam', ''],
      ['Thôn 3'],
    ]),
  ).toEqual(['Nguyễn Thị Lan', 'Lê An']);
});

test('a person with nothing but a name is a person without a number', () => {
  const draft = draftOf(listBytes([HEADERS, LAN, [2, 'Lê An', null, null, null]]));
  expect(draft.categories).toEqual({ 'wrong-info': 1, 'malformed-id': 0, 'missing-id': 1 });
});

test('a person without a name is still on the list', () => {
  expect(draftOf(listBytes([HEADERS, [1, '', '1990', 'Nam', '068090000001']])).rows).toHaveLength(1);
});

test('a hamlet joined over its households counts for each of them', () => {
  const draft = draftOfText(
    '<html><table><tr><th>Họ tên</th><th>CCCD</th><th>Thôn</th></tr><tr><td>Lê An</td><td>1</td><td rowspan="2">Thôn 1</td></tr><tr><td>Lê Ba</td><td>2</td></tr><tr><td>Lê Cu</td><td>3</td><td>Thôn 2</td></tr></table>',
  );
  expect(draft.rows.map(({ values }) => values.hamlet)).toEqual(['Thôn 1', 'Thôn 1', 'Thôn 2']);
});

test('the row number is the row in the file, whatever stands above', () => {
  const draft = draftOf(listBytes([[], ['DANH SÁCH'], [], [], HEADERS, [], LAN]));
  expect(draft.rows.map(({ row }) => row)).toEqual([7]);
  expect(peopleOf(draft)).toHaveLength(1);
});

test('every cell of the row is kept as text, in order', () => {
  const draft = draftOf(
    listBytes([
      [...HEADERS, null, 'Ghi chú'],
      [...LAN, null, '=HYPERLINK("x")'],
    ]),
  );
  expect(draft.rows[0]?.cells).toEqual([
    '1',
    'Nguyễn Thị Lan',
    '12/03/1990',
    'Nữ',
    '068190000002',
    '',
    '=HYPERLINK("x")',
  ]);
  expect(draft.headers).toHaveLength(7);
});

test('a legend under the headers and signatures in the number column are no persons', () => {
  expect(
    names([
      HEADERS,
      [null, '(chữ in hoa)', '(dd/mm/yyyy)', null, '(12 số)'],
      LAN,
      [null, null, null, null, 'Bảo Lâm, ngày 29/8/2022'],
      [null, null, null, null, 'Nguyễn Văn Ký'],
    ]),
  ).toEqual(['Nguyễn Thị Lan']);
});

test('a numbered name is a person, even one that begins like a sum', () => {
  expect(
    names([
      ['STT', 'Họ tên', 'CCCD'],
      ['1.', 'Cộng Văn Lê', ''],
      ['2)', 'Tổng Thị Ba', ''],
    ]),
  ).toHaveLength(2);
});

test('a second list beside the first is not read, and that is said', () => {
  const draft = draftOf(
    listBytes([
      ['STT', 'Họ tên', 'CCCD', null, 'STT', 'Họ tên', 'CCCD'],
      [1, 'Lê An', '068090000001', null, 2, 'Lê Ba', '068090000002'],
    ]),
  );
  expect(draft.rows).toHaveLength(1);
  expect(draft.warnings).toContainEqual({ row: 1, field: 'name', code: 'list-beside' });
});
