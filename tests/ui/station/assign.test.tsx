import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { Subject } from '../../../src/domain/subject.ts';
import { press, pressWhenThere, type } from '../../support/render-app.tsx';
import { openStation } from '../../support/render-station.tsx';
import { listed } from '../../support/sample-subjects.ts';
import { subject } from '../../support/subject-builder.ts';

const unassigned = (row: number, name: string, hamlet = ''): Subject => ({
  ...subject({ name, hamlet }),
  id: `25090.${row}`,
  row,
});

const FOUR = [
  unassigned(1, 'Nguyễn Thị Hoa'),
  unassigned(2, 'Ka Nhoi', 'Thôn 1'),
  unassigned(3, 'K’Brốs', 'Thôn 3'),
  unassigned(4, 'Lê Thị Hà'),
];

const option = (name: RegExp): Promise<HTMLElement> => screen.findByRole('option', { name });

/** Those on the left, in order; a select has options too. */
const shownNames = (): readonly (string | undefined)[] =>
  within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map((each) => each.querySelector('span > span')?.textContent);

describe('assigning', () => {
  test('gives what is picked to the hamlet that is pressed', async () => {
    const station = await openStation({ at: '/assign', subjects: FOUR });
    fireEvent.click(await option(/Nguyễn Thị Hoa/));
    press(/^Thôn 1/);
    expect(await screen.findByText('Đã giao 1 người cho Thôn 1.')).toBeTruthy();
    expect(station.waiting()).toMatchObject([
      { kind: 'assign', subject: '25090.1', body: { change: { value: 'h1' } } },
    ]);
    expect(screen.queryByRole('option', { name: /Nguyễn Thị Hoa/ })).toBeNull();
  });

  test('shift-click picks a range, the keys alone do the same', async () => {
    await openStation({ at: '/assign', subjects: FOUR });
    fireEvent.click(await option(/Nguyễn Thị Hoa/));
    fireEvent.click(await option(/K’Brốs/), { shiftKey: true });
    expect(screen.getAllByText('Đã chọn 3')[0]).toBeTruthy();
    press('Bỏ chọn');
    const list = screen.getByRole('listbox');
    fireEvent.keyDown(list, { key: 'Home' });
    fireEvent.keyDown(list, { key: ' ' });
    fireEvent.keyDown(list, { key: 'ArrowDown', shiftKey: true });
    expect(screen.getAllByText('Đã chọn 2')[0]).toBeTruthy();
    fireEvent.keyDown(list, { key: 'a', ctrlKey: true });
    expect(screen.getAllByText('Đã chọn 4')[0]).toBeTruthy();
  });

  test('is taken back as a whole', async () => {
    const station = await openStation({ at: '/assign', subjects: FOUR });
    await pressWhenThere('Chọn cả 4 người đang hiện');
    press(/^Thôn 3/);
    await screen.findByText('Đã giao 4 người cho Thôn 3.');
    expect(station.waiting()).toHaveLength(4);
    press('Hoàn tác');
    expect(await screen.findByText('Đã hoàn tác 4 người.')).toBeTruthy();
    expect(station.waiting()).toEqual([]);
  });

  test('by the list’s column gives each to the hamlet its row names', async () => {
    const station = await openStation({ at: '/assign', subjects: FOUR });
    await pressWhenThere('Giao 2 người theo cột thôn của danh sách');
    await screen.findByText('Đã giao 2 người cho 2 thôn.');
    expect(station.waiting().map(({ subject: id, body }) => [id, body])).toMatchObject([
      ['25090.2', { change: { value: 'h1' } }],
      ['25090.3', { change: { value: 'h3' } }],
    ]);
  });

  test('nothing is picked: pressing a hamlet does nothing', async () => {
    const station = await openStation({ at: '/assign', subjects: FOUR });
    await option(/Ka Nhoi/);
    press(/^Thôn 1/);
    expect(station.waiting()).toEqual([]);
  });

  test('is searched without accents and shows those of one hamlet when asked', async () => {
    await openStation({ at: '/assign', subjects: [...FOUR, listed(9, { name: 'Đặng Thị Én' })] });
    type(await screen.findByLabelText('Tìm (không cần dấu)'), 'le thi ha');
    await waitFor(() => expect(shownNames()).toEqual(['Lê Thị Hà']));
    type(screen.getByLabelText('Tìm (không cần dấu)'), '');
    type(screen.getByLabelText('Đang xem'), 'h3');
    expect(await option(/Đặng Thị Én/)).toBeTruthy();
    expect(shownNames()).toEqual(['Đặng Thị Én']);
  });

  test('a full disk says what is so, and nothing is lost', async () => {
    const station = await openStation({ at: '/assign', subjects: FOUR });
    fireEvent.click(await option(/Ka Nhoi/));
    station.fillStorage();
    press(/^Thôn 1/);
    expect(await screen.findByText(/Máy đã đầy bộ nhớ/)).toBeTruthy();
    expect(await option(/Ka Nhoi/)).toBeTruthy();
  });
});
