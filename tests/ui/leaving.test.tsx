import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { DeskProblem } from '../../src/client/station-desk.ts';
import type { Role } from '../../src/domain/operation.ts';
import { fakeDesks } from '../support/fake-desks.ts';
import { openBook, press, pressWhenThere, type } from '../support/render-app.tsx';
import { BETWEEN_NEIGHBOURS, EVERY_KIND, WITH_A_CLERK } from '../support/sample-subjects.ts';
import { byHousehold } from '../../src/ui/records/paper/households.ts';
import { readSubject } from '../../src/sync/reading.ts';
import { accepted, change, operation, STATION, subject } from '../support/subject-builder.ts';
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

const openList = async (problem?: DeskProblem, role: Role = 'police', isWide = false) => {
  const fake = fakeDesks({ problem: () => problem });
  await openBook({ role, hash: '#/records', subjects: EVERY_KIND, desks: fake.desks });
  fireEvent.click(await screen.findByRole('button', { name: /^Tất cả/ }));
  // A phone's list has no room for them; on a desk's they are there.
  if (!isWide) press('Xuất, in');
  await screen.findByRole('button', { name: 'Xuất Excel' });
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

  test('of what is contested has a row for each field that is left, with every value, both clocks and who decides', async () => {
    const fake = fakeDesks({ problem: () => undefined });
    const subjects = [...EVERY_KIND, BETWEEN_NEIGHBOURS, WITH_A_CLERK];
    await openBook({ role: 'police', hash: '#/police/contested', subjects, desks: fake.desks });
    await screen.findByText('3 mục');
    type(screen.getByLabelText('Ai quyết định'), 'station');
    await screen.findByText('2/3 mục');
    press('Xuất Excel');
    const rows = await savedRows();
    expect(rows.map((cells) => [cells[0], cells[2], cells[3], cells[5]])).toEqual([
      ['Ka Thủy', 'Thôn 3', 'Số CCCD / định danh', 'Tổ công tác thôn, Trạm Y tế, Công an xã'],
      ['Nguyễn Thị Hoà Bình', 'Thôn 3', 'Họ và tên', 'Trạm Y tế, Công an xã'],
    ]);
    expect(rows[0]?.[4]).toMatch(
      /068182000465 \(Trần Thị Lan, Thẻ CCCD, Giờ trên máy: .*, Trạm nhận lúc: .*\).*068182000654 \(Lê Văn Minh/s,
    );
    expect(fake.said).toEqual([['audit', 'export', 2, 'Chưa thống nhất']]);
  });

  test('does not leave before the station has noted it', async () => {
    await openList({ kind: 'no-network' });
    press('Xuất Excel');
    expect(await screen.findByText(/Trạm phải ghi lại mỗi lần xuất hoặc in/)).toBeTruthy();
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
    await openList(undefined, 'police', true);
    const box = screen.getByRole('searchbox');
    Object.assign(now, { wide: false, print: true });
    act(() => listeners.forEach((tell) => tell()));
    expect(screen.getByRole('searchbox')).toBe(box);
    Object.assign(now, { wide: true, print: false });
    act(() => listeners.forEach((tell) => tell()));
  });

  test('leaves a volunteer’s phone like any other, once the station has noted it', async () => {
    const said = await openList(undefined, 'hamlet');
    press('In');
    await waitFor(() => expect(printed).toHaveBeenCalledOnce());
    press('Xuất Excel');
    expect(await savedRows()).toHaveLength(EVERY_KIND.length);
    expect(said).toEqual([
      ['audit', 'print', EVERY_KIND.length, 'Danh sách'],
      ['audit', 'export', EVERY_KIND.length, 'Danh sách'],
    ]);
  });
});

describe('the sheet to write on', () => {
  const openSheet = async (problem?: DeskProblem, role: Role = 'hamlet') => {
    const said = await openList(problem, role);
    press('Phiếu ghi tay');
    await screen.findByRole('main', { name: 'Phiếu ghi tay' });
    const paper = document.querySelector<HTMLElement>('[data-paper]');
    if (paper === null) throw new Error('there is no paper');
    return { said, paper };
  };

  test.each(['hamlet', 'station'] as const)(
    'has everybody shown, with whole values and as many empty columns, for %s',
    async (role) => {
      const { paper } = await openSheet(undefined, role);
      const people = [...paper.querySelectorAll('tbody tr')].filter((row) => row.children.length > 1);
      expect(people).toHaveLength(EVERY_KIND.length);
      expect(people.map((row) => row.firstElementChild?.textContent)).toEqual(
        EVERY_KIND.map((_, at) => String(at + 1)),
      );
      expect(paper.textContent).toContain('068148000999');
      for (const row of people) {
        const cells = [...row.children].map(({ textContent }) => textContent);
        expect(cells).toHaveLength(12);
        expect(cells.slice(6)).toEqual(['', '', '', '', '', '']);
      }
      expect(paper.textContent).toContain('Xã Lộc Thành');
      expect(paper.textContent).toContain('Người rà soát (ký, ghi rõ họ tên)');
    },
  );

  test('is printed once the station has noted it', async () => {
    const { said, paper } = await openSheet();
    fireEvent.click(within(paper).getByRole('button', { name: 'In' }));
    await waitFor(() => expect(printed).toHaveBeenCalledOnce());
    expect(said).toEqual([['audit', 'print', EVERY_KIND.length, 'Phiếu rà soát ghi tay']]);
  });

  test('says plainly when there is no network, above the paper, and prints nothing', async () => {
    const { paper } = await openSheet({ kind: 'no-network' });
    fireEvent.click(within(paper).getByRole('button', { name: 'In' }));
    const told = await screen.findByText(/Chưa có mạng đến Trạm nên chưa xuất, chưa in được/);
    // What covers the app must not cover what is said.
    expect(document.getElementById('root')?.contains(told) ?? false).toBe(false);
    expect(printed).not.toHaveBeenCalled();
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(document.querySelector('[data-paper]')).toBeNull();
  });

  test('goes from door to door: by hamlet, then by address, those without an address last', () => {
    const at = (number: number, hamlet: string, address: string) => {
      const assigned = operation(STATION, 'assign', { change: change('', hamlet) });
      const entries = hamlet === '' ? [] : [accepted(assigned, 2)];
      return readSubject({ ...subject({ address }, entries), id: `25090.${number}` });
    };
    const parts = byHousehold([
      at(1, '', 'Số nhà 1'),
      at(2, 'h1', 'Số nhà 10'),
      at(3, 'h1', ''),
      at(4, 'h1', 'Số nhà 2'),
      at(5, 'h1', 'Số nhà 10 '),
    ]);
    expect(
      parts.map(({ hamlet, households }) => [
        hamlet,
        households.map(({ address, people }) => [address, people.length]),
      ]),
    ).toEqual([
      [
        'h1',
        [
          ['Số nhà 2', 1],
          ['Số nhà 10', 2],
          ['', 1],
        ],
      ],
      ['', [['Số nhà 1', 1]]],
    ]);
  });
});
