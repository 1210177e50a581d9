import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { Dictionary } from '../../../src/ui/shared/messages/dictionary.ts';
import { assignWords } from '../../../src/ui/shared/messages/assign.ts';
import {
  handoversWords,
  importWords,
  passportsWords,
  peopleWords,
  platformFileWords,
  rekeyingWords,
  stationWords,
  verifyingWords,
} from '../../../src/ui/station/messages/words.ts';
import { nextOrder, searchRows, sortRows } from '../../../src/ui/shared/table/arrange.ts';
import { foldName } from '../../../src/domain/name.ts';
import type { LogLine } from '../../../src/client/station-desk.ts';
import { press } from '../../support/render-app.tsx';
import { openStation } from '../../support/render-station.tsx';
import { EVERY_KIND } from '../../support/sample-subjects.ts';
import { MINH, operation, subject } from '../../support/subject-builder.ts';

describe('the overview', () => {
  test('counts everybody, the unassigned and the contested', async () => {
    const lonely = { ...subject({ name: 'Hồ Thị Lẻ' }), id: '25090.77' };
    await openStation({ subjects: [...EVERY_KIND, lonely] });
    expect(await screen.findByRole('button', { name: /^10\s*Tổng số/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^1\s*Chưa giao thôn/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^1\s*Chưa thống nhất/ })).toBeTruthy();
  });

  test('tells each hamlet’s progress and the sums', async () => {
    await openStation({ subjects: EVERY_KIND });
    const table = within(await screen.findByRole('table', { name: 'Tiến độ từng thôn' }));
    expect(table.getByRole('row', { name: /^Thôn 1 0 0/ })).toBeTruthy();
    expect(table.getByRole('row', { name: /^Thôn 3 9/ })).toBeTruthy();
    expect(table.getByRole('row', { name: /^Tổng các thôn 9/ })).toBeTruthy();
  });

  test('an empty book leads to the first import', async () => {
    await openStation();
    const link = await screen.findByRole('link', { name: 'Nhập danh sách đầu tiên từ Nền tảng' });
    expect(link.getAttribute('href')).toBe('#/station/import');
  });

  test('Alt and a digit go to a section, also while one types', async () => {
    await openStation({ subjects: EVERY_KIND });
    const search = await screen.findByLabelText('Tìm (không cần dấu)');
    fireEvent.keyDown(search, { code: 'Digit5', altKey: true });
    expect(await screen.findByRole('heading', { level: 1, name: 'Chưa thống nhất' })).toBeTruthy();
  });
});

describe('a table', () => {
  const LINES: readonly LogLine[] = Array.from({ length: 150 }, (_, at) => ({
    seq: at + 1,
    operation: operation(MINH, 'note', { text: `lời ${at + 1}` }),
    verdict: 'accepted',
    receivedAt: '2022-09-01T03:30:00.000Z',
    personName: at % 2 === 0 ? 'Lê Văn Minh' : 'Đỗ Thị Ánh',
  }));

  // Asking for roles among so many rows takes seconds.
  const rowCount = (): number => document.querySelectorAll('tr').length;

  test('of many rows renders what is in sight, and all of it for the printer', async () => {
    await openStation({ at: '/log', log: LINES });
    await screen.findByText('150 dòng');
    expect(rowCount()).toBeLessThan(100);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(rowCount()).toBe(151);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(rowCount()).toBeLessThan(100);
  });

  test('is sorted by a heading, upwards, downwards, and as it came', async () => {
    await openStation({ at: '/log', log: LINES });
    await screen.findByText('150 dòng');
    const first = (): string => screen.getAllByRole('row')[1]?.textContent ?? '';
    expect(first()).toContain('lời 150');
    press(/^Số/);
    await waitFor(() => expect(first()).toMatch(/lời 1$|lời 1Đ/));
    expect(screen.getByRole('columnheader', { name: /^Số/ }).getAttribute('aria-sort')).toBe('ascending');
    press(/^Số/);
    await waitFor(() => expect(first()).toContain('lời 150'));
  });

  test('finds words without accents, in any order', () => {
    const rows = ['Đỗ Thị Ánh', 'Lê Văn Minh'];
    expect(searchRows(rows, rows.map(foldName), 'anh do')).toEqual(['Đỗ Thị Ánh']);
  });

  test('numbers sort as numbers and Vietnamese as Vietnamese', () => {
    expect(sortRows(['Thôn 10', 'Thôn 2'], (row) => row, true)).toEqual(['Thôn 2', 'Thôn 10']);
    expect(sortRows(['Đào', 'Em', 'Dung'], (row) => row, true)).toEqual(['Dung', 'Đào', 'Em']);
    expect(nextOrder(nextOrder(nextOrder(undefined, 'a'), 'a'), 'a')).toBeUndefined();
  });
});

describe('the station’s words', () => {
  const keysOf = (words: unknown, path = ''): readonly string[] =>
    typeof words === 'object' && words !== null
      ? Object.entries(words).flatMap(([key, value]) => keysOf(value, `${path}.${key}`))
      : [`${path} ${typeof words}`];

  const DICTIONARIES: readonly Dictionary<unknown>[] = [
    stationWords,
    importWords,
    assignWords,
    peopleWords,
    rekeyingWords,
    platformFileWords,
    verifyingWords,
    handoversWords,
    passportsWords,
  ];

  test.each(DICTIONARIES)('are the same in both languages', async (dictionary) => {
    const vietnamese = keysOf(dictionary.vi);
    expect(vietnamese.length).toBeGreaterThan(20);
    expect(keysOf(await dictionary.en())).toEqual(vietnamese);
  });
});
