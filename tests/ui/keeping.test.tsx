import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { fakeDoorway, fakeSession } from '../support/fake-session.ts';
import { atTheDoor, press, pressWhenThere, type } from '../support/render-app.tsx';

const NOT_KEPT = { persistent: false, usedBytes: 40_000_000, quotaBytes: 300_000_000, nearlyFull: false };

/** A browser that is asked to keep the data, and answers so. */
function answerPersist(granted: boolean): { readonly asked: () => number } {
  const persist = vi.fn<() => Promise<boolean>>(() => Promise.resolve(granted));
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { storage: { persist } }));
  return { asked: () => persist.mock.calls.length };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

async function joinOnThisPhone(): Promise<void> {
  const fake = fakeSession();
  atTheDoor(fakeDoorway({ session: fake.session, health: NOT_KEPT }), '#/join/ABCDEF123456');
  type(await screen.findByLabelText('Mã PIN'), '246813');
  type(screen.getByLabelText('Gõ lại mã PIN'), '246813');
  press('Vào sổ');
  await screen.findByRole('heading', { name: 'Đang tải danh sách' });
}

describe('a browser that may throw the data away', () => {
  test('is asked to keep it while the list comes; refusing is told with what to do instead', async () => {
    const browser = answerPersist(false);
    await joinOnThisPhone();
    await pressWhenThere('Cho phép giữ');
    expect(await screen.findByText(/Trình duyệt chưa hứa.*cài ứng dụng.*gửi thường xuyên/)).toBeTruthy();
    expect(browser.asked()).toBe(1);
  });

  test('on an iPhone: how to put the app on the home screen is told while the list comes', async () => {
    await joinOnThisPhone();
    expect(await screen.findByText(/Trên iPhone: bấm nút Chia sẻ/)).toBeTruthy();
  });

  test('is told of on the screen of sending, with how full it is', async () => {
    atTheDoor(fakeDoorway({ health: NOT_KEPT }), '#/sync');
    type(await screen.findByLabelText('Mã PIN'), '246813');
    press('Mở');
    expect(await screen.findByText('Bộ nhớ: đang dùng 40 MB trong 300 MB')).toBeTruthy();
    expect(
      screen.getByText(/trình duyệt có thể tự xóa dữ liệu này.*đừng xóa dữ liệu trình duyệt/),
    ).toBeTruthy();
    // Whoever passed over it while the list came finds it here.
    expect(screen.getByText(/Trên iPhone: bấm nút Chia sẻ/)).toBeTruthy();
  });
});
