import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { openBook, press, pressWhenThere } from '../support/render-app.tsx';
import { EVERY_KIND, listed } from '../support/sample-subjects.ts';
import { change, LAN, operation } from '../support/subject-builder.ts';

const clean = listed(4, {
  name: 'Trần Văn Bảy',
  sex: 'Nam',
  birthDate: '02/03/1968',
  idNumber: '068068000777',
});

describe('sending and receiving', () => {
  test('what waits is counted and named, person by person', async () => {
    const fake = await openBook({ hash: '#/sync', subjects: [clean] });
    await screen.findByRole('heading', { name: 'Gửi và nhận' });
    await fake.session.commands.note(clean.id, 'Đã gọi điện');
    await fake.session.commands.confirm(clean.id, 'paper');
    expect(await screen.findByText('2 thay đổi chưa gửi')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Trần Văn Bảy' })).toBeTruthy();
    expect(screen.getByText('2 thay đổi')).toBeTruthy();
  });

  test('a phone that differs again after a repair says what is safe and whom to tell', async () => {
    const fake = await openBook({ hash: '#/sync', subjects: [clean] });
    fake.say({ repairedAt: Date.parse('2026-11-20T01:00:00Z') });
    expect(await screen.findByText(/máy đã tải lại. Những gì bạn ghi không bị ảnh hưởng/)).toBeTruthy();
    expect(screen.queryByText(/vẫn chưa khớp với Trạm/)).toBeNull();
    fake.say({ differs: true });
    expect(await screen.findByText(/vẫn chưa khớp với Trạm.*vẫn an toàn.*hãy báo Trạm Y tế/)).toBeTruthy();
  });

  test('a refused change stays with its reason until it is put away', async () => {
    const fake = await openBook({ hash: '#/sync', subjects: [clean] });
    await screen.findByRole('heading', { name: 'Gửi và nhận' });
    const refused = operation(LAN, 'note', { text: 'x' }, { subject: clean.id });
    fake.say({ refused: [{ operation: refused, refusal: 'wrong-scope' }] });
    expect(await screen.findByText('Không áp dụng được: người này thuộc thôn khác.')).toBeTruthy();
    expect(screen.getByText('Bạn đã ghi: Ghi chú: x')).toBeTruthy();
    press('Cất đi: Trần Văn Bảy');
    await waitFor(() => expect(screen.queryByText(/thuộc thôn khác/)).toBeNull());
  });

  test('[BR6] taking the book off the device names what was refused and not put away', async () => {
    const fake = await openBook({ hash: '#/sync', subjects: [clean] });
    await screen.findByRole('heading', { name: 'Gửi và nhận' });
    const refused = operation(LAN, 'note', { text: 'x' }, { subject: clean.id });
    fake.say({ refused: [{ operation: refused, refusal: 'wrong-scope' }] });
    press('Gỡ sổ khỏi máy này');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/1 thay đổi Trạm không áp dụng được.*Trạm vẫn giữ/)).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: 'Gỡ sổ' })).toBeTruthy();
  });

  test('the words of a refused change open again as a draft, beside what is being typed', async () => {
    const fake = await openBook({ hash: '#/sync', subjects: [clean] });
    await screen.findByRole('heading', { name: 'Gửi và nhận' });
    const said = operation(
      LAN,
      'correct',
      { changes: { name: change('Trần Văn Bảy', 'Trần Văn Bảnh') }, evidence: 'card' },
      { subject: clean.id },
    );
    fake.say({ refused: [{ operation: said, refusal: 'wrong-stage' }] });
    expect(await screen.findByText('Bạn đã ghi: Họ và tên: Trần Văn Bảy → Trần Văn Bảnh')).toBeTruthy();
    press('Mở lại để sửa: Trần Văn Bảy');
    expect((await screen.findByLabelText('Họ và tên')).getAttribute('value')).toBe('Trần Văn Bảnh');
    expect(screen.getByRole('radio', { name: 'Thẻ CCCD' })).toHaveProperty('checked', true);
    expect(fake.session.sync.status.current().refused).toHaveLength(1);
  });

  test('a decision that was refused says who decides; a person who left the phone is only put away', async () => {
    const fake = await openBook({ hash: '#/sync', subjects: [clean] });
    await screen.findByRole('heading', { name: 'Gửi và nhận' });
    const decision = operation(
      LAN,
      'settle',
      { field: 'name', change: change('a', 'b'), reason: 'x' },
      { subject: 'gone' },
    );
    fake.say({ refused: [{ operation: decision, refusal: 'wrong-role' }] });
    expect(await screen.findByText(/người khác quyết định/)).toBeTruthy();
    expect(screen.getByText(/không còn trên máy/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Mở lại/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Cất đi: gone' })).toBeTruthy();
  });

  test('a receipt is read as it stands at the station', async () => {
    const fake = await openBook({ hash: '#/sync', subjects: [clean] });
    await screen.findByRole('heading', { name: 'Gửi và nhận' });
    fake.say({
      receipts: [
        { sent: 37, taken: 37, code: '7F3A', at: '2026-11-22T10:05:00.000Z', contested: 0, refused: 0 },
      ],
    });
    expect(await screen.findByText('37 gửi / 37 nhận · 7F3A')).toBeTruthy();
  });

  test('every problem says what is safe', async () => {
    const fake = await openBook({ hash: '#/sync', subjects: [clean] });
    await screen.findByRole('heading', { name: 'Gửi và nhận' });
    fake.say({ phase: 'failed', problem: { kind: 'station-silent' } });
    expect(await screen.findByText(/Trạm chưa trả lời. Mọi thứ vẫn được giữ trên máy/)).toBeTruthy();
  });

  test('a clock that is far off is shown, never obeyed', async () => {
    const fake = await openBook({ hash: '#/sync', subjects: [clean] });
    expect(await screen.findByText('Giờ trên máy khớp với Trạm.')).toBeTruthy();
    fake.say({ clockAheadMinutes: -34.2 });
    expect(await screen.findByText(/chậm hơn Trạm 34 phút. Việc của bạn vẫn được nhận/)).toBeTruthy();
    // Up to ten minutes every phone may be off.
    fake.say({ clockAheadMinutes: 9 });
    expect(await screen.findByText('Giờ trên máy khớp với Trạm.')).toBeTruthy();
    fake.say({ clockAheadMinutes: 11 });
    expect(await screen.findByText(/nhanh hơn Trạm 11 phút/)).toBeTruthy();
  });

  test('the button asks the station now', async () => {
    const fake = await openBook({ hash: '#/sync', subjects: [clean] });
    await pressWhenThere('Gửi và nhận ngay');
    expect(fake.syncs()).toBe(1);
  });
});

