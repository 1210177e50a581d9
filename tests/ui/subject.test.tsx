import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { openSubject, press, pressWhenThere, type } from '../support/render-app.tsx';
import { EVERY_KIND, listed } from '../support/sample-subjects.ts';

const clean = listed(4, {
  name: 'Trần Văn Bảy',
  sex: 'Nam',
  birthDate: '02/03/1968',
  idNumber: '068068000777',
});
const lostZero = listed(1, { name: 'Nguyễn Thị Hoa', idNumber: '68190001234' });

const openEditor = async (field: string, text: string): Promise<void> => {
  await pressWhenThere(`Sửa ${field}`);
  type(screen.getByRole('textbox', { name: field }), text);
};

describe('a person on the list', () => {
  test('one tap confirms that the papers say the same, and it waits to be sent', async () => {
    const fake = await openSubject(clean);
    await pressWhenThere('Đúng như giấy tờ');
    expect(await screen.findByText('Đã lưu: đúng như giấy tờ')).toBeTruthy();
    expect(fake.waiting().map((each) => each.kind)).toEqual(['confirm']);
    expect(screen.getAllByText('Chưa gửi').length).toBeGreaterThan(0);
  });

  test('what was just saved can be taken back from the notice', async () => {
    const fake = await openSubject(clean);
    await pressWhenThere('Đúng như giấy tờ');
    await screen.findByText('Đã lưu: đúng như giấy tờ');
    fireEvent.click(within(screen.getByRole('status')).getByRole('button', { name: 'Hoàn tác' }));
    expect(await screen.findByText('Đã hoàn tác')).toBeTruthy();
    expect(fake.waiting()).toEqual([]);
  });

  test('a number that is missing or malformed can not be confirmed, only entered', async () => {
    await openSubject(listed(3, { name: 'Ka Nhoi', idNumber: '' }));
    expect(await screen.findByRole('button', { name: 'Nhập số CCCD' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Đúng như giấy tờ' })).toBeNull();
  });

  test('a suggestion is one tap into the editor, and saving says which evidence was seen', async () => {
    const fake = await openSubject(lostZero);
    await pressWhenThere('Dùng 068190001234');
    fireEvent.click(screen.getByRole('radio', { name: 'Thẻ CCCD' }));
    press('Lưu thay đổi');
    await screen.findByText('Đã lưu thay đổi');
    expect(fake.waiting()).toMatchObject([
      { kind: 'correct', body: { evidence: 'card', changes: { idNumber: { value: '068190001234' } } } },
    ]);
    expect(screen.getByText('68190001234')).toBeTruthy();
    expect(screen.getByText('Đề xuất')).toBeTruthy();
  });

  test('the number counts down to twelve while it is typed', async () => {
    await openSubject(clean);
    await openEditor('Số CCCD / định danh', '0681900');
    expect(screen.getByText('Còn thiếu 5 số cho đủ 12')).toBeTruthy();
  });

  test('a date gets its slashes while it is typed with the keypad', async () => {
    await openSubject(clean);
    await openEditor('Ngày sinh', '05021990');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày sinh' }).value).toBe('05/02/1990');
  });

  test('a save that the storage refuses keeps the text and says what to do', async () => {
    const fake = await openSubject(clean);
    await openEditor('Họ và tên', 'Trần Văn Bẩy');
    fake.fillStorage();
    press('Lưu thay đổi');
    expect((await screen.findByText(/Máy đã đầy bộ nhớ/)).textContent).toContain(
      'Nội dung vẫn còn trên màn hình',
    );
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Họ và tên' }).value).toBe('Trần Văn Bẩy');
    press('Lưu thay đổi');
    await screen.findByText('Đã lưu thay đổi');
    expect(fake.waiting()).toHaveLength(1);
  });

  test('what is typed survives going to another screen and back', async () => {
    await openSubject(clean);
    await openEditor('Họ và tên', 'Trần Văn Bẩy');
    window.location.hash = '#/sync';
    await screen.findByRole('heading', { name: 'Gửi và nhận' });
    window.location.hash = `#/records/${clean.id}`;
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Họ và tên' })).value).toBe(
      'Trần Văn Bẩy',
    );
  });

  test('the browser asks before a page with unsaved text goes, and not after it is saved', async () => {
    await openSubject(clean);
    const leave = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await openEditor('Họ và tên', 'Trần Văn Bẩy');
    await waitFor(() => expect(leave()).toBe(true));
    press('Lưu thay đổi');
    await screen.findByText('Đã lưu thay đổi');
    await waitFor(() => expect(leave()).toBe(false));
  });

  test('closing needs a reason, and keeps the detail', async () => {
    const fake = await openSubject(clean);
    await pressWhenThere('Không sửa được…');
    press('Lưu lý do');
    expect(screen.getByText('Hãy chọn một lý do.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Đã chuyển đi nơi khác' }));
    type(screen.getByRole('textbox', { name: 'Chuyển đi đâu?' }), 'Xã Lộc An');
    press('Lưu lý do');
    await screen.findByText('Đã lưu: không sửa được');
    expect(fake.waiting()).toMatchObject([
      { kind: 'close', body: { reason: 'moved-away', detail: 'Xã Lộc An' } },
    ]);
  });

  test('two opinions on one field are both shown, with who and how they know', async () => {
    const contested = EVERY_KIND.find((each) => each.id === '25090.5');
    if (contested === undefined) throw new Error('the sample lost its contested subject');
    await openSubject(contested);
    const panel = await screen.findByRole('region', { name: 'Số CCCD / định danh: 2 giá trị khác nhau' });
    expect(panel.textContent).toContain('068175000465');
    expect(panel.textContent).toContain('068175000654');
    expect(panel.textContent).toContain('Lê Văn Minh');
    expect(panel.textContent).toContain('Đỗ Văn Công');
  });

  test('the history says who, both times and the verdict in words', async () => {
    await openSubject(clean);
    const history = (await screen.findByRole('heading', { name: 'Lịch sử' })).closest('section');
    expect(history?.textContent).toContain('Giao cho Thôn 3');
    expect(history?.textContent).toContain('Phạm Thị Trạm · Trạm Y tế');
    expect(history?.textContent).toMatch(
      /Ghi lúc \d\d\/\d\d\/2022 \d\d:\d\d · Trạm nhận lúc \d\d\/\d\d\/2022/,
    );
    expect(history?.textContent).toContain('Trạm đã nhận');
  });

  test('the next person is the next on the list who still waits', async () => {
    await openSubject(clean, [listed(8, { name: 'Hoàng Thị Cúc', idNumber: '068190000999' })]);
    await pressWhenThere('Đúng như giấy tờ');
    await pressWhenThere('Người tiếp theo');
    expect(await screen.findByRole('heading', { name: 'Hoàng Thị Cúc' })).toBeTruthy();
  });
});
