import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { ok } from '../../../src/domain/result.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { readList } from '../../../src/workbook/read-list.ts';
import { checked, journey, signed } from '../../support/journey-builder.ts';
import { press, pressWhenThere, type } from '../../support/render-app.tsx';
import { openStation } from '../../support/render-station.tsx';

/** Listed without a number; the police have confirmed one, and signed. */
const without = (row: number, name: string, idNumber: string): Subject =>
  journey(
    { id: `25090.${row}`, row, listed: { name, idNumber: '' }, category: 'missing-id' },
    checked('completed', { idNumber }),
    signed(),
  ).subject;

const HOA = without(1, 'Nguyễn Thị Hoa', '068190000001');
const BAY = without(2, 'Trần Văn Bảy', '001090000002');
const VIET = without(3, 'Đặng Quốc Việt', '068090000003');

let saved: Blob[] = [];

beforeEach(() => {
  saved = [];
  URL.createObjectURL = (blob: Blob | MediaSource): string => {
    if (blob instanceof Blob) saved.push(blob);
    return 'blob:test';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

const noted: unknown[] = [];
const audit = {
  note: async (...said: readonly unknown[]) => {
    noted.push(said);
    return ok(null);
  },
};

const open = (...subjects: readonly Subject[]) =>
  openStation({ at: '/import-file', subjects, desks: { audit } });

const exported = async (...subjects: readonly Subject[]) => {
  const station = await open(...subjects);
  await pressWhenThere(/^Xuất tệp \.xlsx/);
  await screen.findByText(/Tệp xuất lúc/);
  return station;
};

const recordButton = (): HTMLButtonElement => screen.getByRole('button', { name: /^Đã nhập lên Nền tảng/ });

describe('the file for the Platform', () => {
  test('has exactly the format’s headers in its first row, and numbers as text with their zeros', async () => {
    await exported(HOA, BAY);
    const [blob] = saved;
    if (blob === undefined) throw new Error('no file was offered');
    const read = readList(new Uint8Array(await blob.arrayBuffer()), {
      fileName: 'x.xlsx',
      today: '2026-11-23',
    });
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.headerRow).toBe(1);
    expect(read.value.headers).toEqual([
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Số điện thoại',
      'Số CMND/CCCD/HC',
      'Địa chỉ hiện tại',
    ]);
    expect(read.value.rows.map((row) => row.cells[5])).toEqual(['068190000001', '001090000002']);
  });

  test('is noted by the station before it leaves, and holds nobody who is wrong-info or unsigned', async () => {
    noted.length = 0;
    const wrongInfo = journey(
      { id: '25090.8', row: 8, listed: { name: 'Sai Tên' } },
      checked('corrected', { sex: 'Nam' }),
      signed(),
    ).subject;
    const unsigned = journey(
      { id: '25090.9', row: 9, listed: { name: 'Chưa Ký', idNumber: '' }, category: 'missing-id' },
      checked('completed', { idNumber: '068190000009' }),
    ).subject;
    await exported(HOA, wrongInfo, unsigned);
    expect(noted).toMatchObject([['export', 1, expect.any(String), undefined]]);
    expect(screen.queryByText('Sai Tên')).toBeNull();
    expect(screen.queryByText('Chưa Ký')).toBeNull();
  });

  test('says that the headers were not held against the Platform’s template', async () => {
    await open(HOA);
    expect(await screen.findByText(/chưa đối chiếu với tệp mẫu/)).toBeTruthy();
  });

  test('nobody is marked before the Platform’s count and ours agree', async () => {
    const station = await exported(HOA, BAY, VIET);
    expect(recordButton().disabled).toBe(true);
    type(screen.getByLabelText(/đã nhận bao nhiêu dòng/), '2');
    expect(await screen.findByText(/Số này là 2 nhưng phải là 3/)).toBeTruthy();
    expect(recordButton().disabled).toBe(true);
    fireEvent.click(screen.getByLabelText('Nền tảng không nhận: Trần Văn Bảy'));
    expect(await screen.findByText(/Hãy ghi lý do/)).toBeTruthy();
    expect(recordButton().disabled).toBe(true);
    type(screen.getByLabelText('Lý do: Trần Văn Bảy'), 'số đã có ở người khác');
    await waitFor(() => expect(recordButton().disabled).toBe(false));
    fireEvent.click(recordButton());
    await screen.findByText(/Đã ghi: 2 người đã nhập, 1 người Nền tảng không nhận/);
    expect(station.waiting()).toMatchObject([
      { kind: 'refuse', subject: '25090.2', body: { reason: 'số đã có ở người khác' } },
      { kind: 'update', subject: '25090.1', body: { by: 'import' } },
      { kind: 'update', subject: '25090.3', body: { by: 'import' } },
    ]);
  });

  test('one press takes the whole recording back', async () => {
    const station = await exported(HOA, BAY);
    type(screen.getByLabelText(/đã nhận bao nhiêu dòng/), '2');
    await waitFor(() => expect(recordButton().disabled).toBe(false));
    fireEvent.click(recordButton());
    await pressWhenThere('Hoàn tác lần ghi này');
    await screen.findByText('Đã hoàn tác 2 người.');
    expect(station.waiting()).toEqual([]);
    expect(
      within(screen.getByRole('table', { name: 'Nền tảng không nhận' })).getAllByRole('row'),
    ).toHaveLength(3);
  });

  test('the file waits for its results over a reload, as ids and nothing of the persons', async () => {
    await exported(HOA, BAY);
    const kept = JSON.stringify(Object.entries(localStorage));
    expect(kept).toContain('25090.1');
    expect(kept).not.toMatch(/Hoa|0681/);
    window.location.hash = '#/station';
    await screen.findByRole('heading', { level: 1, name: 'Tổng quan' });
    window.location.hash = '#/station/import-file';
    expect(await screen.findByText(/còn 2 người chờ ghi kết quả/)).toBeTruthy();
    press('Bỏ tệp này, không nhập');
    expect(await screen.findByText(/Xuất tệp trước/)).toBeTruthy();
  });
});
