import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { silentDays } from '../../../src/ui/station/people/silence.ts';
import { device } from '../../support/fake-desk.ts';
import { press, pressWhenThere, type } from '../../support/render-app.tsx';
import { openStation } from '../../support/render-station.tsx';

const HOUR_MS = 60 * 60 * 1000;

describe('inviting', () => {
  test('asks for a name and, for a hamlet’s team, for hamlets', async () => {
    const station = await openStation({ at: '/invitations' });
    await pressWhenThere('Tạo lời mời');
    expect(await screen.findByText('Hãy ghi họ và tên người được mời.')).toBeTruthy();
    expect(screen.getByText('Hãy chọn ít nhất một thôn.')).toBeTruthy();
    expect(station.invited).toEqual([]);
  });

  test('a hamlet’s team gets its hamlets only; the link is shown with a QR code and its end', async () => {
    const station = await openStation({ at: '/invitations' });
    type(await screen.findByLabelText('Họ và tên người được mời'), ' Ka Thử ');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Thôn 3' }));
    press('Tạo lời mời');
    expect(await screen.findByDisplayValue('https://tram.example/#/join/abc123')).toBeTruthy();
    expect(station.invited).toEqual([
      { personName: 'Ka Thử', grants: [{ role: 'hamlet', commune: '25090', hamlets: ['h3'] }] },
    ]);
    expect(screen.getByText(/Hết hạn sau 72 giờ/)).toBeTruthy();
    expect(await screen.findByRole('img', { name: 'Mã QR của lời mời cho Ka Thử' })).toBeTruthy();
  });

  test('the police answer for the whole commune', async () => {
    const station = await openStation({ at: '/invitations' });
    type(await screen.findByLabelText('Họ và tên người được mời'), 'Đỗ Văn Công');
    fireEvent.click(screen.getByRole('radio', { name: 'Công an xã' }));
    press('Tạo lời mời');
    await screen.findByText('Lời mời cho Đỗ Văn Công');
    expect(station.invited[0]?.grants).toEqual([{ role: 'police', commune: '25090', hamlets: 'all' }]);
  });

  test('without the network the name stays in the form', async () => {
    await openStation({ at: '/invitations', problem: { kind: 'no-network' } });
    type(await screen.findByLabelText('Họ và tên người được mời'), 'Ka Thử');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Thôn 1' }));
    press('Tạo lời mời');
    await waitFor(() => expect(screen.getAllByText(/Chưa có mạng đến Trạm/)).toHaveLength(2));
    expect(screen.getByDisplayValue('Ka Thử')).toBeTruthy();
  });
});

