import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tableFile } from '../../src/client/table-file.ts';
import { draftOf } from '../support/workbook-builder.ts';

const TABLE = {
  name: 'Danh sách',
  title: ['Danh sách · Xã Lộc Thành'],
  columns: [
    { header: 'STT', kind: 'number' },
    { header: 'Họ và tên', kind: 'text' },
    { header: 'Số CCCD', kind: 'text' },
    { header: 'Ngày sinh', kind: 'text' },
  ],
  rows: [
    ['1', '=Người Thử', '068190000001', '1990'],
    ['2', '@K’ Thử', '000000012', '01/01/1960'],
  ],
} as const;

test('a list as seen is read back as it was: zeros stay, nothing becomes a formula', async () => {
  const bytes = await tableFile(TABLE);
  expect(draftOf(bytes).rows.map(({ cells }) => cells)).toEqual(TABLE.rows);
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toMatch(/<f[ >]/);
});

test('a column is as wide as its longest line, within what a page can bear', async () => {
  const rows = [['1', 'x'.repeat(300), '', 'Xã\nLộc Thành']];
  const sheet = strFromU8(
    unzipSync(await tableFile({ ...TABLE, rows }))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  );
  const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)/g)].map((match) => Number(match[1]));
  expect(widths).toEqual([8, 50, 8, 11]);
});
