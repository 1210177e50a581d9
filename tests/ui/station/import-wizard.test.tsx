import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { ImportOptions } from '../../../src/client/station-desk.ts';
import { err, ok } from '../../../src/domain/result.ts';
import { draft, draftRow, REPORT, type FakeDeskAnswers } from '../../support/fake-desk.ts';
import { press, pressWhenThere, type } from '../../support/render-app.tsx';
import { chooseFile, openStation } from '../../support/render-station.tsx';
import { listed } from '../../support/sample-subjects.ts';

const atPreview = async (answers: FakeDeskAnswers = {}, subjects = [listed(1, {})]) => {
  const station = await openStation({ at: '/import', subjects, ...answers });
  await chooseFile();
  await pressWhenThere('Tiếp tục');
  await pressWhenThere('Tiếp tục');
  await screen.findByRole('button', { name: /^Nhập danh sách \(/ });
  return station;
};

describe('the import wizard', () => {
  test('writes nothing before its last button, and then with the date from the file name', async () => {
    const station = await atPreview();
    expect(station.imports).toEqual([]);
    press('Nhập danh sách (2 dòng)');
    await screen.findByText('Đã nhập xong');
    expect(station.imports).toMatchObject([
      { listedOn: '2022-08-29', assignByColumn: true, convertEncoding: false },
    ]);
  });

  test('syncs after an import, so that this computer sees what the station now has', async () => {
    const station = await atPreview();
    press('Nhập danh sách (2 dòng)');
    await screen.findByText('Đã nhập xong');
    expect(station.syncs()).toBe(1);
  });

  test('a date that does not exist stops at the first step', async () => {
    await openStation({ at: '/import' });
    await chooseFile();
    type(await screen.findByLabelText('Ngày lập danh sách trên Nền tảng'), '31/02/2022');
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Tiếp tục' })).disabled).toBe(true);
  });

  test.each([
    ['not-a-workbook', /không phải tệp Excel.*Chưa có gì được ghi/],
    ['damaged', /hỏng.*Chưa có gì được ghi/],
    ['protected', /mật khẩu.*Chưa có gì được ghi/],
    ['too-large', /quá lớn.*Chưa có gì được ghi/],
  ] as const)(
    'a hopeless file (%s) ends in a sentence that says nothing was written',
    async (kind, sentence) => {
      await openStation({ at: '/import', fileProblem: { kind } });
      await chooseFile();
      expect(await screen.findByText(sentence)).toBeTruthy();
      expect(screen.queryByRole('button', { name: 'Tiếp tục' })).toBeNull();
    },
  );

  test('a column that a person corrects is read again, and remembered for the next file of the kind', async () => {
    const station = await openStation({ at: '/import' });
    await chooseFile();
    await pressWhenThere('Tiếp tục');
    type(await screen.findByLabelText('Hiểu là: Thôn'), 'address');
    await waitFor(() => expect(station.reads).toHaveLength(2));
    expect(station.reads[1]).toMatchObject({ 3: 'address' });
    await pressWhenThere('Quay lại');
    await chooseFile('lan-sau.xlsx');
    await waitFor(() => expect(station.reads).toHaveLength(4));
    expect(station.reads.slice(2)).toEqual([undefined, station.reads[1]]);
    await pressWhenThere('Tiếp tục');
    expect(await screen.findByText(/cách hiểu cột của lần trước/)).toBeTruthy();
  });

  test('what is remembered holds no header and no cell in clear', async () => {
    await openStation({ at: '/import', draft: draft({ headers: ['Nguyễn Văn Lộ', 'b', 'c', 'd'] }) });
    await chooseFile();
    await pressWhenThere('Tiếp tục');
    type(await screen.findByLabelText('Hiểu là: b'), 'phone');
    await waitFor(() => expect(Object.keys(localStorage)).toHaveLength(1));
    expect(JSON.stringify(Object.entries(localStorage))).not.toMatch(/Nguyễn|Lộ/);
  });

  test('a list without names can not go on', async () => {
    await openStation({ at: '/import', draft: draft({ mapping: { 2: 'idNumber' } }) });
    await chooseFile();
    await pressWhenThere('Tiếp tục');
    expect(await screen.findByText(/Chưa có cột nào là họ và tên/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Tiếp tục' }).disabled).toBe(true);
  });

  test('an old encoding is shown before and after, and converted only when ticked', async () => {
    const encoding = { kind: 'tcvn3', samples: [{ found: 'NguyÔn', converted: 'Nguyễn' }] } as const;
    const station = await openStation({ at: '/import', draft: draft({ encoding }) });
    await chooseFile();
    await pressWhenThere('Tiếp tục');
    await screen.findByText('NguyÔn');
    const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: /TCVN3/ });
    expect(tick.checked).toBe(false);
    fireEvent.click(tick);
    press('Tiếp tục');
    await pressWhenThere('Nhập danh sách (2 dòng)');
    await screen.findByText('Đã nhập xong');
    expect(new Set(station.previews)).toEqual(new Set([true]));
    expect(station.imports[0]?.convertEncoding).toBe(true);
  });

  test('a changed row shows what the Platform said before and says now', async () => {
    const row = draftRow(4, { name: 'Nguyễn Thị Hoa', idNumber: '068190000999' });
    const changed = [{ row, subject: '25090.1', fields: ['idNumber'] }] as const;
    await atPreview({ preview: { fresh: [], changed } }, [listed(1, { idNumber: '68190001234' })]);
    expect((await screen.findByText('68190001234')).tagName).toBe('DEL');
    expect(screen.getByText('068190000999').tagName).toBe('INS');
  });

  test('an unclear row names everybody it might be and is not counted among what is imported', async () => {
    const unclear = [{ row: draftRow(4), subjects: ['25090.1', '25090.2'] }];
    await atPreview({ preview: { fresh: [], unclear } }, [
      listed(1, { name: 'Ka Nhoi' }),
      listed(2, { name: 'Ka Nhuys' }),
    ]);
    expect(await screen.findByText(/Ka Nhoi/)).toBeTruthy();
    expect(screen.getByText(/Ka Nhuys/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Nhập danh sách \(/ }).disabled).toBe(true);
  });

  test('every doubtful cell is listed with its row and can be narrowed to one reason', async () => {
    await atPreview();
    press(/^Ô cần xem/);
    await screen.findAllByText('Ngày sinh thiếu ngày, tháng');
    expect(screen.getAllByRole('row')).toHaveLength(3);
    type(screen.getByLabelText('Vì sao cần xem'), 'id-missing');
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
    expect(screen.getByRole('row', { name: /5.*Không có CMND, CCCD/ })).toBeTruthy();
  });

  test('stopping asks the desk to stop and says what stays', async () => {
    const importing = ({ signal, onProgress }: ImportOptions) => {
      onProgress(1, 2);
      return new Promise<ReturnType<typeof ok<typeof REPORT>>>((resolve) => {
        signal.addEventListener('abort', () => resolve(ok({ ...REPORT, listed: 1, stopped: true })));
      });
    };
    await atPreview({ importing });
    press('Nhập danh sách (2 dòng)');
    await screen.findByText('Đã ghi 1/2 dòng');
    press('Dừng');
    expect(await screen.findByText('Đã dừng theo yêu cầu')).toBeTruthy();
    expect(screen.getByText(/không có dòng nào bị trùng/)).toBeTruthy();
  });

  test('a network that goes in the middle leaves a sentence and a way to go on', async () => {
    let tries = 0;
    const importing = async () => {
      tries += 1;
      return tries === 1 ? err({ kind: 'no-network' } as const) : ok(REPORT);
    };
    await atPreview({ importing });
    press('Nhập danh sách (2 dòng)');
    await screen.findByText(/Chưa có mạng đến Trạm/);
    press('Thử lại');
    expect(await screen.findByText('Đã nhập xong')).toBeTruthy();
  });
});
