import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { err, ok } from '../../src/domain/result.ts';
import { fakeDoorway, fakeSession } from '../support/fake-session.ts';
import { atTheDoor, press, pressWhenThere, type } from '../support/render-app.tsx';

const fillPins = async (first: string, again: string): Promise<void> => {
  type(await screen.findByLabelText('Mã PIN'), first);
  type(screen.getByLabelText('Gõ lại mã PIN'), again);
  press('Vào sổ');
};

const FORMER = {
  lastHeardAt: '2026-11-20T01:00:00.000Z',
  lastWaiting: 3,
  waitingSince: '2026-11-19T01:00:00.000Z',
  taken: { count: 37, last: 40 },
  missing: { count: 3, numbers: '38-40' },
};

describe('a phone that was cleared', () => {
  test('is told what the station has of it, without any name, and what to do', async () => {
    atTheDoor(fakeDoorway({ hasProfile: false, answers: { knownBefore: async () => [FORMER] } }));
    expect(await screen.findByText('Trạm nhận ra máy này')).toBeTruthy();
    expect(screen.getByText('Trạm đang giữ 37 thay đổi đã gửi: không mất.')).toBeTruthy();
    expect(screen.getByText(/^Lúc đó máy báo còn 3 thay đổi chưa gửi, cái cũ nhất ghi lúc /)).toBeTruthy();
    expect(screen.getByText(/^Đến nay Trạm còn thiếu 3 thay đổi \(trong các số 38-40\)/)).toBeTruthy();
    expect(screen.getByText(/Hãy xin Trạm Y tế một lời mời mới/)).toBeTruthy();
  });

  test('that the station does not know gets the ordinary door', async () => {
    atTheDoor(fakeDoorway({ hasProfile: false }));
    expect(await screen.findByLabelText('Đường dẫn hoặc mã mời')).toBeTruthy();
    expect(screen.queryByText('Trạm nhận ra máy này')).toBeNull();
  });

  test('of one book only: says so after the PIN, and takes the book off the list', async () => {
    const forgotten: string[] = [];
    atTheDoor(
      fakeDoorway({
        answers: {
          unlock: async () => err({ kind: 'profile-gone' }),
          knownBefore: async () => [FORMER],
          forgetGone: async (id) => void forgotten.push(id),
        },
      }),
    );
    type(await screen.findByLabelText('Mã PIN'), '246813');
    press('Mở');
    expect(await screen.findByRole('heading', { name: 'Sổ này không còn trên máy' })).toBeTruthy();
    expect(await screen.findByText('Trạm đang giữ 37 thay đổi đã gửi: không mất.')).toBeTruthy();
    press('Bỏ sổ này khỏi danh sách');
    await waitFor(() => expect(forgotten).toHaveLength(1));
  });

  test('joining anew says what the former phone still owed', async () => {
    const { session } = fakeSession();
    const profile = { ...session.profile, former: [FORMER] };
    atTheDoor(fakeDoorway({ session: { ...session, profile } }), '#/join/ABCDEF123456');
    await fillPins('246813', '246813');
    expect(await screen.findByText('Máy trước của bạn')).toBeTruthy();
    expect(screen.getByText(/^Lúc đó máy báo còn 3 thay đổi chưa gửi/)).toBeTruthy();
    expect(screen.getByText(/Nếu còn giữ máy trước/)).toBeTruthy();
  });
});

