import { expect, test } from 'vitest';

import { draftOf, draftOfText, peopleOf, warningsOf } from '../support/workbook-builder.ts';

const LINES = [
  ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'CCCD'],
  ['1', 'Nguyễn Thị Lan', '12/03/1990', 'Nữ', '068190000002'],
  ['2', 'K’ Brền', '1985', 'Nam', '068085000001'],
];
const PEOPLE = ['Nguyễn Thị Lan | 12/03/1990 | Nữ | 068190000002', 'K’ Brền | 1985 | Nam | 068085000001'];

for (const [name, separator] of [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['pipe', '|'],
] as const) {
  for (const end of ['\n', '\r\n', '\r']) {
    test(`${name} separated, lines ending in ${JSON.stringify(end)}`, () => {
      expect(peopleOf(draftOfText(LINES.map((line) => line.join(separator)).join(end)))).toEqual(PEOPLE);
    });
  }
}

const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
};

const TEXT = LINES.map((line) => line.join('\t')).join('\r\n');

test('a byte order mark, UTF-16 of both kinds, with a mark and without', () => {
  for (const bytes of [
    new TextEncoder().encode(`\uFEFF${TEXT}`),
    utf16(`\uFEFF${TEXT}`, true),
    utf16(`\uFEFF${TEXT}`, false),
    utf16(TEXT, true),
    utf16(TEXT, false),
  ]) {
    expect(peopleOf(draftOf(bytes))).toEqual(PEOPLE);
  }
});

test('windows-1258, with its marks behind the vowels', () => {
  // "Hồ Thị Đào": ô + grave, i + dot below, Đ, a + grave.
  const row = [0x48, 0xf4, 0xcc, 0x20, 0x54, 0x68, 0x69, 0xf2, 0x20, 0xd0, 0x61, 0xcc, 0x6f];
  const ascii = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
  const bytes = new Uint8Array([...ascii('Ho ten,CCCD\n'), ...row, ...ascii(',068190000002\n')]);
  expect(peopleOf(draftOf(bytes))).toEqual(['Hồ Thị Đào |  |  | 068190000002']);
});

test('quotes hold separators, line breaks and quotes; a row is a record, as in Excel', () => {
  const draft = draftOfText(
    'Họ tên,Địa chỉ,CCCD\n"Lê ""Bé"" An","Số 1, Thôn 2\nxã B",068190000002\nLê Ba,x,1\n',
  );
  expect(draft.rows.map(({ row, values }) => [row, values.name, values.address])).toEqual([
    [2, 'Lê "Bé" An', 'Số 1, Thôn 2 xã B'],
    [3, 'Lê Ba', 'x'],
  ]);
});

test('a quote that never ends costs its own row only', () => {
  expect(draftOfText('Họ tên,CCCD\n"Lê An,068190000002\nLê Ba,1\n').rows).toHaveLength(2);
});

test('="…" and a leading apostrophe, by which people keep zeros, are not part of the number', () => {
  const draft = draftOfText('sep=;\nHọ tên;CCCD\nLê An;="068190000002"\nLê Ba;\'068190000003\n');
  expect(draft.rows.map(({ row, values }) => [row, values.idNumber])).toEqual([
    [3, '068190000002'],
    [4, '068190000003'],
  ]);
});

test('title lines with commas do not mislead about the separator', () => {
  const draft = draftOfText(
    'DANH SÁCH A, B, C, D, E\nTính đến ngày 1, tháng 2, năm 2022\nHọ tên;Năm sinh;CCCD\nLê An;1990;068190000002\nLê Ba;1991;\n',
  );
  expect(draft.rows).toHaveLength(2);
});

test('a number whose digits a spreadsheet threw away is said to be lost', () => {
  const draft = draftOfText('Họ tên,CCCD\nLê An,6.8E+10\n');
  expect(warningsOf(draft)).toContain('2 idNumber digits-lost');
  expect(draft.categories['malformed-id']).toBe(1);
});

test('cells that begin with = + - @ are text', () => {
  const draft = draftOfText('Họ tên,Địa chỉ,CCCD\n=1+1,+84,068190000002\n@an,-x,\n');
  expect(draft.rows.map(({ cells }) => cells[0])).toEqual(['=1+1', '@an']);
});

test('NFD becomes NFC in silence; characters that show nothing go with a warning', () => {
  const draft = draftOfText(
    `Họ tên,CCCD\n${'Nguyễn Thị Lan'.normalize('NFD')},068190000002\nLê\u200B An,\u202D068190000003\n`,
  );
  expect(draft.rows.map(({ values }) => [values.name, values.idNumber])).toEqual([
    ['Nguyễn Thị Lan', '068190000002'],
    ['Lê An', '068190000003'],
  ]);
  expect(warningsOf(draft)).toContain('3 name invisible-characters');
  expect(warningsOf(draft).filter((warning) => warning.startsWith('2 name'))).toEqual([]);
});
