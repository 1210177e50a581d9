import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { Draft } from '../../src/client/drafts.ts';
import { ok } from '../../src/domain/result.ts';
import { fakeDoorway, fakeSession } from '../support/fake-session.ts';
import { atTheDoor, openBook, openSubject, press, pressWhenThere, type } from '../support/render-app.tsx';
import { EVERY_KIND, listed } from '../support/sample-subjects.ts';

const bay = listed(4, { name: 'Trần Văn Bảy', birthDate: '02/03/1968', idNumber: '068068000777' });
const typedAt = new Date('2026-11-25T16:40:00').getTime();
const draft: Draft = { values: { idNumber: '068068000778' }, evidence: 'card', note: 'chờ con trai về' };
const found = { subject: bay.id, name: 'Trần Văn Bảy', typedAt, draft };
const AT = 'Bản nháp chưa lưu lúc 25/11/2026 16:40';

describe('[BR10] what was typed and not saved', () => {
  test('goes to the disk by itself, and leaves it when it is saved', async () => {
    const fake = await openSubject(bay);
    await pressWhenThere('Sửa Họ và tên');
    type(screen.getByRole('textbox', { name: 'Họ và tên' }), 'Trần Văn Bẩy');
    await waitFor(() =>
      expect(fake.keptDrafts()).toMatchObject([{ draft: { values: { name: 'Trần Văn Bẩy' } } }]),
    );
    press('Lưu thay đổi');
    await screen.findByText('Đã lưu thay đổi');
    await waitFor(() => expect(fake.keptDrafts()).toEqual([]));
  });

  test.each(['visibilitychange', 'pagehide'])('goes to the disk at once on %s', async (event) => {
    const fake = await openSubject(bay);
    await pressWhenThere('Sửa Họ và tên');
    type(screen.getByRole('textbox', { name: 'Họ và tên' }), 'Trần Văn Bẩy');
    expect(fake.keptDrafts()).toEqual([]);
    await act(async () => {
      window.dispatchEvent(new Event(event));
    });
    expect(fake.keptDrafts()).toHaveLength(1);
  });

  test('is on the first screen, and in the form again with when it was typed', async () => {
    const fake = await openBook({ subjects: EVERY_KIND.with(3, bay), drafts: [found] });
    await screen.findByRole('heading', { name: '1 bản nháp chưa lưu' });
    screen.getByRole('link', { name: 'Trần Văn Bảy' }).click();
    expect(await screen.findByText(AT)).toBeTruthy();
    expect(screen.getByText('Ghi chú: chờ con trai về')).toBeTruthy();
    const box = screen.getByLabelText('Số CCCD / định danh');
    expect(box).toHaveProperty('value', '068068000778');
    // Typed on, nothing jumps away.
    type(box, '068068000779');
    expect(screen.getByText(AT)).toBeTruthy();
    press('Lưu thay đổi');
    await screen.findByText('Đã lưu thay đổi');
    expect(fake.waiting().map(({ kind }) => kind)).toEqual(['correct']);
  });

  test('is dropped by a button, and had back by another', async () => {
    const fake = await openBook({ hash: `#/records/${bay.id}`, subjects: [bay], drafts: [found] });
    await pressWhenThere('Bỏ bản nháp: Trần Văn Bảy');
    expect(screen.queryByText(AT)).toBeNull();
    await waitFor(() => expect(fake.keptDrafts()).toEqual([]));
    press('Hoàn tác');
    expect(screen.getByLabelText('Số CCCD / định danh')).toHaveProperty('value', '068068000778');
    await waitFor(() => expect(fake.keptDrafts()).toMatchObject([{ draft }]));
  });

  test('about somebody who has left this device stays readable with the words, until it is dropped', async () => {
    await openBook({ subjects: EVERY_KIND, drafts: [{ ...found, subject: '25090.99' }] });
    expect(await screen.findByText(/có thể đã chuyển sang thôn khác/)).toBeTruthy();
    expect(screen.getByText('Số CCCD / định danh: 068068000778')).toBeTruthy();
    press('Bỏ bản nháp: Trần Văn Bảy');
    expect(screen.queryByText(/bản nháp chưa lưu/)).toBeNull();
  });

  test('keeps no update waiting while it is only found, and does once it is typed on', async () => {
    const fake = await openBook({ hash: `#/records/${bay.id}`, subjects: [bay], drafts: [found] });
    await screen.findByText(AT);
    expect(fake.life.isHeld()).toBe(false);
    type(screen.getByLabelText('Số CCCD / định danh'), '068068000779');
    await waitFor(() => expect(fake.life.isHeld()).toBe(true));
  });

  test('is kept by a lock, here or in another window; only what could not be kept asks first', async () => {
    const fake = await openSubject(bay);
    await pressWhenThere('Sửa Họ và tên');
    type(screen.getByRole('textbox', { name: 'Họ và tên' }), 'Trần Văn Bẩy');
    fake.fillDrafts();
    window.location.hash = '#/';
    await pressWhenThere('Khóa');
    expect(await screen.findByText(/Máy chưa giữ được phần bạn đang gõ dở/)).toBeTruthy();
    expect(fake.locks()).toBe(0);
    press('Vẫn khóa');
    expect(fake.locks()).toBe(1);
  });

  test('is counted before the book leaves the device, and needs a word of its own', async () => {
    const fake = fakeSession({ subjects: [bay], drafts: [found] });
    const left: number[] = [];
    const doorway = fakeDoorway({
      session: fake.session,
      answers: {
        unanswered: async () => ok({ unsent: 0, carried: 0, drafts: 1 }),
        leave: async (_profile, agreedTo) => {
          left.push(agreedTo);
          return ok(null);
        },
      },
    });
    atTheDoor(doorway, '#/sync');
    type(await screen.findByLabelText('Mã PIN'), '246813');
    press('Mở');
    await pressWhenThere('Gỡ sổ khỏi máy này');
    expect(await screen.findByText(/Còn 1 bản nháp chưa lưu/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Gỡ sổ' })).toHaveProperty('disabled', true);
    screen.getByLabelText('Tôi đồng ý bỏ 1 bản nháp').click();
    await pressWhenThere('Gỡ sổ');
    await waitFor(() => expect(left).toEqual([1]));
  });
});
