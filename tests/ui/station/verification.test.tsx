import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { planVerification, verify, type Verification } from '../../../src/domain/verification.ts';
import type { DraftRow } from '../../../src/client/station-desk.ts';
import { ok } from '../../../src/domain/result.ts';
import { readSubject } from '../../../src/sync/reading.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { draft, draftRow, REPORT } from '../../support/fake-desk.ts';
import {
  checked,
  journey,
  signed,
  updated,
  verified,
  type JourneyStep,
} from '../../support/journey-builder.ts';
import { press, pressWhenThere } from '../../support/render-app.tsx';
import { chooseFile, openStation } from '../../support/render-station.tsx';

const BORN = { birthDate: '12/03/1990', sex: 'Nữ' };
const person = (row: number, name: string, birthDate = '12/03/1991', ...after: readonly JourneyStep[]) =>
  journey(
    { id: `25090.${row}`, row, listed: { ...BORN, name, idNumber: `06819000000${row}` } },
    checked('corrected', { birthDate }),
    signed(),
    updated(),
    ...after,
  ).subject;

const FIXED = person(1, 'Đã Đúng');
const TYPED_WRONG = person(2, 'Gõ Nhầm');
const STILL = person(3, 'Vẫn Sai');
const BACK = person(4, 'Trở Lại', '12/03/1991', verified('right'));
const BOOK: readonly Subject[] = [FIXED, TYPED_WRONG, STILL, BACK];

const listedAs = (row: number, name: string, id: number, birthDate: string): DraftRow =>
  draftRow(row, { ...BORN, name, birthDate, idNumber: `06819000000${id}` });

const ROWS = [
  listedAs(2, 'Gõ Nhầm', 2, '12/03/1919'),
  listedAs(3, 'Vẫn Sai', 3, '12/03/1991'),
  listedAs(4, 'Trở Lại', 4, '12/03/1990'),
  draftRow(5, { name: 'Người Mới', birthDate: '1/1/1970', idNumber: '068170000009' }),
];

/** What the client's own desk says of it. */
const verificationOf = (book: readonly Subject[], rows: readonly DraftRow[]): Verification<DraftRow> => {
  const readings = book.map(readSubject);
  return verify(readings, planVerification(readings, rows), '2022-10-01');
};

const atPreview = async (rows: readonly DraftRow[] = ROWS, book: readonly Subject[] = BOOK) => {
  const station = await openStation({
    at: '/verification',
    subjects: book,
    draft: draft({ rows }),
    verification: verificationOf(book, rows),
    importing: async () =>
      ok({
        ...REPORT,
        listed: 1,
        verified: { right: 1, stillWrong: 2, absent: 0, refused: 1 },
      }),
  });
  await chooseFile('danh-sach_01-10-2022.xlsx');
  await pressWhenThere('Tiếp tục');
  await pressWhenThere('Tiếp tục');
  await screen.findByRole('button', { name: /^Ghi kết quả \(/ });
  return station;
};

describe('the closed loop', () => {
  test('tells fixed, still wrong, came back and new before anything is written', async () => {
    const station = await atPreview();
    expect(screen.getByRole('button', { name: /^Đã đúng\s*1/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Vẫn sai\s*2/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Sai trở lại\s*1/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Mới\s*1/ })).toBeTruthy();
    expect(within(screen.getByRole('table')).getByText('Đã Đúng')).toBeTruthy();
    expect(station.imports).toEqual([]);
  });

  test('says with what somebody is still wrong, and whose turn it is', async () => {
    await atPreview();
    press(/^Vẫn sai/);
    const table = within(await screen.findByRole('table', { name: 'Vẫn sai' }));
    const typed = within(table.getByRole('row', { name: /Gõ Nhầm/ }));
    expect(typed.getByText('12/03/1991', { selector: 'del' })).toBeTruthy();
    expect(typed.getByText('12/03/1919', { selector: 'ins' })).toBeTruthy();
    expect(typed.getByText('Trạm: sửa lại trên Nền tảng')).toBeTruthy();
    const still = within(table.getByRole('row', { name: /Vẫn Sai/ }));
    expect(still.getByText(/đúng như đã xác nhận mà vẫn báo sai/)).toBeTruthy();
    expect(still.getByText('Công an: tra cứu lại')).toBeTruthy();
  });

  test('writes as a verification of that day, and the report leads to the re-keying desk', async () => {
    const station = await atPreview();
    press('Ghi kết quả (5 người)');
    await screen.findByText('Đã ghi kết quả');
    expect(station.imports).toMatchObject([{ purpose: 'verification', listedOn: '2022-10-01' }]);
    expect(screen.getByText('Gõ khác xác nhận, về bàn sửa').nextElementSibling?.textContent).toBe('1');
    expect(screen.getByRole('link', { name: 'Đến bàn sửa trực tiếp' }).getAttribute('href')).toBe(
      '#/station/rekeying',
    );
  });

  test('a part of the list taken for the whole is asked about first', async () => {
    const many = Array.from(
      { length: 12 },
      (_, at) =>
        journey(
          {
            id: `25090.${at + 10}`,
            row: at + 10,
            listed: {
              ...BORN,
              name: `Người Thứ ${'ABCDEFGHIJKL'[at] ?? ''}`,
              idNumber: `0681900001${at + 10}`,
            },
          },
          checked('corrected', { birthDate: '12/03/1991' }),
          signed(),
          updated(),
        ).subject,
    );
    await atPreview([draftRow(5, { name: 'Người Mới', idNumber: '068170000009' })], many);
    expect(screen.getByText(/chỉ có 1 dòng, trong khi 12 người/)).toBeTruthy();
    const write = (): HTMLButtonElement => screen.getByRole('button', { name: /^Ghi kết quả \(/ });
    expect(write().disabled).toBe(true);
    fireEvent.click(screen.getByLabelText('Đây là danh sách đầy đủ của cả xã'));
    await waitFor(() => expect(write().disabled).toBe(false));
  });
});
