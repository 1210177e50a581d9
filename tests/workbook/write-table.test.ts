import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { writeTable } from '../../src/workbook/write-table.ts';
import { draftOf } from '../support/workbook-builder.ts';

const COLUMNS = [
  { header: 'Họ và tên', width: 30, kind: 'text' },
  { header: 'Ngày sinh', width: 12, kind: 'date' },
  { header: 'Số CCCD', width: 16, kind: 'text' },
  { header: 'Số mũi', width: 8, kind: 'number' },
] as const;

const ROWS = [
  ['Nguyễn Thị Lan', '05/03/1995', '068195000002', '3'],
  ['=HYPERLINK("http://x")', '1990', '000000012', '-'],
  ['@K’ Brền', '31/02/1990', '', ''],
  ['+84', '', '-1', '2'],
  ['', '01/01/1950', "'0681", '007'],
];

test('what is written is read back the same, in any time zone', async () => {
  const home = process.env['TZ'];
  try {
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
      process.env['TZ'] = zone;
      const bytes = await writeTable({
        sheets: [{ name: 'Danh sách', title: ['DANH SÁCH', 'Tính đến ngày'], columns: COLUMNS, rows: ROWS }],
      });
      const draft = draftOf(bytes);
      expect(draft.sheet).toBe('Danh sách');
      expect(draft.headerRow).toBe(3);
      const wide = draft.rows.map(({ cells }) => COLUMNS.map((_, column) => cells[column] ?? ''));
      expect(wide).toEqual(ROWS.map((row) => row.map((cell) => (cell === '007' ? '7' : cell))));
    }
  } finally {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  }
});

test('nothing written is a formula; headers are bold, framed and frozen; numbers of persons are text', async () => {
  const parts = unzipSync(
    await writeTable({
      sheets: [{ name: 'A', columns: COLUMNS, rows: ROWS, totals: ['Cộng', '', '', '5'] }],
    }),
  );
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(styles).toContain('<b/>');
  expect(styles).toContain('style="thin"');
  expect(styles).toMatch(/numFmtId="49"|formatCode="@"/);
  expect(sheet).toMatch(/<col [^>]*width="30/);
});

test('a sheet wider than an upright A4 page is printed across; a header of two lines has the room for them', async () => {
  const sheetOf = async (width: number): Promise<string> => {
    const columns = [
      { header: 'CCCD, mã định danh sai', width, kind: 'text' },
      { header: 'Họ và tên', width: 40, kind: 'text' },
    ] as const;
    const parts = unzipSync(await writeTable({ sheets: [{ name: 'A', columns, rows: [] }] }));
    return strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  };
  const [narrow, wide] = [await sheetOf(16), await sheetOf(60)];
  expect(wide).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);
  expect(narrow).not.toContain('landscape');
  const heightOf = (sheet: string): number => Number(/<row r="1" ht="([\d.]+)"/.exec(sheet)?.[1]);
  expect(heightOf(narrow)).toBe(2 * heightOf(wide));
});

test('names no workbook takes, the same name twice and letters no XML takes are mended', async () => {
  const columns = [
    { header: 'Họ tên', width: 9, kind: 'text' },
    { header: 'CCCD', width: 9, kind: 'text' },
  ] as const;
  const sheet = { columns, rows: [['Lê\u0000\u0007 An', '1']] };
  const long = 'Danh sách / đối tượng [không có] CMND, CCCD';
  const bytes = await writeTable({
    sheets: [
      { name: long, ...sheet },
      { name: long, ...sheet },
      { name: '', ...sheet },
    ],
  });
  const draft = draftOf(bytes);
  expect(draft.sheet.length).toBeLessThanOrEqual(31);
  expect(draft.rows[0]?.values.name).toBe('Lê An');
});
