import { afterEach, expect, test } from 'vitest';

import {
  BINH,
  bookOf,
  bytesOf,
  day,
  draftOf,
  draftOfText,
  HEADERS,
  LAN,
  listBytes,
  peopleOf,
  sheetOf,
  tamper,
  warningsOf,
} from '../support/workbook-builder.ts';

const home = process.env['TZ'];
afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

const ROWS = [HEADERS, LAN, [2, 'Trần Văn Bình', day('1980-11-25'), 'Nam', '068080000001']];

for (const type of ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'fods', 'xlml'] as const) {
  for (const zone of ['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    test(`a date cell of ${type} is the same day in ${zone}`, () => {
      process.env['TZ'] = zone;
      expect(new Date(2000, 0, 1).getTimezoneOffset() === 0).toBe(zone === 'UTC');
      expect(peopleOf(draftOf(listBytes(ROWS, type)))).toEqual([
        'Nguyễn Thị Lan | 12/03/1990 | Nữ | 068190000002',
        'Trần Văn Bình | 25/11/1980 | Nam | 068080000001',
      ]);
    });
  }
}

test('the format is told by the bytes, not by the name', () => {
  expect(peopleOf(draftOf(listBytes(ROWS, 'xls'), { fileName: 'list.csv' }))).toHaveLength(2);
});

test('days count from 1904 in a book that says so', () => {
  const book = bookOf({ A: sheetOf([HEADERS, [1, 'Lê An', 30_000, 'Nam', '']]) });
  const cell: unknown = book.Sheets['A']?.['C2'];
  Object.assign(Object(cell), { z: 'dd/mm/yyyy' });
  book.Workbook = { WBProps: { date1904: true } };
  for (const type of ['xlsx', 'xls', 'xlsb'] as const) {
    expect(draftOf(bytesOf(book, type)).rows[0]?.values.birthDate).toBe('19/02/1986');
  }
});

test('numbers keep the zeros their format shows, and never become exponents', () => {
  const sheet = sheetOf(
    [
      HEADERS,
      [1, 'Lê An', 1990, 'Nam', 68090000001],
      [2, 'Lê Ba', 1990, 'Nam', 68090000001],
      [3, 'Lê Cu', 1990, 'Nam', 123456789012345680],
    ],
    (made) => {
      Object.assign(Object(made['E2']), { z: '000000000000' });
      Object.assign(Object(made['E4']), { z: '0.00E+00' });
    },
  );
  for (const type of ['xlsx', 'xls'] as const) {
    const draft = draftOf(bytesOf(bookOf({ A: sheet }), type));
    expect(draft.rows.map(({ values }) => values.idNumber)).toEqual([
      '068090000001',
      '68090000001',
      '123456789012345680',
    ]);
    expect(warningsOf(draft)).toContain('4 idNumber digits-lost');
    expect(draft.warnings).toContainEqual({
      row: 3,
      field: 'idNumber',
      code: 'id-lost-zero',
      suggestion: '068090000001',
    });
  }
});

test('a formula counts by the result the file holds, and one without a result is doubtful', () => {
  const bytes = tamper(listBytes([HEADERS, LAN]), 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(
      '</sheetData>',
      `<row r="3"><c r="B3" t="str"><f>CONCAT("x")</f><v>Lê An</v></c><c r="C3"><f>1+1</f></c><c r="E3" t="str"><f>"0"&amp;1</f><v>068090000001</v></c></row></sheetData>`,
    ),
  );
  const draft = draftOf(bytes);
  expect(peopleOf(draft)[1]).toBe('Lê An |  |  | 068090000001');
  expect(warningsOf(draft)).toContain('3 birthDate formula-without-value');
});

