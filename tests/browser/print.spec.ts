import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { paperText } from './support/paper-text.ts';
import { cellsOf } from './support/excel.ts';
import { libreOfficeCells } from './support/libre-office.ts';
import { pdfPages } from './support/pdf.ts';
import { Police } from './support/roles/police.ts';
import { signList } from './support/signed-list.ts';
import { test } from './support/test.ts';
import { paper } from './support/words.ts';

const COMMUNE = '25090';
const PEOPLE = 40;

test.use({ commune: COMMUNE });

test('a signed list on paper: minutes and list after decree 30/2020, with the digest on every page; and as a file', async ({
  deskPage,
  folder,
  station,
}) => {
  const handover = await signList(station, PEOPLE);
  const police = new Police(await deskPage());
  await police.join(await station.invite('Công an Thử', 'police', { commune: COMMUNE }));
  await police.openSigned({ handover, version: 1 });
  const code = await police.codeOfSigned();

  await test.step('the printer gets the paper and nothing of the app', async () => {
    await police.openPaper();
    await police.page.emulateMedia({ media: 'print' });
    await expect(police.page.getByRole('navigation')).toBeHidden();
    await expect(police.page.getByRole('button', { name: 'In', exact: true })).toBeHidden();
    const family = await police.page
      .locator('[data-paper] h1')
      .last()
      .evaluate((each) => getComputedStyle(each).fontFamily);
    expect(family).toContain('Times New Roman');
    // One for the pages of the minutes, one for those of the list; each in the foot that the browser repeats.
    const codes = police.page.locator('tfoot').getByRole('img', { name: paper.check.qr });
    await expect(codes).toHaveCount(2);
    await expect(codes.first()).toBeVisible();
  });

  await test.step('its pages, one by one', async () => {
    const pages = pdfPages(await police.page.pdf({ preferCSSPageSize: true }));
    const upright = pages.filter(({ width, height }) => width === 210 && height === 297);
    const across = pages.filter(({ width, height }) => width === 297 && height === 210);
    expect(upright.length).toBeGreaterThanOrEqual(1);
    expect(across.length).toBeGreaterThanOrEqual(3);
    expect([...upright, ...across]).toEqual(pages);
    for (const [at, { text }] of pages.entries()) {
      expect(text).toContain(paperText(paper.check.list(handover, 1)));
      expect(text).toContain(paperText(paper.check.digest(code)));
      if (at > 0) expect(text.startsWith(String(at + 1)), `the number of page ${at + 1}`).toBe(true);
    }
    const minutes = upright.map(({ text }) => text).join('');
    for (const line of [
      paper.country,
      paper.motto,
      paper.minutes.title,
      paper.minutes.about,
      paper.minutes.proof(code),
      paper.minutes.forGiver,
      paper.minutes.forTaker,
      paper.recipients,
      'Trưởng Công an xã',
    ]) {
      expect(minutes).toContain(paperText(line));
    }
    for (const { text } of across) expect(text).toContain(paperText(paper.list.confirmed));
    const list = across.map(({ text }) => text).join('');
    for (let at = 0; at < PEOPLE; at += 1) expect(list).toContain(`0681900${String(at).padStart(5, '0')}`);
    expect(list).toContain(paperText(paper.list.sum(String(PEOPLE))));
    await police.page.keyboard.press('Escape');
    await police.page.emulateMedia({ media: null });
  });

  await test.step('as .xlsx, numbers keep their zeros and days are written as the Platform writes them', async () => {
    const file = join(folder, 'ban-giao.xlsx');
    await police.exportSigned(file);
    const [sheet = []] = cellsOf(readFileSync(file)).values();
    for (const rows of [sheet, ...(await libreOfficeCells(file))]) {
      const cells = rows.flat();
      expect(cells.filter((cell) => cell === '068190000007')).toHaveLength(2);
      expect(cells).toContain('29/02/1992');
      expect(cells.filter((cell) => cell === '01/02/1990')).toHaveLength(2 * PEOPLE - 1);
    }
  });
});