describe('the first screen', () => {
  test('says what is left, and opens a pile as a narrowed list', async () => {
    await openBook({ subjects: EVERY_KIND });
    expect(await screen.findByText('Đã rà soát 3 / 9 người')).toBeTruthy();
    const piles = screen.getByRole('heading', { name: 'Cần xem trước' }).closest('section');
    if (piles === null) throw new Error('the piles are not there');
    within(piles)
      .getByRole('button', { name: /Chưa thống nhất/ })
      .click();
    expect(await screen.findByText('Lê Thị Thu Hà')).toBeTruthy();
    expect(screen.getByText('1 người')).toBeTruthy();
  });

  test('counts what was done today', async () => {
    const fake = await openBook({ subjects: [clean] });
    await screen.findByText('Hôm nay bạn đã làm 0 người');
    await fake.session.commands.confirm(clean.id, 'paper');
    expect(await screen.findByText('Hôm nay bạn đã làm 1 người')).toBeTruthy();
  });

  test('[BR10] locks at once, what is typed being kept', async () => {
    const fake = await openBook({ subjects: [clean], hash: `#/records/${clean.id}` });
    await pressWhenThere('Sửa Họ và tên');
    window.location.hash = '#/';
    await pressWhenThere('Khóa');
    expect(await screen.findByLabelText('Mã PIN')).toBeTruthy();
    expect(fake.locks()).toBe(1);
    expect(fake.keptDrafts()).toHaveLength(1);
  });

  test('an update is never offered under an open form', async () => {
    await openBook({ subjects: [clean], hash: `#/records/${clean.id}`, updateReady: true });
    expect(await screen.findByRole('button', { name: 'Cập nhật' })).toBeTruthy();
    await pressWhenThere('Sửa Họ và tên');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Cập nhật' })).toBeNull());
    press('Bỏ sửa');
    expect(await screen.findByRole('button', { name: 'Cập nhật' })).toBeTruthy();
  });

  test('of the task force says what waits', async () => {
    await openBook({ role: 'lead', subjects: [clean] });
    expect(await screen.findByText('Không còn gì chờ gửi')).toBeTruthy();
  });

  test.each(['lead', 'police', 'district', 'facility'] as const)('of a %s is no dead end', async (role) => {
    await openBook({ role, subjects: [clean] });
    expect(await screen.findByRole('button', { name: 'Khóa' })).toBeTruthy();
    const sections = within(await screen.findByRole('navigation')).getAllByRole('link');
    expect(sections.length).toBeGreaterThan(2);
  });
});
