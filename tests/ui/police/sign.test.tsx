import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';

import type { Subject } from '../../../src/domain/subject.ts';
import { fakeDesks } from '../../support/fake-desks.ts';
import { fakeHandovers, type FakeHandovers } from '../../support/fake-handovers.ts';
import type { FakeSession } from '../../support/fake-session.ts';
import {
  assigned,
  checked,
  journey,
  returned,
  said,
  signed,
  type JourneyStep,
} from '../../support/journey-builder.ts';
import { openBook, press, pressWhenThere, type } from '../../support/render-app.tsx';

const person = (row: number, name: string, ...steps: readonly JourneyStep[]): Subject =>
  journey({ id: `25090.${row}`, row, listed: { name } }, assigned('h3'), ...steps).subject;

const READY: readonly Subject[] = [
  person(1, 'Trần Thị Một', checked('matches')),
  person(2, 'Lê Thị Hai', checked('corrected', { name: 'Lê Thị Hải' })),
  person(3, 'Phạm Thị Ba', checked('not-found')),
];
const BLOCKED = person(4, 'Hồ Thị Tư', checked('matches'), said('name', 'Hồ Thị Tự', { blind: true }));
const WAITING = person(5, 'Đinh Thị Năm', said('name', 'Đinh Thị Nắm'));

beforeEach(() => {
  window.innerWidth = 1366;
});

async function openSigning(
  subjects: readonly Subject[],
  hash = '#/police/sign',
): Promise<FakeSession & FakeHandovers & { readonly told: readonly (readonly unknown[])[] }> {
  const archive = fakeHandovers(subjects);
  const { desks, said: told } = fakeDesks();
  const fake = await openBook({
    role: 'police',
    subjects,
    hash,
    desks: { ...desks, handovers: archive.handovers },
  });
  return { ...fake, ...archive, told };
}

const sign = async (): Promise<void> => {
  await pressWhenThere('Ký và bàn giao…');
  await pressWhenThere('Ký và bàn giao');
};

