import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { PassportDay, PassportPerson } from '../../../src/client/facility-desk.ts';
import type { DeskProblem } from '../../../src/client/station-desk.ts';
import { levelOf } from '../../../src/ui/facility/level.ts';
import { fakeDesks, type FakeDesksAnswers } from '../../support/fake-desks.ts';
import { openBook, press, pressWhenThere, type } from '../../support/render-app.tsx';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2022-09-08T02:00:00Z'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const COUNTS: PassportDay['communes'][number] = {
  code: '25090',
  name: 'Xã Lộc Thành',
  ready: 1200,
  blocked: 34,
  signed: 500,
  signedThatDay: 6,
  why: { 'not-verified': 30, contested: 1, closed: 1, 'incomplete-dose': 2, 'held-back': 0 },
};

const person = (number: number, name: string, state: PassportPerson['state']): PassportPerson => ({
  id: `25090.${number}`,
  commune: '25090',
  name,
  birthDate: '01/02/1990',
  sex: 'Nữ',
  idNumber: `06819000000${number}`,
  hamlet: 'Thôn 1',
  basis: 7,
  state,
});

const PEOPLE = [
  person(1, 'Người Thứ Nhất', { kind: 'ready' }),
  person(2, 'Người Thứ Hai', { kind: 'ready' }),
  person(3, 'Người Thiếu Mũi', {
    kind: 'blocked',
    why: [{ kind: 'incomplete-dose', on: '2022-09-07' }],
  }),
];

async function openAbove(answers: FakeDesksAnswers = {}, unit = { code: '680', name: 'Huyện Bảo Lâm' }) {
  const { desks, said } = fakeDesks({ passports: [COUNTS], people: PEOPLE, today: '2022-09-08', ...answers });
  await openBook({ role: 'facility', hash: '#/facility', unit, desks });
  return { of: (act: string) => said.filter(([what]) => what === act) };
}

const openCommune = () => pressWhenThere('Xem người cần ký của Xã Lộc Thành');
const signOf = (name: string) => pressWhenThere(`Đã ký hộ chiếu vắc xin của ${name}`);

/** In the dialog that asks before a signature goes. */
const confirm = () => press('Đúng, đã ký');

