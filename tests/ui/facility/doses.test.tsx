import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { DoseInput } from '../../../src/client/facility-desk.ts';
import { doseIds, doseOfRow, guessDoseColumns } from '../../../src/ui/facility/file/dose-columns.ts';
import { fields } from '../../support/fields-builder.ts';
import { draft, draftRow, fakeDesk } from '../../support/fake-desk.ts';
import { doseRow, fakeDesks, type FakeDesksAnswers } from '../../support/fake-desks.ts';
import { openBook, press, pressWhenThere, type } from '../../support/render-app.tsx';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-23T02:00:00Z'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

async function openDoses(answers: FakeDesksAnswers = {}) {
  const fake = fakeDesks(answers);
  const session = await openBook({ role: 'facility', desks: fake.desks });
  return { ...session, said: fake.said };
}

const savedDoses = (said: readonly (readonly unknown[])[]) => said.filter(([act]) => act === 'doses');

describe('the doses of the day', () => {
  test('that are not complete tonight are named, with what is missing', async () => {
    await openDoses({
      doses: [doseRow(), doseRow({ id: 'dose-2', name: 'Lê Thị Thiếu', lot: '', vaccine: 'Vắc xin lạ' })],
    });
    const banner = await screen.findByText('Hôm nay còn 1 mũi tiêm chưa đủ thông tin');
    const said = banner.parentElement?.textContent ?? '';
    expect(said).toContain('Lê Thị Thiếu: Không rõ loại vắc xin · Thiếu số lô');
    expect(said).not.toContain('Nguyễn Thị Tiêm');
    const counts = within(screen.getByRole('list', { name: 'Số mũi tiêm theo tình trạng' }));
    expect(counts.getByText('Đủ trong ngày').previousElementSibling?.textContent).toBe('1');
    expect(counts.getByText('Chưa đủ, hạn hôm nay').previousElementSibling?.textContent).toBe('1');
  });

  test('all complete say so', async () => {
    await openDoses({ doses: [doseRow()] });
    expect(await screen.findByText('Mọi mũi tiêm của ngày này đã đủ thông tin.')).toBeTruthy();
  });
});

