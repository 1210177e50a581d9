import { expect, test } from 'vitest';

import { convertDraft } from '../../src/workbook/convert-draft.ts';
import { convertCells, convertText, detectLegacy } from '../../src/workbook/legacy-text.ts';
import { draftOf, listBytes, TODAY, warningsOf } from '../support/workbook-builder.ts';

test('TCVN3 text becomes Unicode', () => {
  expect(convertText('tcvn3', 'NguyÔn V¨n §øc')).toBe('Nguyễn Văn Đức');
  expect(convertText('tcvn3', 'hép møt tÕt')).toBe('hộp mứt tết');
  expect(convertText('tcvn3', 'Tr\u00ADu-Vò')).toBe('Trưu-Vũ');
  expect(convertText('tcvn3', 'NGUYÔN V¡N §øC')).toBe('NGUYỄN VĂN ĐỨC');
  expect(convertText('tcvn3', 'Lª Vò')).toBe('Lê Vũ');
});

test('VNI text becomes Unicode', () => {
  expect(convertText('vni', 'Xin chaøo caùc baïn')).toBe('Xin chào các bạn');
  expect(convertText('vni', 'Nguyeãn Thò Ñaøo')).toBe('Nguyễn Thị Đào');
  expect(convertText('vni', 'NGUYEÃN THÒ ÑAØO')).toBe('NGUYỄN THỊ ĐÀO');
  expect(convertText('vni', 'Tröông Vaên Höõu')).toBe('Trương Văn Hữu');
});

test('Unicode text is taken for no old encoding', () => {
  expect(
    detectLegacy(['Nguyễn Thị Lan', 'Lê Văn Đức', 'Hồ Thị Bé', 'Xã B’ Lá', 'Lê Thị Hòa']),
  ).toBeUndefined();
  expect(detectLegacy(['Hà', 'Là', 'Vàng', 'Bá Hùng', 'Tô Hoài', 'Lê Công Thông'])).toBeUndefined();
  expect(detectLegacy(['Lan', 'An', 'Binh', '0680'])).toBeUndefined();
});

const TCVN3_ROWS = [
  ['STT', 'Hä vµ tªn', 'Ngµy sinh', 'Giíi tÝnh', 'Sè CMND/CCCD'],
  [1, 'NguyÔn V¨n §øc', '12/03/1990', 'Nam', '068090000001'],
  [2, 'TrÇn ThÞ Hång', '1985', 'N÷', '068185000001'],
  [3, 'Lª ThÞ H\u00ADêng', '1985', 'N÷', ''],
] as const;

test('a file in TCVN3 is recognised and previewed, and converted only when that is asked', () => {
  const bytes = listBytes(TCVN3_ROWS);
  const asItIs = draftOf(bytes);
  expect(asItIs.encoding?.kind).toBe('tcvn3');
  expect(asItIs.encoding?.samples).toContainEqual({ found: 'NguyÔn V¨n §øc', converted: 'Nguyễn Văn Đức' });
  expect(asItIs.rows[0]?.cells[1]).toBe('NguyÔn V¨n §øc');
  expect(warningsOf(asItIs)).toContain('1 name legacy-encoding');
  const converted = draftOf(bytes, { convert: true });
  expect(converted.rows.map(({ values }) => `${values.name} ${values.sex}`)).toEqual([
    'Nguyễn Văn Đức Nam',
    'Trần Thị Hồng Nữ',
    'Lê Thị Hường Nữ',
  ]);
  expect(warningsOf(converted)).not.toContain('1 name legacy-encoding');
});

test('converting a draft afterwards gives what reading with conversion gives', () => {
  for (const rows of [
    TCVN3_ROWS,
    [
      ['Hoï vaø teân', 'CCCD', 'Phaùi'],
      ['Nguyeãn Thò Ñaøo', '', 'Nöõ'],
      ['Tröông Vaên Höõu', '1', 'Nam'],
    ],
  ]) {
    const bytes = listBytes(rows);
    const draft = convertDraft(draftOf(bytes), TODAY);
    const direct = draftOf(bytes, { convert: true });
    expect(draft.rows.map(({ values }) => values)).toEqual(direct.rows.map(({ values }) => values));
    expect(new Set(draft.warnings)).toEqual(new Set(direct.warnings));
  }
});

test('a text file of single bytes in TCVN3 is recognised', () => {
  const text = 'Hä vµ tªn,CCCD\nNguyÔn V¨n §øc,068090000001\nTrÇn ThÞ Hång,\n';
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(draftOf(bytes, { convert: true }).rows.map(({ values }) => values.name)).toEqual([
    'Nguyễn Văn Đức',
    'Trần Thị Hồng',
  ]);
});

test('headers typed anew in Unicode above names of an old font stay as they are', () => {
  const bytes = listBytes([
    ['STT', 'Họ và tên', 'Tên', 'Thôn', 'Ngày sinh', 'Số CMND/CCCD'],
    [1, 'NguyÔn V¨n §øc', '', 'Th«n 1', '12/03/1990', '068090000001'],
    [2, 'TrÇn ThÞ Hång', '', 'Th«n 2', '1985', '068185000001'],
    [3, 'Lª ThÞ H\u00ADêng', '', 'Th«n 2', '1985', ''],
  ]);
  const draft = draftOf(bytes);
  expect(draft.encoding?.kind).toBe('tcvn3');
  expect(draft.headers).toEqual(['STT', 'Họ và tên', 'Tên', 'Thôn', 'Ngày sinh', 'Số CMND/CCCD']);
  expect(draftOf(bytes, { convert: true }).rows[0]?.values).toMatchObject({
    name: 'Nguyễn Văn Đức',
    hamlet: 'Thôn 1',
  });
});

test('in a row that mixes both, what is Unicode stays and the rest is converted', () => {
  expect(convertCells('tcvn3', ['Bïi ThÞ §µo', 'Xã Lộc Thành'])).toEqual(['Bùi Thị Đào', 'Xã Lộc Thành']);
  expect(convertText('tcvn3', 'Họ và tên')).toBe('Họ và tên');
});
