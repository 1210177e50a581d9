import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { HandoverReport } from '../../../src/client/district-desk.ts';
import { EMPTY_LETTER, keepLetter, recallLetter } from '../../../src/ui/district/table/letter.ts';
import { scaleOf } from '../../../src/ui/district/trend/scale.ts';
import { fakeDesks, type FakeDesksAnswers } from '../../support/fake-desks.ts';
import { openBook, press, pressWhenThere, type } from '../../support/render-app.tsx';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2022-08-30T02:00:00Z'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

async function openDistrict(hash: string, answers: FakeDesksAnswers = {}) {
  const fake = fakeDesks({ today: '2022-08-30', ...answers });
  const unit = { code: '680', name: 'Huyện Bảo Lâm' };
  const session = await openBook({ role: 'district', hash, desks: fake.desks, unit });
  return { ...session, said: fake.said };
}

const table = () => screen.findByRole('table', { name: /BẢNG TỔNG HỢP/ });
const cellsOf = (row: Element | undefined): readonly string[] =>
  [...(row?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent ?? '');

describe('the appendix on the screen', () => {
  test('is the letter’s to the letter: order, words, blank for zero, both sums', async () => {
    await openDistrict('#/');
    const rows = [...(await table()).querySelectorAll('tr')];
    expect(cellsOf(rows[0])).toEqual([
      'STT',
      'Tên cơ sở y tế',
      'Sai thông tin',
      'CCCD, mã định danh sai',
      'Không có CMND, CCCD',
      'Tổng cộng',
    ]);
    expect(cellsOf(rows[1])).toEqual(['1', 'Thị trấn Lộc Thắng', '4,427', '183', '58', '4,668']);
    expect(cellsOf(rows[7])).toEqual(['7', 'Xã Lộc Lâm', '960', '', '1', '961']);
    expect(cellsOf(rows[15])).toEqual(['', 'Cộng', '30,270', '1,097', '496', '31,863']);
    expect(screen.getByText('(Tính đến ngày 30/8/2022)')).toBeTruthy();
  });

  test('is asked for as it stood on any day that is past, and for no day to come', async () => {
    const { said } = await openDistrict('#/district');
    await table();
    const field = screen.getByLabelText('Tính đến hết ngày');
    type(field, '23/08/2022');
    expect(await screen.findByText('(Tính đến ngày 23/8/2022)')).toBeTruthy();
    press('Ngày trước');
    expect(await screen.findByText('(Tính đến ngày 22/8/2022)')).toBeTruthy();
    type(field, '31/08/2022');
    expect(screen.getByText('Ngày muộn nhất là 30/08/2022.')).toBeTruthy();
    expect(said.filter(([act]) => act === 'report').map(([, day]) => day)).toEqual([
      '2022-08-30',
      '2022-08-23',
      '2022-08-22',
    ]);
  });

  test('has what came in apart from what was mended', async () => {
    await openDistrict('#/district');
    const figures = within(await screen.findByRole('list', { name: 'Thay đổi trong 7 ngày' }));
    expect(figures.getByText('762')).toBeTruthy();
    expect(figures.getByText('400')).toBeTruthy();
  });

  test('that the station does not give says why, and how to go on', async () => {
    await openDistrict('#/district', { problem: () => ({ kind: 'no-network' }) });
    expect(await screen.findByText(/Chưa có mạng đến Trạm/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });
});

describe('the paper', () => {
  test('has the appendix with the number and day that were typed, and the letter before it when wanted', async () => {
    await openDistrict('#/district');
    await table();
    type(screen.getByLabelText('Số công văn'), '287/TTYT');
    type(screen.getByLabelText('Ngày ký công văn'), '30/08/2022');
    type(screen.getByLabelText(/Tên viết tắt/), 'TTYT Bảo Lâm');
    press('In công văn và phụ lục');
    const paper = within(document.querySelector<HTMLElement>('[data-paper]') ?? document.body);
    expect(paper.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeTruthy();
    expect(paper.getByText(/có 31,863 đối tượng xác minh sai thông tin/)).toBeTruthy();
    expect(paper.getByRole('heading', { name: 'Phụ lục' })).toBeTruthy();
    expect(paper.getByText('(Kèm theo công văn số 287/TTYT ngày 30/8/2022 của TTYT Bảo Lâm)')).toBeTruthy();
    fireEvent.keyDown(window, { key: 'Escape' });
    press('In phụ lục');
    expect(screen.queryByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeNull();
  });

  test('leaves room for what is written by hand', async () => {
    await openDistrict('#/district');
    await table();
    press('In phụ lục');
    expect(screen.getByText('(Kèm theo công văn số …… ngày …… của ……)')).toBeTruthy();
  });

  test('what is the office’s own is remembered, the signer and the number are not', () => {
    const letter = { ...EMPTY_LETTER, agency: 'TRUNG TÂM Y TẾ', signer: 'Người Ký', number: '287/TTYT' };
    keepLetter(window.localStorage, letter);
    expect(recallLetter(window.localStorage)).toEqual({ ...EMPTY_LETTER, agency: 'TRUNG TÂM Y TẾ' });
    window.localStorage.setItem('so-thon.letter', '{');
    expect(recallLetter(window.localStorage)).toEqual(EMPTY_LETTER);
  });
});

describe('the trend', () => {
  test('says each chart in a sentence, and has every number in a table', async () => {
    await openDistrict('#/district/trend');
    expect(
      await screen.findByRole('img', { name: /^Toàn huyện: từ 5\.828 người ngày 01\/08\/2022/ }),
    ).toBeTruthy();
    expect(
      screen.getByRole('img', { name: /phát sinh thêm 762 người, đã xác minh đúng 2\.700 người/ }),
    ).toBeTruthy();
    const days = within(screen.getByRole('table', { name: /^Số liệu từng ngày/ }));
    expect(days.getByRole('row', { name: /^03\/08\/2022 762 0 0 6\.590/ })).toBeTruthy();
  });

  test('of one commune is chosen by its small chart', async () => {
    await openDistrict('#/district/trend');
    fireEvent.click(await screen.findByRole('button', { name: /^Xã B' Lá/ }));
    expect(await screen.findByRole('img', { name: /^Xã B' Lá: từ 809 người/ })).toBeTruthy();
    expect(screen.getByText('Không có ngày nào có thay đổi.')).toBeTruthy();
  });

  test('begins at zero unless a slope would be lost', () => {
    expect(scaleOf([809, 809, 809]).low).toBe(0);
    expect(scaleOf([31_101, 31_863]).low).toBeGreaterThan(30_000);
    expect(scaleOf([961, 400, 0])).toEqual({ low: 0, high: 1000, marks: [0, 500, 1000] });
    expect(scaleOf([0])).toEqual({ low: 0, high: 1, marks: [0, 1] });
  });
});

describe('signed lists', () => {
  const HANDOVERS: HandoverReport['handovers'] = [
    { ...list('bg/25090/2022-08-10/1', 20), untouched: 30, subjects: 50, right: 20 },
    { ...list('bg/25090/2022-08-28/1', 2), untouched: 0, subjects: 7, updated: 7 },
  ];

  function list(handover: string, days: number): HandoverReport['handovers'][number] {
    return {
      handover,
      commune: '25090',
      communeName: 'Xã Lộc Thành',
      signedOn: '2022-08-10',
      days,
      subjects: 0,
      right: 0,
      updated: 0,
      returned: 0,
      untouched: 0,
    };
  }

  test('without a result are shown by age; the others on demand', async () => {
    await openDistrict('#/district/handovers', { handovers: HANDOVERS });
    const ages = within(await screen.findByRole('list', { name: /Chưa có kết quả theo số ngày/ }));
    expect(ages.getByText('15–30 ngày').previousElementSibling?.textContent).toBe('30');
    expect(screen.getByText('1 dòng')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Chỉ danh sách còn người chưa có kết quả'));
    await screen.findByText('2 dòng');
  });
});

test('exporting counts tells the station nothing: there is nobody in them', async () => {
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  const { said } = await openDistrict('#/district');
  await table();
  await pressWhenThere('Xuất Excel theo mẫu công văn');
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(said).toContainEqual(['workbook', '2022-08-30']);
  expect(said.some(([act]) => act === 'audit')).toBe(false);
  saved.mockRestore();
});
