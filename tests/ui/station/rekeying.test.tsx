import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import type { Subject } from '../../../src/domain/subject.ts';
import { minutesLeft, paceOf } from '../../../src/ui/station/rekeying/pace.ts';
import {
  checked,
  journey,
  refused,
  signed,
  type JourneyStep,
  type Start,
} from '../../support/journey-builder.ts';
import { press, type } from '../../support/render-app.tsx';
import { openStation } from '../../support/render-station.tsx';

const person = (row: number, start: Start, ...steps: readonly JourneyStep[]): Subject =>
  journey({ id: `25090.${row}`, row, ...start }, ...steps).subject;

/** Signed, with another birth date than the Platform has. */
const oneField = (row: number, name: string, birthDate = '12/03/1991'): Subject =>
  person(row, { listed: { name, birthDate: '12/03/1990' } }, checked('corrected', { birthDate }), signed());

const HOA = oneField(1, 'Nguyễn Thị Hoa');
const BAY = oneField(2, 'Trần Văn Bảy', '01/01/1968');
const VIET = oneField(3, 'Đặng Quốc Việt', '09/09/2002');

let clipboard: string[] = [];

const giveClipboard = (writeText: (text: string) => Promise<void>): void => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
};

beforeEach(() => {
  clipboard = [];
  giveClipboard(async (text) => void clipboard.push(text));
});

const SPACE = { key: ' ', code: 'Space' };
const ENTER = { key: 'Enter', code: 'Enter' };
const DELETE = { key: 'Delete', code: 'Delete' };
const UNDO = { key: 'z', code: 'KeyZ', ctrlKey: true };

/** Presses a key where the focus is, and says how many were pressed. */
const keyboard = () => {
  let pressed = 0;
  return {
    hit: (key: KeyboardEventInit): boolean => {
      pressed += 1;
      return fireEvent.keyDown(document.activeElement ?? document.body, key);
    },
    pressed: () => pressed,
  };
};

const onDesk = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const openDesk = (...subjects: readonly Subject[]) => openStation({ at: '/rekeying', subjects });

