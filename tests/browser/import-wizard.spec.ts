import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { utils, write } from 'xlsx';
import { joinOn } from './support/door.ts';
import { cellsOf, EVERYBODY, HEADERS, PEOPLE } from './support/list.ts';
import { test } from './support/test.ts';
import { importing, records, shared, station as words } from './support/words.ts';

/** A list as it comes: a title above, a wrapped header, numbers as text, a total below. */
function writeList(file: string): void {
  const header = HEADERS.map((each) => (each === 'CMND/CCCD' ? 'Số CMND/\nCCCD (*)' : each));
  const rows = EVERYBODY.map(cellsOf);
  const sheet = utils.aoa_to_sheet([
    ['DANH SÁCH ĐỐI TƯỢNG CẦN XÁC MINH THÔNG TIN'],
    [],
    header,
    ...rows,
    ['', `Tổng cộng: ${rows.length} đối tượng`],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Danh sách');
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }));
}

test('the station brings in a real .xlsx: columns, preview, import, and the same file again changes nothing', async ({
  folder,
  listen,
  page,
  station,
}) => {
  listen(page);
  const file = join(folder, 'danh-sach 23-08-2022.xlsx');
  writeList(file);
  await page.goto(`${station.url}/#/join/${station.firstCode}`);
  await joinOn(page);

  await test.step('the file is understood', async () => {
    await page.getByRole('link', { name: words.sections.importList }).first().click();
    await page.getByTestId('list-file').setInputFiles(file);
    await expect(page.getByLabel(importing.listedOn)).toHaveValue('23/08/2022');
    await page.getByRole('button', { name: importing.next }).click();
    const meaning = (header: string) =>
      page.getByRole('combobox', { name: new RegExp(`^${importing.meaning}: ${header}`) });
    await expect(meaning('Họ và tên')).toHaveValue('name');
    await expect(meaning('Ngày sinh')).toHaveValue('birthDate');
    await expect(meaning('Số CMND')).toHaveValue('idNumber');
    await expect(meaning('Thôn')).toHaveValue('hamlet');
    await page.getByRole('button', { name: importing.next }).click();
  });

  await test.step('everything that would happen is shown before it does', async () => {
    await expect(page.getByRole('button', { name: `${importing.fresh} ${EVERYBODY.length}` })).toBeVisible();
    await expect(
      page.getByRole('term').filter({ hasText: records.categories['malformed-id'] }),
    ).toBeVisible();
    await page.getByRole('button', { name: new RegExp(`^${importing.doubtful}`) }).click();
    await expect(page.getByRole('row').filter({ hasText: PEOPLE.lostZero.idNumber }).first()).toBeVisible();
  });

  await test.step('the import', async () => {
    await page.getByRole('button', { name: importing.import(EVERYBODY.length) }).click();
    await expect(page.getByText(importing.done)).toBeVisible();
    await page.getByRole('link', { name: importing.toHome }).click();
    await expect(page.getByRole('main')).toContainText('Thôn 1');
    await expect(page.getByRole('main')).toContainText(shared.count(EVERYBODY.length));
  });

  await test.step('the same file again', async () => {
    await page.getByRole('link', { name: words.sections.importList }).first().click();
    await page.getByTestId('list-file').setInputFiles(file);
    await page.getByRole('button', { name: importing.next }).click();
    await page.getByRole('button', { name: importing.next }).click();
    await expect(page.getByText(importing.nothingToDo)).toBeVisible();
    await expect(page.getByRole('button', { name: `${importing.same} ${EVERYBODY.length}` })).toBeVisible();
  });
});