describe('a dose typed in', () => {
  const form = () => within(screen.getByRole('region', { name: /Mũi tiêm mới|Bổ sung mũi tiêm/ }));
  const fill = (label: string | RegExp, value: string): boolean => type(form().getByLabelText(label), value);

  test('tells what is missing while it is typed, and becomes complete', async () => {
    const { said } = await openDoses();
    await pressWhenThere('Thêm mũi tiêm');
    expect(form().getByText('Còn 7 mục chưa được')).toBeTruthy();
    fill('Họ và tên', 'Trần Văn Thử');
    fill('Ngày sinh', '01/02/1980');
    fireEvent.click(form().getByLabelText('Nam'));
    fill('Số CCCD / định danh', '0680800000');
    expect(form().getAllByText(/phải đủ 12 chữ số/).length).toBeGreaterThan(1);
    fill('Số CCCD / định danh', '068080000012');
    fill('Loại vắc xin', 'Pfizer');
    fill('Số lô', 'FG1234');
    expect(form().getByText('Còn 1 mục chưa được')).toBeTruthy();
    fill('Mũi thứ', '2');
    expect(form().getByText('Đã đủ thông tin')).toBeTruthy();
    press('Lưu và nhập tiếp');
    await screen.findByText('Đã lưu mũi tiêm.');
    expect(savedDoses(said)).toMatchObject([
      ['doses', [{ person: { name: 'Trần Văn Thử', sex: 'Nam' }, on: '23/11/2026', number: '2' }]],
    ]);
    // Whoever comes next gets the same vaccine from the same lot, and is somebody else.
    await waitFor(() => expect(form().getByLabelText('Họ và tên')).toHaveProperty('value', ''));
    expect(form().getByLabelText('Số lô')).toHaveProperty('value', 'FG1234');
  });

  test('may be saved half, and is completed under the same id', async () => {
    const { said } = await openDoses();
    await pressWhenThere('Thêm mũi tiêm');
    fill('Họ và tên', 'Trần Văn Thử');
    press('Lưu, bổ sung sau');
    await screen.findByText('Đã lưu; còn thiếu 6 mục.');
    fireEvent.click(form().getByRole('button', { name: 'Đóng' }));
    await pressWhenThere('Bổ sung mũi tiêm của Trần Văn Thử');
    fill('Số lô', 'FG1234');
    press('Lưu, bổ sung sau');
    await screen.findByText('Đã lưu; còn thiếu 5 mục.');
    const ids = savedDoses(said).map(([, rows]) => (rows as readonly DoseInput[])[0]?.id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('that the station did not take stays in the form', async () => {
    await openDoses({ problem: () => ({ kind: 'no-network' }) });
    await pressWhenThere('Thêm mũi tiêm');
    fill('Họ và tên', 'Trần Văn Thử');
    press('Lưu, bổ sung sau');
    expect(await form().findByText(/Chưa có mạng đến Trạm/)).toBeTruthy();
    expect(form().getByLabelText('Họ và tên')).toHaveProperty('value', 'Trần Văn Thử');
  });
});

describe('a file of doses', () => {
  const HEADERS = ['STT', 'Họ và tên', 'Ngày sinh', 'Số lô', 'Tên vắc xin', 'Ngày tiêm', 'Mũi tiêm'];

  test('is understood by its headers; the person’s columns are left alone', () => {
    expect(guessDoseColumns(HEADERS, new Set([1, 2]))).toEqual({ lot: 3, vaccine: 4, on: 5, number: 6 });
    expect(guessDoseColumns(['Ngày tiêm'], new Set([0]))).toEqual({});
  });

  test('its cells become a dose: a time of day and words around the number do not matter', () => {
    const row = {
      ...draftRow(4, fields()),
      cells: ['', '', '', ' FG1 ', 'Pfizer', '23/11/2026 08:15', 'Mũi 2'],
    };
    const mapping = guessDoseColumns(HEADERS, new Set([1, 2]));
    expect(doseOfRow(row, mapping, '01/01/2026')).toMatchObject({
      on: '23/11/2026',
      lot: 'FG1',
      number: '2',
      person: { idNumber: '068190000002' },
    });
    expect(doseOfRow(row, {}, '01/01/2026').on).toBe('01/01/2026');
  });

  test('again is the same doses, also when a lot was added; two rows alike stay two', async () => {
    const one = doseOfRow(draftRow(4, fields()), {}, '23/11/2026');
    const first = await doseIds([one, one], '25090');
    expect(new Set(first).size).toBe(2);
    expect(await doseIds([{ ...one, lot: 'FG1234' }, one], '25090')).toEqual(first);
    expect(await doseIds([{ ...one, on: '24/11/2026' }], '25090')).not.toContain(first[0]);
    expect(await doseIds([one], '25087')).not.toContain(first[0]);
    expect(first[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  });

  test('shows what is missing before anything is written, then writes all of it', async () => {
    const read = draft({
      headers: HEADERS,
      mapping: { 1: 'name', 2: 'birthDate' },
      rows: [
        {
          ...draftRow(2, fields({ name: 'Người Đủ' })),
          cells: ['1', '', '', 'FG1', 'Pfizer', '23/11/2026', '3'],
        },
        {
          ...draftRow(3, fields({ name: 'Người Thiếu' })),
          cells: ['2', '', '', '', 'Pfizer', '23/11/2026', '3'],
        },
      ],
    });
    const fake = fakeDesks();
    await openBook({
      role: 'facility',
      hash: '#/facility/file',
      desks: fake.desks,
      desk: fakeDesk({ draft: read }).desk,
    });
    const input = await screen.findByTestId('dose-file');
    fireEvent.change(input, { target: { files: [new File(['x'], 'mui-tiem.xlsx')] } });
    expect(await screen.findByText('2 mũi tiêm, trong đó 1 đã đủ thông tin')).toBeTruthy();
    expect(screen.getByRole('row', { name: /Người Thiếu .*Thiếu số lô/ })).toBeTruthy();
    expect(savedDoses(fake.said)).toEqual([]);
    // The file's lots are in another column after all.
    fireEvent.change(screen.getByLabelText('Số lô'), { target: { value: '' } });
    expect(await screen.findByText('2 mũi tiêm, trong đó 0 đã đủ thông tin')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Số lô'), { target: { value: '3' } });
    press('Lưu 2 mũi tiêm');
    expect(await screen.findByText(/Đã lưu 2 mũi tiêm; 1 mũi còn thiếu thông tin/)).toBeTruthy();
  });
});