describe('a facility above the communes', () => {
  test('only signs: it says so, counts each commune, asks for nobody yet, and has nothing to type in', async () => {
    const { of } = await openAbove();
    expect(await screen.findByText(/Cơ sở tiêm chủng tuyến huyện chỉ ký xác nhận/)).toBeTruthy();
    const table = within(await screen.findByRole('table', { name: 'Số liệu của Trạm' }));
    expect(table.getByRole('row', { name: /1\.200 6 500 34 30/ })).toBeTruthy();
    const sections = within(screen.getByRole('navigation', { name: 'Các mục của cơ sở tiêm chủng' }));
    expect(sections.getAllByRole('link').map((link) => link.textContent)).toEqual(['Hộ chiếu vắc xin']);
    expect(of('people')).toEqual([]);
  });

  test('begins with the passports, whatever its level', async () => {
    await openAbove({}, { code: '68', name: 'Tỉnh Lâm Đồng' });
    expect(await screen.findByText(/Cơ sở tiêm chủng tuyến tỉnh chỉ ký xác nhận/)).toBeTruthy();
  });

  test('reads the people of the commune it opens: who is ready, and who is blocked by what', async () => {
    const { of } = await openAbove();
    await openCommune();
    expect(await screen.findByText('Người Thứ Nhất')).toBeTruthy();
    expect(screen.getByText('01/02/1990 · Nữ · 068190000001')).toBeTruthy();
    expect(of('people')).toEqual([['people', '25090']]);
    fireEvent.click(screen.getByLabelText('Chưa ký được (1)'));
    expect(await screen.findByText('Mũi tiêm chưa đủ thông tin: 07/09/2022')).toBeTruthy();
    press('Chọn xã khác');
    expect(await screen.findByRole('table', { name: 'Số liệu của Trạm' })).toBeTruthy();
  });

  test('finds without accents', async () => {
    await openAbove();
    await openCommune();
    type(await screen.findByLabelText('Tìm tên, số (không dấu)'), 'thu hai');
    await waitFor(() => expect(screen.queryByText('Người Thứ Nhất')).toBeNull());
    expect(screen.getByText('Người Thứ Hai')).toBeTruthy();
  });

  test('is asked before it signs, for it can’t take that back; then one leaves the pile', async () => {
    const { of } = await openAbove();
    await openCommune();
    await signOf('Người Thứ Nhất');
    expect(screen.getByText(/không hoàn tác được từ máy này/)).toBeTruthy();
    expect(of('passport')).toEqual([]);
    press('Thôi');
    expect(of('passport')).toEqual([]);
    await signOf('Người Thứ Nhất');
    confirm();
    expect(await screen.findByText('Đã đánh dấu ký: Người Thứ Nhất.')).toBeTruthy();
    expect(of('passport')).toMatchObject([['passport', 'said-1', '25090.1', true, '']]);
    expect(screen.getByLabelText('Sẵn sàng ký (1)')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  });

  test('says why somebody can’t be signed', async () => {
    const { of } = await openAbove();
    await openCommune();
    await pressWhenThere('Chưa ký được hộ chiếu vắc xin của Người Thứ Hai');
    type(screen.getByLabelText('Lý do'), 'sai mũi 2');
    press('Ghi lý do');
    expect(await screen.findByText('Đã ghi lý do chưa ký: Người Thứ Hai.')).toBeTruthy();
    expect(of('passport')).toMatchObject([['passport', 'said-1', '25090.2', false, 'sai mũi 2']]);
    fireEvent.click(screen.getByLabelText('Chưa ký được (2)'));
    expect(await screen.findByText('Đã kiểm tra, chưa ký: sai mũi 2')).toBeTruthy();
  });

  test('[AC6] reads the station’s refusal in words, and how things stand', async () => {
    const { of } = await openAbove({ refusal: 'incomplete-dose' });
    await openCommune();
    await signOf('Người Thứ Nhất');
    confirm();
    expect(await screen.findByText(/Trạm không nhận cho Người Thứ Nhất: có mũi tiêm chưa đủ/)).toBeTruthy();
    await waitFor(() => expect(of('people')).toHaveLength(2));
  });

  test('is told when an answer was lost, and sends the same operation again', async () => {
    let problem: DeskProblem | undefined;
    const { of } = await openAbove({ problem: () => problem });
    await openCommune();
    await signOf('Người Thứ Nhất');
    problem = { kind: 'no-network' };
    confirm();
    expect(await screen.findByText('1 thao tác chưa rõ kết quả')).toBeTruthy();
    expect(screen.getByText('Chưa rõ kết quả: hãy gửi lại thao tác ở phía trên')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Đã ký hộ chiếu vắc xin của Người Thứ Nhất' })).toBeNull();
    press('Gửi lại thao tác của Người Thứ Nhất');
    await waitFor(() => expect(of('passport')).toHaveLength(2));
    expect(screen.getByText('1 thao tác chưa rõ kết quả')).toBeTruthy();
    problem = undefined;
    await pressWhenThere('Gửi lại thao tác của Người Thứ Nhất');
    expect(await screen.findByText('Trạm đã ghi: Người Thứ Nhất.')).toBeTruthy();
    expect(new Set(of('passport').map(([, operation]) => operation))).toEqual(new Set(['said-1']));
    await waitFor(() => expect(screen.queryByText('1 thao tác chưa rõ kết quả')).toBeNull());
    expect(await screen.findByLabelText('Sẵn sàng ký (1)')).toBeTruthy();
  });

  test('says when there is no network, and asks again', async () => {
    let problem: DeskProblem | undefined = { kind: 'no-network' };
    await openAbove({ problem: () => problem, passports: [COUNTS] });
    const retry = await screen.findByRole('button', { name: 'Thử lại' });
    problem = undefined;
    fireEvent.click(retry);
    await openCommune();
    expect(await screen.findByText('Người Thứ Nhất')).toBeTruthy();
  });

  test('is told by the length of its code', () => {
    expect(['25090', '680', '68', 'BYT'].map(levelOf)).toEqual([
      'commune',
      'district',
      'province',
      'ministry',
    ]);
  });
});
