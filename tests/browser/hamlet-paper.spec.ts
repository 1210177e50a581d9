import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openSqlite } from '../../src/station/store/sqlite.ts';
import { joinOn } from './support/door.ts';
import { cellsOf } from './support/excel.ts';
import { EVERYBODY, PEOPLE } from './support/list.ts';
import { paperText } from './support/paper-text.ts';
import { pdfPages } from './support/pdf.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import type { StationProcess } from './support/station-process.ts';
import { test } from './support/test.ts';
import { handPaper, records, table } from './support/words.ts';

const COMMUNE = '25054';
const PLACE = handPaper.place('Thôn 1', 'Thị trấn Lộc Thắng');

/** How often the page has asked the browser to print; its dialog does not open in a test. */
const countPrints = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = String(Number(document.body.dataset['printed'] ?? '0') + 1);
    };
  });

const printsOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.body.dataset['printed'] ?? '0'));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What the station has written down of lists that left, the newest first; the station is stopped meanwhile. */
async function notedBy(station: StationProcess) {
  await station.stop();
  const opened = await openSqlite(join(station.data, 'station.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  const lines = await opened.value.read((tx) => tx.notes.audit(COMMUNE, 100));
  await opened.value.close();
  await station.start();
  return lines
    .filter(({ act }) => act === 'export' || act === 'print')
    .map(({ act, count, detail }) => [act, count, detail]);
}

/** The sheet to write on, as the printer gets it: everybody of the hamlet, page by page. */
async function checkSheet(page: Page): Promise<void> {
  const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThanOrEqual(3);
  for (const [at, { width, height, text }] of pages.entries()) {
    expect([width, height]).toEqual([297, 210]);
    expect(text, `the place on page ${at + 1}`).toContain(paperText(PLACE));
    expect(text, `the empty columns of page ${at + 1}`).toContain(paperText(handPaper.papers));
    expect(text).toContain(`Trang${at + 1}/${pages.length}`);
  }
  const all = pages.map(({ text }) => text).join('');
  for (const { name, idNumber } of EVERYBODY) {
    expect(all).toContain(paperText(name));
    expect(all).toContain(idNumber);
  }
  expect(all).toContain(paperText(handPaper.title));
  expect(all).toContain(paperText(handPaper.reviewer));
  // Nothing of the app: neither its head nor its buttons.
  expect(all).not.toContain(paperText(table.byHand));
}

test('a volunteer’s phone exports and prints its list, once the station has noted it; and the sheet to write on', async ({
  folder,
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('lan'));
  await volunteer.join(await staff.inviteVolunteer('Trần Thị Lan'));
  const { page } = volunteer;
  await countPrints(page);
  await volunteer.searchFromHome('');
  await page.getByRole('button', { name: records.filters.all }).click();
  await button(page, table.ways).click();

  await test.step('as .xlsx: everybody, with whole numbers as text', async () => {
    const coming = page.waitForEvent('download');
    await button(page, table.file).click();
    const file = join(folder, 'danh-sach.xlsx');
    await (await coming).saveAs(file);
    const [sheet = []] = cellsOf(readFileSync(file)).values();
    const cells = sheet.flat();
    for (const { name } of EVERYBODY) expect(cells).toContain(name);
    expect(cells).toContain(PEOPLE.wrong.idNumber);
  });

  await test.step('on paper as it is on the screen, across, with page numbers', async () => {
    await button(page, table.print).click();
    await expect.poll(() => printsOf(page)).toBe(1);
    const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    const all = pages.map(({ text }) => text).join('');
    for (const { name } of EVERYBODY) expect(all).toContain(paperText(name));
    expect(pages[0]).toMatchObject({ width: 297, height: 210 });
    expect(pages[0]?.text).toContain(`1/${pages.length}`);
  });

  await test.step('as the sheet to write on', async () => {
    await button(page, table.byHand).click();
    await expect(page.getByRole('heading', { name: handPaper.title })).toBeVisible();
    await checkSheet(page);
    await page.locator('[data-paper]').getByRole('button', { name: table.print, exact: true }).click();
    await expect.poll(() => printsOf(page)).toBe(2);
  });

  await test.step('without network nothing leaves, and that is said above the paper', async () => {
    await volunteer.phone.setOffline(true);
    await page.locator('[data-paper]').getByRole('button', { name: table.print, exact: true }).click();
    await expect(page.getByRole('status').getByText(table.noted)).toBeVisible();
    expect(await printsOf(page)).toBe(2);
    await volunteer.phone.setOffline(false);
  });

  const people = EVERYBODY.length;
  expect(await notedBy(station)).toEqual([
    ['print', people, handPaper.name],
    ['print', people, records.list.title],
    ['export', people, records.list.title],
  ]);
});

test('the station prints the same sheet', async ({ deskPage, staff, station }) => {
  const page = await deskPage();
  await page.goto(`${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh')}`);
  await joinOn(page);
  await page.goto(`${station.url}/#/records`);
  await page.getByRole('button', { name: records.filters.all }).click();
  await button(page, table.byHand).click();
  await expect(page.getByRole('heading', { name: handPaper.title })).toBeVisible();
  await checkSheet(page);
});