test('an error in a cell is no value, and is said', () => {
  const bytes = tamper(listBytes([HEADERS, LAN]), 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(
      '</sheetData>',
      '<row r="3"><c r="B3" t="inlineStr"><is><r><t>Lê </t></r><r><t>An</t></r></is></c><c r="C3" t="d"><v>1990-03-12T00:00:00</v></c><c r="E3" t="e"><v>#N/A</v></c></row></sheetData>',
    ),
  );
  const draft = draftOf(bytes);
  expect(peopleOf(draft)[1]).toBe('Lê An | 12/03/1990 |  | ');
  expect(draft.rows[1]?.cells[4]).toBe('#N/A');
  expect(warningsOf(draft)).toContain('3 idNumber cell-error');
  expect(draft.categories).toEqual({ 'wrong-info': 1, 'malformed-id': 0, 'missing-id': 1 });
});

test('real dates among dates as text are the sign of days and months swapped', () => {
  const mixed = draftOf(
    listBytes([HEADERS, [1, 'Lê An', day('1990-04-03'), 'Nam', ''], [2, 'Lê Ba', '25/04/1990', 'Nam', '']]),
  );
  expect(warningsOf(mixed)).toContain('1 birthDate mixed-dates');
  const even = draftOf(
    listBytes([HEADERS, [1, 'Lê An', day('1990-04-03'), 'Nam', ''], [2, 'Lê Ba', '1990', 'Nam', '']]),
  );
  expect(warningsOf(even).join()).not.toContain('mixed-dates');
});

test('a year typed into a date cell, and a date that lost its format, are suggested', () => {
  const sheet = sheetOf([HEADERS, [1, 'Lê An', 1990, 'Nam', ''], [2, 'Lê Ba', 32874, 'Nam', '']], (made) => {
    Object.assign(Object(made['C2']), { z: 'dd/mm/yyyy' });
  });
  const { warnings } = draftOf(bytesOf(bookOf({ A: sheet })));
  expect(warnings).toContainEqual({ row: 2, field: 'birthDate', code: 'year-as-date', suggestion: '1990' });
  expect(warnings).toContainEqual({
    row: 3,
    field: 'birthDate',
    code: 'date-as-number',
    suggestion: '01/01/1990',
  });
});

test('of several sheets the one most like a list is taken, a hidden one last', () => {
  const old = sheetOf([HEADERS, LAN, BINH, [3, 'Lê Cu', '1990', 'Nam', '']]);
  const book = bookOf({
    'Hướng dẫn': sheetOf([['Cách điền'], ['Điền đủ họ tên']]),
    Cũ: old,
    'Danh sách': sheetOf([HEADERS, LAN]),
  });
  book.Workbook = { Sheets: [{}, { Hidden: 1 }, {}] };
  expect(draftOf(bytesOf(book)).sheet).toBe('Danh sách');
});

test('hidden rows are read, and said', () => {
  const sheet = sheetOf([HEADERS, LAN, BINH], (made) => {
    made['!rows'] = [{}, {}, { hidden: true }];
  });
  const draft = draftOf(bytesOf(bookOf({ A: sheet })));
  expect(draft.rows).toHaveLength(2);
  expect(warningsOf(draft)).toContain('3 name hidden-row');
});

test('a page named .xls, as portals export it, is read as text', () => {
  const page = `<html><head><meta charset="utf-8"></head><body><table><tr><td colspan="5">DANH SÁCH</td></tr>
    <tr><th>STT</th><th>Họ và<br>tên</th><th>Ngày sinh</th><th>Giới tính</th><th>Số CCCD</th></tr>
    <tr><td>1</td><td>Nguyễn&nbsp;Thị Lan</td><td>05/03/1990</td><td>Nữ</td><td>068190000002</td></tr>
    <tr><td>2</td><td>K&#39; Brền &amp; </td><td>1/2/1980</td><td>Nam</td><td>012</td></tr></table></body></html>`;
  expect(peopleOf(draftOfText(page))).toEqual([
    'Nguyễn Thị Lan | 05/03/1990 | Nữ | 068190000002',
    "K' Brền & | 1/2/1980 | Nam | 012",
  ]);
});
