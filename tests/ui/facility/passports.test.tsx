import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { PassportDay } from '../../../src/client/facility-desk.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import { fakeDesks } from '../../support/fake-desks.ts';
import { openBook, press, type } from '../../support/render-app.tsx';
import { listed } from '../../support/sample-subjects.ts';
import { operation, STATION } from '../../support/subject-builder.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2022-09-08T02:00:00Z'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const right = (): Operation =>
  operation(STATION, 'verify', { listing: '25090/2022-09-05/1', outcome: 'right', reason: '' });

const PEOPLE = [
  listed(1, { name: 'Người Thứ Nhất', idNumber: '068190000001' }, [right()]),
  listed(2, { name: 'Người Thứ Hai', idNumber: '068190000002' }, [right()]),
  listed(3, { name: 'Người Chưa Đúng', idNumber: '068190000003' }),
  listed(4, { name: 'Người Thiếu Mũi', idNumber: '068190000004' }, [
    right(),
    operation(STATION, 'dose', { on: '2022-09-07', complete: false }),
  ]),
  listed(5, { name: 'Người Đã Ký', idNumber: '068190000005' }, [
    right(),
    operation(STATION, 'passport', { signed: true, reason: '' }),
  ]),
];

const COUNTS: PassportDay['communes'][number] = {
  code: '25090',
  name: 'Xã Lộc Thành',
  ready: 1200,
  blocked: 34,
  signed: 500,
  signedThatDay: 6,
  why: { 'not-verified': 30, contested: 1, closed: 1, 'incomplete-dose': 2, 'held-back': 0 },
};

const openPassports = (unit = { code: '25090', name: 'Xã Lộc Thành' }, subjects = PEOPLE) =>
  openBook({
    role: 'facility',
    hash: '#/facility/passports',
    subjects,
    unit,
    desks: fakeDesks({ passports: [COUNTS] }).desks,
  });

const signButtons = () => screen.getAllByRole('button', { name: /^Đã ký hộ chiếu vắc xin của/ });

describe('signing', () => {
  test('shows who is ready, who is blocked and by what, and who is signed when', async () => {
    await openPassports();
    await screen.findByText('Người Thứ Nhất');
    expect(signButtons()).toHaveLength(2);
    fireEvent.click(screen.getByLabelText('Chưa ký được (2)'));
    expect(await screen.findByText('Mũi tiêm chưa đủ thông tin: 07/09/2022')).toBeTruthy();
    expect(screen.getByText('Nền tảng chưa xác minh đúng', { selector: 'span' })).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Đã ký (1)'));
    expect(await screen.findByText('ký ngày 01/09/2022')).toBeTruthy();
  });

  test('is one press; the next one is under the finger, and a slip is taken back', async () => {
    const { waiting } = await openPassports();
    await screen.findByText('Người Thứ Nhất');
    press('Đã ký hộ chiếu vắc xin của Người Thứ Nhất');
    await waitFor(() => expect(waiting()).toMatchObject([{ kind: 'passport', body: { signed: true } }]));
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Người Thứ Hai$/));
    expect(signButtons()).toHaveLength(1);
    press('Hoàn tác');
    await waitFor(() => expect(waiting()).toEqual([]));
    expect(signButtons()).toHaveLength(2);
  });

  test('arrows go from person to person', async () => {
    await openPassports();
    await screen.findByText('Người Thứ Nhất');
    const [first] = signButtons();
    first?.focus();
    fireEvent.keyDown(first ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Người Thứ Hai$/);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(first);
  });

  test('may be held back with a reason, which is shown where it is blocked', async () => {
    const { waiting } = await openPassports();
    await screen.findByText('Người Thứ Nhất');
    press('Chưa ký được hộ chiếu vắc xin của Người Thứ Nhất');
    expect(screen.getByRole('button', { name: 'Ghi lý do' })).toHaveProperty('disabled', true);
    type(screen.getByLabelText('Lý do'), 'Nền tảng báo thiếu mũi 2');
    press('Ghi lý do');
    await waitFor(() =>
      expect(waiting()).toMatchObject([{ body: { signed: false, reason: 'Nền tảng báo thiếu mũi 2' } }]),
    );
    fireEvent.click(screen.getByLabelText('Chưa ký được (3)'));
    expect(await screen.findByText('Đã kiểm tra, chưa ký: Nền tảng báo thiếu mũi 2')).toBeTruthy();
  });

  test('finds without accents', async () => {
    await openPassports();
    type(await screen.findByLabelText('Tìm tên, số (không dấu)'), 'thu hai');
    await waitFor(() => expect(signButtons()).toHaveLength(1));
  });
});
