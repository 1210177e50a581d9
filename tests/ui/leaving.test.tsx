import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { DeskProblem } from '../../src/client/station-desk.ts';
import { fakeDesks } from '../support/fake-desks.ts';
import { openBook, press, pressWhenThere, type } from '../support/render-app.tsx';
import { EVERY_KIND } from '../support/sample-subjects.ts';
import { draftOf } from '../support/workbook-builder.ts';

const files: Blob[] = [];
const printed = vi.fn<() => void>();

beforeEach(() => {
  files.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    if (made instanceof Blob) files.push(made);
    return 'blob:test';
  });
  printed.mockClear();
  window.print = printed;
});
afterEach(() => void vi.restoreAllMocks());

const openList = async (problem?: DeskProblem) => {
  const fake = fakeDesks({ problem: () => problem });
  await openBook({ role: 'police', hash: '#/records', subjects: EVERY_KIND, desks: fake.desks });
  fireEvent.click(await screen.findByRole('button', { name: /^Tất cả/ }));
  return fake.said;
};

/** The rows of the file that was offered, without the lines above and the headers. */
async function savedRows(): Promise<readonly (readonly string[])[]> {
  await waitFor(() => expect(files).toHaveLength(1));
  const bytes = new Uint8Array((await files[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
  return draftOf(bytes).rows.map(({ cells }) => cells);
}

describe('a list that leaves', () => {
  test('is what is on the screen: the filter, the words searched, the order, whole numbers with their zeros', async () => {
    const said = await openList();
    type(screen.getByRole('searchbox'), 'thi');
    await screen.findByText('4 người');
    press('Xuất Excel');
    const rows = await savedRows();
    expect(rows.map((cells) => cells[1])).toEqual(
      [...document.querySelectorAll('li a > span:first-child')].map((name) => name.textContent),
    );
    expect(rows.map((cells) => cells[4])).toContain('068148000999');
    expect(said).toEqual([['audit', 'export', 4, 'Danh sách']]);
  });

  test('does not leave before the station has noted it', async () => {
    await openList({ kind: 'no-network' });
    press('Xuất Excel');
    expect(await screen.findByText(/trạm phải ghi lại mỗi lần xuất hoặc in/)).toBeTruthy();
    press('In');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Xuất Excel' })).toHaveProperty('disabled', false),
    );
    expect(files).toEqual([]);
    expect(printed).not.toHaveBeenCalled();
  });

  test('is printed whole, with what it was narrowed to, in the app’s place', async () => {
    const said = await openList();
    press(/^Bị trả lại/);
    await screen.findByText('1 người');
    await pressWhenThere('In');
    await waitFor(() => expect(printed).toHaveBeenCalledOnce());
    expect(said).toEqual([['audit', 'print', 1, 'Danh sách']]);
    fireEvent(window, new Event('beforeprint'));
    const sheet = document.querySelector('[data-print-sheet]');
    expect(sheet?.querySelectorAll('tbody tr')).toHaveLength(1);
    expect(sheet?.textContent).toContain('Bộ lọc: Bị trả lại');
    expect(sheet?.textContent).toContain('Phan Đình Phước');
    fireEvent(window, new Event('afterprint'));
    expect(document.querySelector('[data-print-sheet]')).toBeNull();
  });

  test('is not rebuilt by the narrow sheet while it is printed', async () => {
    const now = { wide: true, print: false };
    const listeners = new Set<() => void>();
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
      const list = Object.assign(new EventTarget(), {
        matches: query === 'print' ? now.print : now.wide,
        media: query,
        onchange: null,
        addListener: () => undefined,
        removeListener: () => undefined,
      });
      list.addEventListener = (_kind: string, told: unknown) => {
        if (typeof told === 'function') listeners.add(() => void told());
      };
      return list;
    });
    await openList();
    const box = screen.getByRole('searchbox');
    Object.assign(now, { wide: false, print: true });
    act(() => listeners.forEach((tell) => tell()));
    expect(screen.getByRole('searchbox')).toBe(box);
    Object.assign(now, { wide: true, print: false });
    act(() => listeners.forEach((tell) => tell()));
  });

  test('does not leave a volunteer’s phone at all', async () => {
    await openBook({ hash: '#/records', subjects: EVERY_KIND });
    await screen.findByRole('searchbox');
    expect(screen.queryByRole('button', { name: 'Xuất Excel' })).toBeNull();
  });
});
