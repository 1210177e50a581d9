import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readVerdict } from '../../src/workbook/police-verdict.ts';
import {
  readPoliceWorkbook,
  writePoliceWorkbook,
  type PoliceQueueRow,
} from '../../src/workbook/police-workbook.ts';
import { writeTable } from '../../src/workbook/write-table.ts';

const identity = { name: 'Nguyễn Thị Thử', birthDate: '01/02/1990', sex: 'Nữ', idNumber: '068190000002' };
const queued = (id: number): PoliceQueueRow => ({
  id: `25090.${id}`,
  version: String(10 + id),
  hamlet: 'Thôn 3',
  category: 'Sai thông tin',
  listed: identity,
  proposed: { ...identity, idNumber: '001190000099' },
  evidence: 'Số CCCD: Thẻ CCCD',
  concerns: '=1+1',
});
const WORDS = {
  sheet: 'Đối chiếu',
  title: ['DANH SÁCH', 'hôm nay'],
  help: { sheet: 'Hướng dẫn', lines: ['…'] },
};

describe('the police’s workbook', () => {
  test('comes back as it went out: ids, versions and numbers with their zeros, nothing filled in', async () => {
    const read = readPoliceWorkbook(await writePoliceWorkbook([queued(1), queued(2)], WORDS));
    expect(read).toMatchObject({ ok: true });
    const rows = read.ok ? read.value : [];
    expect(rows.map(({ id, version, verdict, reason }) => [id, version, verdict, reason])).toEqual([
      ['25090.1', '11', '', ''],
      ['25090.2', '12', '', ''],
    ]);
    expect(rows[0]).toMatchObject({
      row: 4,
      listed: identity,
      proposed: { idNumber: '001190000099' },
      corrected: { name: '', birthDate: '', sex: '', idNumber: '' },
    });
  });

  test('offers verdict and sex to choose from, on its rows, in a sheet Excel takes', async () => {
    const parts = unzipSync(await writePoliceWorkbook([queued(1), queued(2)], WORDS));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('sqref="O4:O5"');
    expect(sheet).toContain('<formula1>"Đúng,Sửa,Không có trong CSDL,Trả lại,Hoàn thành"</formula1>');
    const order = ['<sheetData', '<dataValidations', '</worksheet>'].map((part) => sheet.indexOf(part));
    expect(order).toEqual(order.toSorted((left, right) => left - right));
    expect(order.every((at) => at > 0)).toBe(true);
  });

  test('is known by its headers, wherever its columns were moved and whatever was written above', async () => {
    const headers = [
      'KẾT QUẢ',
      'ghi chú',
      'mã hồ sơ (KHÔNG SỬA)',
      'Số CCCD – sửa thành',
      'Phiên bản (không sửa)',
    ];
    const bytes = await writeTable({
      sheets: [
        {
          name: 'x',
          title: ['một dòng', 'hai dòng'],
          columns: headers.map((header) => ({ header, width: 10, kind: 'text' })),
          rows: [['dung', 'gì đó', '25090.7', '068190000777', '31']],
        },
      ],
    });
    expect(readPoliceWorkbook(bytes)).toMatchObject({
      value: [{ id: '25090.7', version: '31', verdict: 'dung', corrected: { idNumber: '068190000777' } }],
    });
  });

  test('another file is said to be another file', async () => {
    const other = await writeTable({
      sheets: [{ name: 'x', columns: [{ header: 'Họ và tên', width: 9, kind: 'text' }], rows: [['A']] }],
    });
    expect(readPoliceWorkbook(other)).toEqual({ ok: false, error: { kind: 'not-the-police-file' } });
    expect(readPoliceWorkbook(new Uint8Array())).toEqual({ ok: false, error: { kind: 'not-a-workbook' } });
  });
});

describe('a verdict', () => {
  test.each([
    ['Đúng', 'matches'],
    [' ĐÚNG. ', 'matches'],
    ['d', 'matches'],
    ['1', 'matches'],
    ['khop', 'matches'],
    ['Sữa', 'corrected'],
    ['sửa thanh', 'corrected'],
    ['Không có trong CSDL', 'not-found'],
    ['khong co', 'not-found'],
    ['khogn co', 'not-found'],
    ['tra lai', 'return'],
    ['Trã lại', 'return'],
    ['hòan thành', 'completed'],
    ['hoan tanh', 'completed'],
  ] as const)('"%s" is read as %s', (text, verdict) => {
    expect(readVerdict(text)).toBe(verdict);
  });

  test.each(['', 'không đúng', 'chưa rõ', 'đúng sửa', 'x', 'dunk', 'co'])(
    'of "%s" nothing is guessed',
    (text) => {
      expect(readVerdict(text)).toBeUndefined();
    },
  );
});
