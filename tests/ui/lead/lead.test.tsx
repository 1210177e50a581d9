import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { HamletName } from '../../../src/client/book.ts';
import { device } from '../../support/fake-desk.ts';
import { fakeDesks, type FakeDesksAnswers } from '../../support/fake-desks.ts';
import { openBook, press, pressWhenThere, type } from '../../support/render-app.tsx';
import { EVERY_KIND } from '../../support/sample-subjects.ts';

const TODAY = '2022-09-08';
const HAMLETS: readonly HamletName[] = [
  { code: 'h1', name: 'Thôn 1' },
  { code: 'h3', name: 'Thôn 3', dueOn: '2022-09-05' },
];

beforeEach(() => void vi.useFakeTimers({ now: new Date(`${TODAY}T02:00:00Z`), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

async function openLead(hash: string, answers: FakeDesksAnswers = {}) {
  const fake = fakeDesks({ today: TODAY, ...answers });
  const session = await openBook({
    role: 'lead',
    hash,
    subjects: EVERY_KIND,
    desks: fake.desks,
    hamlets: HAMLETS,
  });
  return { ...session, said: fake.said };
}

describe('the task force’s first screen', () => {
  test('says of each hamlet what is left, sent back and contested, and that it is late', async () => {
    await openLead('#/');
    const card = await screen.findByRole('link', { name: /^Thôn 3/ });
    // Of nine: two answered and one closed wait for nobody, one of the answered was sent back.
    expect(card.textContent).toContain('còn 6/9 người');
    expect(card.textContent).toContain('Hạn 05/09/2022');
    expect(card.textContent).toContain('quá hạn 3 ngày');
    expect(card.textContent).toContain('1 bị trả lại');
    expect(card.textContent).toContain('1 chưa thống nhất');
    expect(screen.getByRole('button', { name: /^1\s*Thôn quá hạn/ })).toBeTruthy();
  });

  test('names whose phone has been silent for two days, and no other', async () => {
    await openLead('#/lead', {
      devices: [
        device({ device: 'a', personName: 'Người Im Lặng', lastHeardAt: '2022-09-06T02:00:00.000Z' }),
        device({ device: 'b', personName: 'Người Vừa Gửi', lastHeardAt: '2022-09-07T02:00:00.000Z' }),
        device({
          device: 'c',
          personName: 'Máy Thu Hồi',
          lastHeardAt: '2022-09-01T02:00:00.000Z',
          revokedAt: '2022-09-02T02:00:00.000Z',
        }),
      ],
    });
    expect(await screen.findByText(/Người Im Lặng/)).toBeTruthy();
    expect(screen.getByText('im lặng 2 ngày')).toBeTruthy();
    expect(screen.queryByText(/Người Vừa Gửi/)).toBeNull();
    expect(screen.queryByText(/Máy Thu Hồi/)).toBeNull();
  });

  test('hears a hamlet through its phones, but not through one that was revoked', async () => {
    const heard = { lastHeardAt: '2022-09-08T01:00:00.000Z', grants: device().grants };
    await openLead('#/lead', { devices: [device(heard)] });
    await waitFor(() => expect(screen.getByRole('button', { name: /^0\s*Thôn im lặng/ })).toBeTruthy());
    cleanup();
    await openLead('#/lead', { devices: [device({ ...heard, revokedAt: '2022-09-08T01:30:00.000Z' })] });
    await screen.findByText('Người và máy im lặng từ 2 ngày');
    expect(screen.getByRole('button', { name: /^1\s*Thôn im lặng/ })).toBeTruthy();
  });

  test('without the station progress is shown all the same, and what is missing is said', async () => {
    await openLead('#/lead', { problem: () => ({ kind: 'no-network' }) });
    expect(await screen.findByText(/Chưa hỏi được Trạm/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Thôn 3/ })).toBeTruthy();
  });
});

describe('a hamlet', () => {
  test('gets a deadline by a typed day; a day that is past is not taken', async () => {
    const { said, syncs } = await openLead('#/lead/hamlets/h3');
    const field = await screen.findByLabelText('Hoàn thành trước hết ngày');
    type(field, '01/09/2022');
    expect(screen.getByText('Ngày sớm nhất là 08/09/2022.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Đặt hạn' })).toHaveProperty('disabled', true);
    type(field, '15/09/2022');
    press('Đặt hạn');
    await screen.findByText('Đã đặt hạn 15/09/2022.');
    expect(said).toContainEqual(['deadline', 'h3', '2022-09-15']);
    expect(syncs()).toBe(1);
    press('Bỏ hạn');
    await waitFor(() => expect(said).toContainEqual(['deadline', 'h3', undefined]));
  });

  test('opens the list of its own people', async () => {
    await openLead('#/lead/hamlets/h3');
    await pressWhenThere('Mở danh sách của thôn');
    expect(await screen.findByText('9 người')).toBeTruthy();
    const select = screen.getByLabelText('Thôn, tổ dân phố');
    fireEvent.change(select, { target: { value: 'h1' } });
    expect(await screen.findByText('0 người')).toBeTruthy();
  });

  test('that is not in the book says so', async () => {
    await openLead('#/lead/hamlets/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: 'Không có thôn này trong sổ' })).toBeTruthy();
  });
});

describe('a reminder', () => {
  const text = async (): Promise<string> => {
    const area = await screen.findByLabelText('Nội dung gửi thôn');
    return area instanceof HTMLTextAreaElement ? area.value : '';
  };
  const copied = vi.fn<Clipboard['writeText']>(async () => undefined);
  beforeEach(() => {
    copied.mockClear();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: copied } });
  });

  test('says the hamlet’s figures, its deadline and its silence, and names nobody of the list', async () => {
    await openLead('#/lead/hamlets/h3');
    const said = await text();
    expect(said).toContain('Kính gửi: Tổ công tác Thôn 3.');
    expect(said).toContain('Tính đến ngày 08/09/2022, Thôn 3 còn 6/9 đối tượng');
    expect(said).toContain('1 trường hợp được trả lại');
    expect(said).toContain('Thời hạn là ngày 05/09/2022, đã quá hạn 3 ngày.');
    expect(said).toContain('Từ ngày 01/09/2022 (7 ngày) chưa nhận được thêm kết quả nào');
    for (const { listed } of EVERY_KIND) expect(said).not.toContain(listed.name);
  });

  test('is copied as it was edited, and remembered as sent', async () => {
    const { said } = await openLead('#/lead/hamlets/h3');
    type(await screen.findByLabelText('Nội dung gửi thôn'), 'Nhờ thôn gửi sớm.');
    press('Sao chép để gửi');
    await screen.findByText(/ghi lại là đã đôn đốc/);
    expect(copied).toHaveBeenCalledWith('Nhờ thôn gửi sớm.');
    expect(said).toContainEqual(['remind', 'h3', 'Nhờ thôn gửi sớm.']);
    press('Soạn lại theo số liệu mới');
    expect(await text()).toContain('6/9 đối tượng');
  });

  test('that the station could not note is kept, and noted when asked again', async () => {
    let isDown = true;
    const { said } = await openLead('#/lead/hamlets/h3', {
      problem: () => (isDown ? { kind: 'no-network' } : undefined),
    });
    await pressWhenThere('Sao chép để gửi');
    await screen.findByText(/Trạm chưa ghi được lần đôn đốc này/);
    isDown = false;
    press('Ghi lại lần đôn đốc');
    await waitFor(() => expect(screen.queryByText(/Trạm chưa ghi được/)).toBeNull());
    expect(said.filter(([act]) => act === 'remind')).toHaveLength(2);
  });

  test('is listed with who reminded, and the late hamlets lead to theirs', async () => {
    await openLead('#/lead/reminders', {
      reminders: [
        { hamlet: 'h1', at: '2022-09-07T02:00:00.000Z', personName: 'Trần Thị Lan', text: 'Nhờ gửi sớm.' },
      ],
    });
    const link = await screen.findByRole('link', { name: 'Soạn lời đôn đốc Thôn 3' });
    expect(link.getAttribute('href')).toBe('#/lead/hamlets/h3');
    const table = within(await screen.findByRole('table', { name: 'Các lần đã đôn đốc' }));
    expect(table.getByRole('row', { name: /Thôn 1 Trần Thị Lan Nhờ gửi sớm/ })).toBeTruthy();
  });
});

test('the task force assigns with the station’s own screen', async () => {
  await openLead('#/lead/assign');
  expect(await screen.findByRole('heading', { level: 1, name: 'Giao đối tượng cho thôn' })).toBeTruthy();
});