describe('the re-keying desk', () => {
  test('a subject with one changed field takes three keys: find, value, done; and the next is there', async () => {
    const station = await openDesk(HOA, BAY);
    await onDesk('Nguyễn Thị Hoa');
    const keys = keyboard();
    keys.hit(SPACE);
    await screen.findByText(/Đã chép Tên để tìm/);
    keys.hit(SPACE);
    await screen.findByText(/Đã chép Ngày sinh: 12\/03\/1991/);
    keys.hit(ENTER);
    await onDesk('Trần Văn Bảy');
    expect(keys.pressed()).toBe(3);
    expect(clipboard).toEqual(['Nguyễn Thị Hoa', '12/03/1991']);
    expect(station.waiting()).toMatchObject([{ kind: 'update', subject: '25090.1', body: { by: 'hand' } }]);
    expect(screen.getByText('Người 1 / 1')).toBeTruthy();
  });

  test('values are copied in the order of the Platform’s form, whatever order they were confirmed in', async () => {
    const given = { idNumber: '068190000999', name: 'Nguyễn Thị Hòa', sex: 'Nam', birthDate: '1/2/1991' };
    await openDesk(person(1, { listed: { name: 'Nguyễn Thị Hoa' } }, checked('corrected', given), signed()));
    await onDesk('Nguyễn Thị Hoa');
    const keys = keyboard();
    for (let at = 0; at < 5; at += 1) keys.hit(SPACE);
    await waitFor(() => expect(clipboard).toHaveLength(5));
    expect(clipboard).toEqual(['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa', '1/2/1991', 'Nam', '068190000999']);
  });

  test('offers nobody who is not signed, was not found, or may go up in a file', async () => {
    await openDesk(
      person(1, { listed: { name: 'Chưa Ký' } }, checked('corrected', { sex: 'Nam' })),
      person(2, { listed: { name: 'Không Thấy' } }, checked('not-found'), signed()),
      person(
        3,
        { listed: { name: 'Vào Tệp', idNumber: '' }, category: 'missing-id' },
        checked('completed', { idNumber: '068190000003' }),
        signed(),
      ),
      oneField(4, 'Người Thật Cần Sửa'),
    );
    await onDesk('Người Thật Cần Sửa');
    expect(screen.getByText('Người 1 / 1')).toBeTruthy();
    type(screen.getByLabelText(/Tìm trong hàng chờ/), 'chua ky');
    expect(await screen.findByText(/Không có ai trong hàng chờ khớp/)).toBeTruthy();
  });

  test('where the clipboard is denied the value stands selected for Ctrl+C', async () => {
    giveClipboard(() => Promise.reject(new DOMException('denied', 'NotAllowedError')));
    await openDesk(HOA);
    await onDesk('Nguyễn Thị Hoa');
    const select = vi.spyOn(Selection.prototype, 'selectAllChildren');
    const keys = keyboard();
    keys.hit(SPACE);
    await screen.findByText(/Tên để tìm đã được bôi đen.*Ctrl\+C/);
    keys.hit(SPACE);
    await screen.findByText(/Ngày sinh đã được bôi đen/);
    expect(select.mock.calls.map(([node]) => node.textContent)).toEqual(['Nguyễn Thị Hoa', '12/03/1991']);
    select.mockRestore();
  });

  test('Enter twice does not mark the next person, whom nobody has looked at', async () => {
    const station = await openDesk(HOA, BAY, VIET);
    await onDesk('Nguyễn Thị Hoa');
    const keys = keyboard();
    keys.hit(SPACE);
    keys.hit(ENTER);
    await onDesk('Trần Văn Bảy');
    keys.hit(ENTER);
    await screen.findByText(/Chưa chép giá trị nào của người này/);
    expect(station.waiting()).toHaveLength(1);
    keys.hit(ENTER);
    await onDesk('Đặng Quốc Việt');
    expect(station.waiting()).toHaveLength(2);
  });

  test('a key that is held down marks nobody', async () => {
    const station = await openDesk(HOA, BAY);
    await onDesk('Nguyễn Thị Hoa');
    const keys = keyboard();
    keys.hit(SPACE);
    keys.hit({ ...ENTER, repeat: true });
    expect(station.waiting()).toEqual([]);
    expect(screen.getByRole('region', { name: 'Nguyễn Thị Hoa' })).toBeTruthy();
  });

  test('keys belong to whoever types in a field', async () => {
    const station = await openDesk(HOA, BAY);
    await onDesk('Nguyễn Thị Hoa');
    const search = screen.getByLabelText(/Tìm trong hàng chờ/);
    for (const key of [SPACE, SPACE, ENTER, DELETE]) fireEvent.keyDown(search, key);
    expect(clipboard).toEqual([]);
    expect(station.waiting()).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('a refusal says why in Vietnamese, keeps the person in the queue, and goes on', async () => {
    const station = await openDesk(HOA, BAY);
    await onDesk('Nguyễn Thị Hoa');
    keyboard().hit(DELETE);
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi lý do' }));
    expect(await dialog.findByText(/Hãy chọn một lý do/)).toBeTruthy();
    fireEvent.click(dialog.getByLabelText('Số giấy tờ đã có ở người khác trên Nền tảng'));
    type(dialog.getByLabelText(/Ghi thêm/), 'trùng với ông Thử');
    fireEvent.keyDown(dialog.getByLabelText(/Ghi thêm/), ENTER);
    await onDesk('Trần Văn Bảy');
    const reason = 'Số giấy tờ đã có ở người khác trên Nền tảng (trùng với ông Thử)';
    expect(station.waiting()).toMatchObject([{ kind: 'refuse', subject: '25090.1', body: { reason } }]);
    expect(screen.getByText('Người 2 / 2')).toBeTruthy();
    press(/^Người trước/);
    await onDesk('Nguyễn Thị Hoa');
    expect(screen.getByText(`Nền tảng đã từ chối lần trước: ${reason}`)).toBeTruthy();
  });

  test('who can only be mended in the hamlet goes back there with the reason', async () => {
    const station = await openDesk(HOA, BAY);
    await onDesk('Nguyễn Thị Hoa');
    keyboard().hit(DELETE);
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByLabelText('Không tìm thấy người này trên Nền tảng'));
    fireEvent.click(dialog.getByLabelText('Trả về thôn rà soát lại'));
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi lý do' }));
    await onDesk('Trần Văn Bảy');
    expect(station.waiting()).toMatchObject([{ kind: 'return', subject: '25090.1' }]);
    expect(screen.getByText('Người 1 / 1')).toBeTruthy();
  });

  test('Ctrl+Z takes the last one back and puts it on the desk', async () => {
    const station = await openDesk(HOA, BAY);
    await onDesk('Nguyễn Thị Hoa');
    const keys = keyboard();
    keys.hit(SPACE);
    keys.hit(ENTER);
    await screen.findByText('Đã ghi: sửa xong Nguyễn Thị Hoa');
    keys.hit(UNDO);
    await onDesk('Nguyễn Thị Hoa');
    expect(station.waiting()).toEqual([]);
    expect(screen.getByText('Người 1 / 2')).toBeTruthy();
  });

  test('the place in the queue is kept when one leaves and comes back', async () => {
    await openDesk(HOA, BAY, VIET);
    await onDesk('Nguyễn Thị Hoa');
    press(/^Để sau/);
    await onDesk('Trần Văn Bảy');
    window.location.hash = '#/station';
    await screen.findByRole('heading', { level: 1, name: 'Tổng quan' });
    window.location.hash = '#/station/rekeying';
    expect(await onDesk('Trần Văn Bảy')).toBeTruthy();
    expect(JSON.stringify(Object.entries(localStorage))).not.toMatch(/Bảy|0681/);
  });

  test('search finds without accents, by the new number too, and puts the person on the desk', async () => {
    await openDesk(HOA, BAY, VIET);
    await onDesk('Nguyễn Thị Hoa');
    type(screen.getByLabelText(/Tìm trong hàng chờ/), 'dang viet');
    fireEvent.click(await screen.findByRole('button', { name: /Đặng Quốc Việt/ }));
    expect(await onDesk('Đặng Quốc Việt')).toBeTruthy();
  });

  test('what could not be saved stays on the desk, and says so', async () => {
    const station = await openDesk(HOA, BAY);
    await onDesk('Nguyễn Thị Hoa');
    station.fillStorage();
    const keys = keyboard();
    keys.hit(SPACE);
    keys.hit(ENTER);
    expect(await screen.findByText(/đầy bộ nhớ.*vẫn ở hàng chờ/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Nguyễn Thị Hoa' })).toBeTruthy();
  });

  test('who was refused when imported is typed, and the reason stands there', async () => {
    await openDesk(
      person(
        1,
        { listed: { name: 'Bị Từ Chối', idNumber: '' }, category: 'missing-id' },
        checked('completed', { idNumber: '068190000003' }),
        signed(),
        refused('số đã có'),
      ),
    );
    await onDesk('Bị Từ Chối');
    expect(screen.getByText('Nền tảng đã từ chối lần trước: số đã có')).toBeTruthy();
  });

  test('when nobody is left it says where the next come from', async () => {
    await openDesk();
    const link = await screen.findByRole('link', { name: 'Xem các danh sách bàn giao' });
    expect(link.getAttribute('href')).toBe('#/station/handovers');
  });

  test('the last one, too, can be taken back', async () => {
    const station = await openDesk(HOA);
    await onDesk('Nguyễn Thị Hoa');
    const keys = keyboard();
    keys.hit(SPACE);
    keys.hit(ENTER);
    await screen.findByText('Đã ghi: sửa xong Nguyễn Thị Hoa');
    press('Hoàn tác: Nguyễn Thị Hoa');
    expect(await onDesk('Nguyễn Thị Hoa')).toBeTruthy();
    expect(station.waiting()).toEqual([]);
  });

  test('counts what was done today', async () => {
    await openDesk(HOA, BAY);
    await onDesk('Nguyễn Thị Hoa');
    const pace = (): string => screen.getByRole('region', { name: /Tiến độ/ }).textContent ?? '';
    expect(pace()).toMatch(/Hôm nay đã sửa0 người.*Còn lại2 người/);
    const keys = keyboard();
    keys.hit(SPACE);
    keys.hit(ENTER);
    await onDesk('Trần Văn Bảy');
    expect(pace()).toMatch(/Hôm nay đã sửa1 người.*Còn lại1 người/);
  });
});

describe('the pace', () => {
  const MINUTE = 60_000;

  test('is subjects per hour of work, and pauses are no work', () => {
    const times = [0, 1, 2, 3, 63, 64].map((minute) => minute * MINUTE);
    expect(paceOf(times)).toEqual({ doneToday: 6, perHour: 60 });
    expect(minutesLeft(90, paceOf(times))).toBe(90);
  });

  test('says nothing while too little was done', () => {
    expect(paceOf([0, MINUTE, 2 * MINUTE])).toEqual({ doneToday: 3, perHour: undefined });
    expect(minutesLeft(5, paceOf([]))).toBeUndefined();
  });
});
