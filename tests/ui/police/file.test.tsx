import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';

import { readPoliceWorkbook } from '../../../src/workbook/police-workbook.ts';
import { writeTable } from '../../../src/workbook/write-table.ts';
import { fakeDesks } from '../../support/fake-desks.ts';
import type { FakeSession } from '../../support/fake-session.ts';
import { openBook, pressWhenThere } from '../../support/render-app.tsx';
import { listed } from '../../support/sample-subjects.ts';
import { change, LAN, LISTING, operation } from '../../support/subject-builder.ts';

const answered = (row: number, name: string) =>
  listed(row, { name, idNumber: `06819000000${row}` }, [
    operation(LAN, 'correct', {
      changes: { name: change(name, `${name} A`, [LISTING]) },
      evidence: 'card',
    }),
  ]);

const PEOPLE = [answered(1, 'Trần Thị Một'), answered(2, 'Lê Thị Hai'), answered(3, 'Phạm Thị Ba')];

beforeEach(() => {
  window.innerWidth = 1366;
});

const openFile = (): Promise<FakeSession> =>
  openBook({ role: 'police', subjects: PEOPLE, hash: '#/police/file', desks: fakeDesks().desks });

const HEADERS = [
  'Mã hồ sơ (không sửa)',
  'Phiên bản (không sửa)',
  'Họ và tên – đề xuất',
  'Ngày sinh – đề xuất',
  'Giới tính – đề xuất',
  'Số CCCD – đề xuất',
  'KẾT QUẢ',
  'Số CCCD – sửa thành',
  'Lý do trả lại',
];

/** A file that came back with these verdicts on the three people's rows. */
async function fileWith(
  ...filled: readonly (readonly [verdict: string, number?: string, reason?: string])[]
): Promise<File> {
  const rows = PEOPLE.map((subject, at) => {
    const [verdict = '', number = '', reason = ''] = filled[at] ?? [];
    const { name, birthDate, sex, idNumber } = subject.listed;
    return [subject.id, '3', `${name} A`, birthDate, sex, idNumber, verdict, number, reason];
  });
  const bytes = await writeTable({
    sheets: [
      {
        name: 'x',
        columns: HEADERS.map((header) => ({ header, width: 12, kind: 'text' })),
        rows,
      },
    ],
  });
  return new File([new Uint8Array(bytes)], 'doi-chieu.xlsx');
}

const choose = async (file: File): Promise<void> => {
  fireEvent.change(await screen.findByTestId('police-file'), { target: { files: [file] } });
};

test('what a file would write is shown row by row, and written only when somebody says so', async () => {
  const fake = await openFile();
  await choose(await fileWith(['đúng'], ['sữa', '068190000777'], ['tra lai', '', 'Xem lại tên đệm']));
  expect(await screen.findByText('Tệp: doi-chieu.xlsx')).toBeDefined();
  expect(screen.getByText('Sửa thành… · Số CCCD / định danh: 068190000002 → 068190000777')).toBeDefined();
  expect(fake.waiting()).toEqual([]);
  await pressWhenThere('Ghi 3 kết quả');
  expect(await screen.findByText('Đã ghi 3 kết quả')).toBeDefined();
  expect(fake.waiting().map((each) => [each.subject, each.kind])).toEqual([
    ['25090.1', 'check'],
    ['25090.2', 'check'],
    ['25090.3', 'return'],
  ]);
});

test('what is not understood is not written, and says why; what is empty stays', async () => {
  const fake = await openFile();
  await choose(await fileWith(['chắc đúng'], ['Đúng'], ['']));
  expect(await screen.findByText('Không hiểu kết quả đã ghi.')).toBeDefined();
  await pressWhenThere('Ghi 1 kết quả');
  await screen.findByText('Đã ghi 1 kết quả');
  expect(fake.waiting().map((each) => each.subject)).toEqual(['25090.2']);
});

test('a value somebody wrote after the export stands beside the file’s, and the preview says so', async () => {
  const fake = await openFile();
  await screen.findByTestId('police-file');
  await fake.session.commands.correct('25090.1', { name: 'Trần Thị Mốt' }, 'card');
  await choose(await fileWith(['Đúng']));
  expect(await screen.findByText(/Họ và tên: đã có người sửa sau khi xuất tệp/)).toBeDefined();
  await pressWhenThere('Ghi 1 kết quả');
  await screen.findByText('Đã ghi 1 kết quả');
  expect(fake.book.get('25090.1')?.contested).toEqual(['name']);
});

test('the same file again writes nothing', async () => {
  const fake = await openFile();
  await choose(await fileWith(['Đúng']));
  await pressWhenThere('Ghi 1 kết quả');
  await pressWhenThere('Đọc tệp khác');
  await choose(await fileWith(['Đúng']));
  expect(await screen.findByText('Tệp không có kết quả nào mới để ghi.')).toBeDefined();
  expect(fake.waiting()).toHaveLength(1);
});

test('another file is said to be another file, and nothing is written', async () => {
  const fake = await openFile();
  await choose(new File(['họ tên;ngày sinh\nA;1'], 'khac.csv'));
  expect((await screen.findByRole('alert')).textContent).toContain('Đây không phải tệp xuất từ màn hình này');
  expect(fake.waiting()).toEqual([]);
});

test('the file that goes out has every waiting row with what was proposed, and the station notes it first', async () => {
  const { desks, said } = fakeDesks();
  let made: Blob | undefined;
  URL.createObjectURL = (blob) => {
    made = blob instanceof Blob ? blob : undefined;
    return 'blob:x';
  };
  await openBook({ role: 'police', subjects: PEOPLE, hash: '#/police/file', desks });
  await pressWhenThere('Xuất Excel');
  await waitFor(() => expect(made).toBeDefined());
  expect(said).toContainEqual(['audit', 'export', 3, 'Danh sach doi chieu']);
  const read = readPoliceWorkbook(new Uint8Array((await made?.arrayBuffer()) ?? new ArrayBuffer()));
  expect(read.ok && read.value.map((row) => [row.id, row.version, row.proposed.name])).toEqual([
    ['25090.1', '3', 'Trần Thị Một A'],
    ['25090.2', '3', 'Lê Thị Hai A'],
    ['25090.3', '3', 'Phạm Thị Ba A'],
  ]);
});