describe('signing', () => {
  test('shows what is ready by class and result, what blocks with the way to it, and what still waits', async () => {
    await openSigning([...READY, BLOCKED, WAITING]);
    expect(await screen.findByText('3 hồ sơ sẵn sàng ký')).toBeDefined();
    const counts = screen.getByLabelText('Số lượng theo loại và kết quả').textContent;
    expect(counts).toContain('Khớp CSDLQG về dân cư1');
    expect(counts).toContain('Đã sửa, hoàn thiện1');
    expect(counts).toContain('Không có trong CSDLQG về dân cư1');
    const blocked = screen.getByText('1 hồ sơ đã đối chiếu nhưng chưa ký được').parentElement?.textContent;
    expect(blocked).toContain('Hồ Thị Tư: Còn hai ý kiến: Họ và tên');
    expect(screen.getByRole('link', { name: 'Hồ Thị Tư' }).getAttribute('href')).toBe(
      '#/police/subject/25090.4',
    );
    expect(screen.getByText(/1 hồ sơ còn chờ đối chiếu/)).toBeDefined();
  });

  test('hands over what is on the screen, once it was confirmed, and shows number and code', async () => {
    const { handed } = await openSigning(READY);
    type(await screen.findByLabelText('Chức vụ'), 'Phó Trưởng Công an xã');
    await pressWhenThere('Ký và bàn giao…');
    expect(handed).toEqual([]);
    await pressWhenThere('Ký và bàn giao');
    expect(await screen.findByText('Trạm đã nhận danh sách')).toBeDefined();
    expect(screen.getByText('7F3A 09C2 5B11 D0E4')).toBeDefined();
    expect(handed).toHaveLength(1);
    expect(handed[0]).toMatchObject({
      counts: { total: 3 },
      signedBy: { name: 'Trần Thị Lan', post: 'Phó Trưởng Công an xã' },
    });
  });

  test('after a lost answer the very same list goes again, not a second one', async () => {
    const { handed, fail } = await openSigning(READY);
    fail({ kind: 'no-network' });
    await sign();
    await pressWhenThere('Gửi lại danh sách đã ký');
    expect(await screen.findByText('Trạm đã nhận danh sách')).toBeDefined();
    expect(handed).toHaveLength(2);
    expect(handed[1]).toEqual(handed[0]);
  });

  test('what the station doubts is named with the way to it, and may be signed anew', async () => {
    const { fail } = await openSigning(READY);
    fail({ kind: 'refused', doubts: [{ kind: 'changed', subject: '25090.2' }] });
    await sign();
    await screen.findByText(/1 hồ sơ khác với dữ liệu ở Trạm/);
    expect(screen.getByRole('link', { name: 'Lê Thị Hải' }).getAttribute('href')).toBe(
      '#/police/subject/25090.2',
    );
    expect(screen.queryByText('Gửi lại danh sách đã ký')).toBeNull();
    expect(screen.getByRole('button', { name: 'Ký và bàn giao…' })).toBeDefined();
  });

  test('results that can’t reach the station first are not signed', async () => {
    const { handed, session, syncs } = await openSigning([...READY, WAITING]);
    await session.commands.note('25090.5', 'đã hẹn gặp');
    await sign();
    await waitFor(() => expect(syncs()).toBe(1));
    expect(await screen.findByText(/Chưa có mạng đến Trạm nên chưa bàn giao được/)).toBeDefined();
    expect(handed).toEqual([]);
  });

  test('who was signed before and checked again is offered for an addendum, not for a new list', async () => {
    const again = person(
      6,
      'Vũ Thị Sáu',
      checked('matches'),
      signed('25090-20220904-AB12', 1),
      returned('2022-09-05'),
      said('name', 'Vũ Thị Sau'),
      checked('matches', {}, '2022-09-06'),
    );
    await openSigning([...READY, again]);
    expect(await screen.findByText('3 hồ sơ sẵn sàng ký')).toBeDefined();
    expect(screen.getByText(/1 hồ sơ đã ký ở danh sách 25090-20220904-AB12/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Lập danh sách bổ sung' }).getAttribute('href')).toBe(
      '#/police/sign/25090-20220904-AB12',
    );
  });
});

describe('the paper', () => {
  test('before the signature it says that it is a draft, and has no code', async () => {
    await openSigning(READY);
    await pressWhenThere('Xem bản in trước khi ký');
    const paper = document.querySelector('[data-paper]')?.textContent ?? '';
    expect(paper).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(paper).toContain('BẢN DỰ THẢO, CHƯA KÝ');
    expect(paper).not.toContain('Mã kiểm tra:');
    press('Đóng');
    await waitFor(() => expect(document.querySelector('[data-paper]')).toBeNull());
  });

  test('signed, the foot that repeats on every page has number, code and QR; printing is noted first', async () => {
    const { told } = await openSigning(READY);
    await sign();
    await screen.findByText('Trạm đã nhận danh sách');
    window.location.hash = screen.getByRole('link', { name: 'Mở để in biên bản' }).getAttribute('href') ?? '';
    await pressWhenThere('Xem và in biên bản, danh sách');
    const feet = [...document.querySelectorAll('[data-paper] tfoot')];
    expect(feet).toHaveLength(2);
    for (const foot of feet) {
      expect(foot.textContent).toContain('Mã kiểm tra: 7F3A 09C2 5B11 D0E4');
      expect(foot.querySelector('svg[aria-label="Mã QR của danh sách"]')).not.toBeNull();
    }
    const printed: unknown[] = [];
    window.print = () => void printed.push(told.at(-1));
    press('In');
    await waitFor(() => expect(printed).toEqual([['audit', 'print', 3, 'Danh sách bàn giao']]));
  });

  test('the minutes count both ways, and changed values are bold in the list', async () => {
    await openSigning(READY);
    await pressWhenThere('Xem bản in trước khi ký');
    const tables = [...document.querySelectorAll('[data-paper] table')];
    const sums = tables.filter(
      (table) => table.textContent?.startsWith('Loại') || table.textContent?.startsWith('Kết'),
    );
    expect(sums.map((table) => table.querySelector('tbody tr:last-child')?.textContent)).toEqual([
      'Cộng3',
      'Cộng3',
    ]);
    const bold = [...document.querySelectorAll('[data-paper] td b')].map((each) => each.textContent);
    expect(bold).toContain('Lê Thị Hải');
    expect(bold).not.toContain('Trần Thị Một');
  });
});
