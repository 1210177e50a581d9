import { fireEvent, screen, within, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { LogLine } from '../../../src/client/station-desk.ts';
import { press, type } from '../../support/render-app.tsx';
import { openStation } from '../../support/render-station.tsx';
import { EVERY_KIND, listed } from '../../support/sample-subjects.ts';
import { change, correct, LAN, LISTING, MINH, operation, STATION } from '../../support/subject-builder.ts';

const FIXED = change('068175000456', '068175000465', [LISTING]);

const line = (seq: number, some: Partial<LogLine> = {}): LogLine => ({
  seq,
  operation: { ...correct(MINH, 'idNumber', FIXED), subject: '25090.5' },
  verdict: 'accepted',
  receivedAt: '2022-09-01T03:30:00.000Z',
  personName: 'Lê Văn Minh',
  ...some,
});

const row = (name: RegExp): Promise<HTMLElement> => screen.findByRole('row', { name });

describe('the log', () => {
  test('tells who, in which role, by both clocks, old → new, on what evidence, and the answer', async () => {
    await openStation({ at: '/log', subjects: EVERY_KIND, log: [line(7)] });
    const told = within(await row(/Lê Thị Thu Hà/));
    expect(told.getByText('Lê Văn Minh')).toBeTruthy();
    expect(told.getByText('Tổ công tác thôn')).toBeTruthy();
    expect(told.getByTitle('Giờ trên máy').getAttribute('datetime')).toBe('2022-09-01T01:02:03.000Z');
    expect(told.getByTitle('Giờ trạm nhận').getAttribute('datetime')).toBe('2022-09-01T03:30:00.000Z');
    expect(told.getByText('Số CCCD / định danh: 068175000456 → 068175000465')).toBeTruthy();
    expect(told.getByText('Giấy tờ')).toBeTruthy();
    expect(told.getByText('Đã nhận')).toBeTruthy();
  });

  test('a contested line shows every value that stands', async () => {
    await openStation({ at: '/log', subjects: EVERY_KIND, log: [line(7, { verdict: 'contested' })] });
    expect(within(await row(/Lê Thị Thu Hà/)).getByText(/068175000465 ≠ 068175000654/)).toBeTruthy();
  });

  test('a refused line keeps what was said and says why it was not applied', async () => {
    const refused = line(7, { verdict: 'refused', refusal: 'revoked' });
    await openStation({ at: '/log', subjects: EVERY_KIND, log: [refused] });
    const told = within(await row(/Lê Thị Thu Hà/));
    expect(told.getByText(/068175000456 → 068175000465/)).toBeTruthy();
    expect(told.getByText(/thu hồi quyền/)).toBeTruthy();
  });

  test('a line about somebody this computer does not hold is shown all the same', async () => {
    const other = { ...correct(MINH, 'idNumber', FIXED), subject: '25090.999' };
    await openStation({ at: '/log', subjects: EVERY_KIND, log: [line(7, { operation: other })] });
    expect(await screen.findByText('Hồ sơ 25090.999')).toBeTruthy();
  });

  test('is searched without accents and sorted newest first', async () => {
    const noted = operation(LAN, 'note', { text: 'Gặp buổi tối' }, { subject: '25090.3' });
    const lines = [line(7), line(9, { operation: noted, personName: 'Trần Thị Lan' })];
    await openStation({ at: '/log', subjects: EVERY_KIND, log: lines });
    await row(/Ka Nhoi/);
    expect(screen.getAllByRole('row').map((each) => each.textContent)[1]).toContain('Ka Nhoi');
    type(screen.getByLabelText('Tìm (không cần dấu)'), 'gap buoi toi');
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
  });

  test('without the network says what is kept, and asks again when told', async () => {
    await openStation({ at: '/log', problem: { kind: 'no-network' } });
    expect(await screen.findByText(/Mọi thứ trên máy này vẫn được giữ/)).toBeTruthy();
    press('Thử lại');
    expect(await screen.findByText(/Mọi thứ trên máy này vẫn được giữ/)).toBeTruthy();
  });
});

describe('the contested pile', () => {
  test('shows every value that stands with who, evidence and both clocks', async () => {
    await openStation({ at: '/contested', subjects: EVERY_KIND });
    const field = within(await screen.findByRole('group', { name: 'Số CCCD / định danh' }));
    const [first, second] = field.getAllByRole('listitem').map((each) => each.textContent ?? '');
    expect(first).toMatch(/068175000465.*Lê Văn Minh.*Thẻ CCCD.*Giờ trên máy.*Giờ trạm nhận/);
    expect(second).toMatch(/068175000654.*Đỗ Văn Công.*CSDLQG/);
    expect(first).toContain('Lúc ghi thấy là: 068175000456');
  });

  test('the station takes one of the values, with a reason, and the other is not dropped', async () => {
    const number = '068175000456';
    const two = listed(1, { idNumber: number }, [
      operation(LAN, 'correct', { changes: { idNumber: change(number, '068175000654') }, evidence: 'said' }),
      operation(MINH, 'correct', { changes: { idNumber: change(number, '068175000465') }, evidence: 'card' }),
    ]);
    const station = await openStation({ at: '/contested', subjects: [two] });
    expect(await screen.findByText(/Không giá trị nào bị bỏ/)).toBeTruthy();
    press('Lấy giá trị này: 068175000465');
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Lấy giá trị này' }));
    expect(await dialog.findByText(/Hãy ghi lý do/)).toBeTruthy();
    expect(station.waiting()).toEqual([]);
    type(dialog.getByLabelText('Lý do'), 'xem lại thẻ');
    fireEvent.click(dialog.getByRole('button', { name: 'Lấy giá trị này' }));
    expect(await screen.findByText('Không có mục nào chưa thống nhất.')).toBeTruthy();
    expect(station.waiting()).toMatchObject([
      {
        kind: 'settle',
        body: { field: 'idNumber', change: { value: '068175000465' }, reason: 'xem lại thẻ' },
      },
    ]);
  });

  test('beside the police’s word no other value is offered: taking it would settle nothing', async () => {
    await openStation({ at: '/contested', subjects: EVERY_KIND });
    expect(await screen.findByText(/chỉ công an quyết định được/)).toBeTruthy();
    const offered = screen.getAllByRole('button', { name: /Lấy giá trị này/ });
    expect(offered.map((each) => each.getAttribute('aria-label'))).toEqual(['Lấy giá trị này: 068175000654']);
  });

  test('nothing contested says so', async () => {
    const calm = listed(1, {}, [operation(STATION, 'note', { text: 'x' })]);
    await openStation({ at: '/contested', subjects: [calm] });
    expect(await screen.findByText('Không có mục nào chưa thống nhất.')).toBeTruthy();
  });
});