describe('joining', () => {
  test('the invitation says who, what and where before anything is typed', async () => {
    atTheDoor(fakeDoorway(), '#/join/ABCDEF123456');
    expect(await screen.findByText('Chào Trần Thị Lan')).toBeTruthy();
    expect(screen.getByText('Tổ công tác thôn')).toBeTruthy();
    expect(screen.getByText('Thôn 3 · Xã Lộc Thành')).toBeTruthy();
  });

  test.each([
    ['1234', '1234', 'Mã PIN cần ít nhất 6 chữ số.'],
    ['123456', '123456', 'Mã này dễ đoán quá, hãy chọn mã khác.'],
    ['246813', '246814', 'Hai lần gõ chưa giống nhau.'],
  ])('a PIN %s typed again as %s does not do, and says why', async (first, again, why) => {
    atTheDoor(fakeDoorway(), '#/join/ABCDEF123456');
    await fillPins(first, again);
    expect(await screen.findByText(why)).toBeTruthy();
  });

  test('the first download is counted in people, and ends in the book', async () => {
    const fake = fakeSession();
    atTheDoor(fakeDoorway({ session: fake.session }), '#/join/ABCDEF123456');
    await fillPins('246813', '246813');
    await screen.findByRole('heading', { name: 'Đang tải danh sách' });
    fake.say({ phase: 'syncing', download: { rows: 2500, ofRows: 5781, complete: false } });
    expect(await screen.findByText('Đã tải 2.500 / 5.781 người')).toBeTruthy();
    fake.say({ phase: 'idle', download: { rows: 5781, ofRows: 5781, complete: true } });
    expect(await screen.findByText(/Đã tải đủ 5.781 người/)).toBeTruthy();
    press('Bắt đầu');
    expect(await screen.findByRole('heading', { name: 'Thôn 3 · Xã Lộc Thành' })).toBeTruthy();
  });

  test('without a network the invitation stays good, and can be tried again', async () => {
    let online = false;
    const good = fakeDoorway();
    const doorway = fakeDoorway({
      answers: { lookAt: async (code) => (online ? good.lookAt(code) : err({ kind: 'no-network' })) },
    });
    atTheDoor(doorway, '#/join/ABCDEF123456');
    expect(await screen.findByText(/Lời mời vẫn dùng được/)).toBeTruthy();
    online = true;
    press('Thử lại');
    expect(await screen.findByText('Chào Trần Thị Lan')).toBeTruthy();
  });

  test('on a new phone the whole link can be pasted', async () => {
    atTheDoor(fakeDoorway({ hasProfile: false }));
    const field = await screen.findByLabelText('Đường dẫn hoặc mã mời');
    type(field, 'xin chào');
    press('Mở lời mời');
    expect(await screen.findByText(/Đây chưa phải là lời mời/)).toBeTruthy();
    type(field, 'https://tram.example/#/join/ABCDEF123456');
    press('Mở lời mời');
    await waitFor(() => expect(window.location.hash).toBe('#/join/ABCDEF123456'));
  });
});

describe('unlocking', () => {
  test('a wrong PIN wipes nothing and says so', async () => {
    atTheDoor(fakeDoorway());
    type(await screen.findByLabelText('Mã PIN'), '000111');
    press('Mở');
    expect(await screen.findByText(/Mã PIN chưa đúng. Không có gì bị xóa/)).toBeTruthy();
  });

  test('after too many wrong PINs one waits, with the seconds shown', async () => {
    atTheDoor(fakeDoorway({ answers: { unlock: async () => err({ kind: 'wait', seconds: 30 }) } }));
    type(await screen.findByLabelText('Mã PIN'), '000111');
    press('Mở');
    expect(await screen.findByText(/Hãy chờ 30 giây/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Mở' }).disabled).toBe(true);
  });

  test('a forgotten PIN still delivers what waits', async () => {
    atTheDoor(fakeDoorway({ answers: { deliverLocked: async () => ok(3) } }));
    await pressWhenThere('Quên mã PIN');
    await pressWhenThere('Gửi những gì đang chờ');
    expect(await screen.findByText('Trạm đã nhận 3 thay đổi.')).toBeTruthy();
    expect(screen.getByText(/xin Trạm Y tế một lời mời mới/)).toBeTruthy();
  });

  test('a storage that does not open is a screen with steps, not an empty app', async () => {
    let broken = true;
    const good = fakeDoorway();
    const profiles = async () => (broken ? err({ kind: 'storage-broken' as const }) : good.profiles());
    atTheDoor(fakeDoorway({ answers: { profiles } }));
    await screen.findByRole('heading', { name: 'Chưa mở được bộ nhớ của máy' });
    expect(screen.getByText(/Đừng xóa dữ liệu trình duyệt/)).toBeTruthy();
    broken = false;
    press('Thử lại');
    expect(await screen.findByLabelText('Mã PIN')).toBeTruthy();
  });

  test('English is one tap away and is remembered', async () => {
    atTheDoor(fakeDoorway());
    const english = await screen.findByRole('button', { name: 'English' });
    // The words come as a module: React wants to be waited for.
    await act(async () => english.click());
    expect(await screen.findByRole('heading', { name: 'Open the book' })).toBeTruthy();
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
    expect(window.localStorage.getItem('so-thon:language')).toBe('en');
  });
});
