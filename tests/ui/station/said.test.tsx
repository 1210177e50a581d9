import { screen, within, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { LogLine } from '../../../src/client/station-desk.ts';
import { press, type } from '../../support/render-app.tsx';
import { openStation } from '../../support/render-station.tsx';
import { EVERY_KIND } from '../../support/sample-subjects.ts';
import { change, correct, LAN, LISTING, MINH, operation } from '../../support/subject-builder.ts';

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
    expect(told.getByTitle('Giờ Trạm nhận').getAttribute('datetime')).toBe('2022-09-01T03:30:00.000Z');
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