describe('devices', () => {
  test('show who, what they last said still waits, and the code to read aloud', async () => {
    await openStation({ at: '/devices', devices: [device()] });
    const told = within(await screen.findByRole('row', { name: /Lê Văn Minh/ }));
    expect(told.getByText('7F3A')).toBeTruthy();
    expect(told.getByText('còn 4 thay đổi chưa gửi')).toBeTruthy();
    expect(told.getByText(/Tổ công tác thôn · Thôn 3/)).toBeTruthy();
  });

  test('are marked when silent for more than two days, and not before', () => {
    const now = Date.parse('2026-11-23T00:00:00Z');
    const ago = (hours: number): string => new Date(now - hours * HOUR_MS).toISOString();
    expect(silentDays(ago(48), now)).toBeUndefined();
    expect(silentDays(ago(49), now)).toBe(2);
    expect(silentDays(ago(24 * 9), now)).toBe(9);
    expect(silentDays(undefined, now)).toBeUndefined();
  });

  test('say what somebody should know of each, and are narrowed to one trouble', async () => {
    const now = new Date().toISOString();
    const lost = device({
      device: 'lost',
      personName: 'Ka Thử',
      lastHeardAt: now,
      lastWaiting: 3,
      waitingSince: '2026-11-20T01:00:00.000Z',
      missing: { count: 3, numbers: '38-40' },
      holding: { state: 'differs', repairedAt: now },
      clockAhead: -75,
      isAppBehind: true,
      replacedAt: now,
    });
    await openStation({ at: '/devices', devices: [device({ lastHeardAt: now, lastWaiting: 0 }), lost] });
    const row = within(await screen.findByRole('row', { name: /Ka Thử/ }));
    const good = within(screen.getByRole('row', { name: /Lê Văn Minh/ }));
    expect(good.getByText('Khớp với Trạm')).toBeTruthy();
    for (const text of [
      /^còn 3 thay đổi chưa gửi, cái cũ nhất lúc /,
      'Thiếu 3 thay đổi (trong các số 38-40)',
      /^Chưa khớp, dù máy đã tải lại lúc /,
      'Giờ máy chậm 75 phút',
      'Ứng dụng cũ, cần cập nhật',
      /^Người này đã dùng máy khác từ /,
    ]) {
      expect(row.getByText(text)).toBeTruthy();
    }
    expect(screen.getByText(/Có thể một phần đã được chính họ bỏ trước khi gửi/)).toBeTruthy();
    press('Chưa khớp 1');
    expect(screen.queryByRole('row', { name: /Lê Văn Minh/ })).toBeNull();
    expect(screen.getByRole('row', { name: /Ka Thử/ })).toBeTruthy();
  });

  test('a reminder to a silent one is ready to be sent, without any person of the list', async () => {
    await openStation({ at: '/devices', devices: [device({ lastHeardAt: '2022-09-01T00:00:00.000Z' })] });
    await pressWhenThere('Nhắc Lê Văn Minh');
    const dialog = within(await screen.findByRole('dialog', { name: 'Lời nhắc gửi Lê Văn Minh' }));
    expect(dialog.getByText(/còn 4 thay đổi chưa gửi; những thay đổi này vẫn lưu trên máy/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Sao chép lời nhắc' })).toBeTruthy();
  });

  test('a receipt is found by the code somebody reads, in the phone’s own words', async () => {
    const line = { device: 'd', personName: 'Ka Thử', at: '2026-11-20T01:00:00.000Z', sent: 37, taken: 37 };
    const receipts = [
      { ...line, code: '7F3A' },
      { ...line, code: '0B1C', sent: 2, taken: 2 },
    ];
    await openStation({ at: '/devices', devices: [device()], receipts });
    expect(await screen.findByText('2 gửi / 2 nhận · 0B1C')).toBeTruthy();
    const field = screen.getByLabelText('Tìm theo mã người ta đọc (4 ký tự)');
    type(field, '7f3a');
    expect(await screen.findByText('37 gửi / 37 nhận · 7F3A')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('2 gửi / 2 nhận · 0B1C')).toBeNull());
    type(field, 'AAAA');
    expect(await screen.findByText(/Trạm chưa có biên nhận mã AAAA/)).toBeTruthy();
  });

  test('a silent one is marked on the screen; a revoked one is not called silent', async () => {
    const gone = device({ device: 'b', personName: 'Ka Thử', revokedAt: '2026-11-21T00:00:00.000Z' });
    const old = { lastHeardAt: '2022-09-01T00:00:00.000Z' };
    await openStation({ at: '/devices', devices: [device(old), { ...gone, ...old }] });
    const silent = within(await screen.findByRole('row', { name: /Lê Văn Minh/ }));
    expect(silent.getByText(/^Im lặng/)).toBeTruthy();
    const revoked = within(screen.getByRole('row', { name: /Ka Thử/ }));
    expect(revoked.queryByText(/^Im lặng/)).toBeNull();
    expect(revoked.getByText(/^Đã thu hồi/)).toBeTruthy();
  });

  test('[LD1] one that holds more than ten thousand people is marked, and one that holds as many is not', async () => {
    const much = device({ device: 'b', personName: 'Ka Thử', persons: 10_001 });
    await openStation({ at: '/devices', devices: [device({ persons: 10_000 }), much] });
    const marked = within(await screen.findByRole('row', { name: /Ka Thử/ }));
    expect(marked.getByText('Danh sách lớn: 10.001 người')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Lê Văn Minh/ })).queryByText(/Danh sách lớn/)).toBeNull();
  });

  test('revoking asks first, says that unsent work is still taken, and can be left', async () => {
    const station = await openStation({ at: '/devices', devices: [device()] });
    await pressWhenThere('Thu hồi máy của Lê Văn Minh');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/vẫn được Trạm nhận khi gửi đến/)).toBeTruthy();
    expect(dialog.getByText(/còn 4 thay đổi chưa gửi/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Không thu hồi' }));
    expect(station.revoked).toEqual([]);
    await pressWhenThere('Thu hồi máy của Lê Văn Minh');
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Thu hồi' }));
    await screen.findByRole('row', { name: /Lê Văn Minh/ });
    expect(station.revoked).toEqual(['device-minh']);
  });
});
