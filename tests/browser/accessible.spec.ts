import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { people } from '../station/support/test-station.ts';
import { joinOn } from './support/door.ts';
import { PEOPLE } from './support/list.ts';
import { proveRight } from './support/proved-people.ts';
import { Signer } from './support/roles/signer.ts';
import { test } from './support/test.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { carry, codes, handPaper, join, station as words, table } from './support/words.ts';

/** What axe finds on the page, a line each. */
async function faultsOn(page: Page): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test('a volunteer’s screens have no fault that axe can see, and fit a small phone', async ({
  phoneOf,
  staff,
}) => {
  const phone = phoneOf('volunteer');
  const volunteer = new Volunteer(phone);
  const page = await phone.open(await staff.inviteVolunteer('K’ Bảo Tình'));
  await expect(page.getByLabel(join.pin.again)).toBeVisible();
  expect.soft(await faultsOn(page)).toEqual([]);
  await joinOn(page);

  const look = async (screen: string): Promise<void> => {
    await test.step(screen, async () => {
      expect.soft(await faultsOn(page)).toEqual([]);
      const { wide, inside } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        inside: window.innerWidth,
      }));
      expect.soft(wide, 'nothing reaches over the edge').toBeLessThanOrEqual(inside);
    });
  };
  await expect(page.getByRole('searchbox')).toBeVisible();
  await look('home');
  await volunteer.searchFromHome('nguyen thi');
  await expect(volunteer.rows).toHaveCount(2);
  await look('list');
  await page.getByRole('button', { name: table.ways }).click();
  await expect(page.getByRole('button', { name: table.byHand })).toBeVisible();
  await look('list, with its ways out');
  await page.getByRole('button', { name: table.byHand }).click();
  await expect(page.getByRole('heading', { name: handPaper.title })).toBeVisible();
  await look('the sheet to write on');
  await page.keyboard.press('Escape');
  await volunteer.openPerson(PEOPLE.lostZero.name);
  await look('subject');
  await volunteer.correct('idNumber', '068184000171', 'card');
  await look('subject, after a save');
  await volunteer.back();
  await volunteer.back();
  await volunteer.openSync();
  await look('sync');
  await phone.setOffline(true);
  await volunteer.back();
  await volunteer.searchFromHome(PEOPLE.shared.name);
  await volunteer.at(PEOPLE.shared.name, () => volunteer.correct('idNumber', '068201000601', 'card'));
  await volunteer.back();
  await volunteer.openSync();
  await look('sync, without network');
  await page.getByRole('link', { name: carry.byCodes }).click();
  await expect(page.getByText(codes.phone.count(1))).toBeVisible();
  await look('codes');
  await page.getByRole('button', { name: codes.phone.toScan }).click();
  await expect(page.getByText(codes.phone.withoutCamera)).toBeVisible();
  await look('the receipt’s codes, without a camera');
});

test('the station’s desk for codes has no fault that axe can see, and fits a small phone', async ({
  deskPage,
  staff,
  station,
}) => {
  const page = await deskPage();
  await page.goto(`${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh')}`);
  await joinOn(page);
  await page.getByRole('link', { name: words.sections.carry }).click();
  await page.getByRole('button', { name: codes.station.start }).click();
  await expect(page.getByText(codes.station.instead)).toBeVisible();
  expect.soft(await faultsOn(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(wide, 'nothing reaches over the edge').toBeLessThanOrEqual(360);
});

const STAFF = ['station', 'lead', 'police', 'facility'] as const;

test('the screens of everybody at a desk have no fault that axe can see, and fit a small phone too', async ({
  deskPage,
  staff,
  station,
}) => {
  const page = await deskPage();
  await page.goto(`${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh', ...STAFF)}`);
  await joinOn(page);
  for (const role of STAFF) {
    await page.goto(`${station.url}/#/as/${role}`);
    const links = page.getByRole('navigation').last().getByRole('link');
    await expect(links.first()).toBeVisible();
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
      await test.step(`${role}: ${href}`, async () => {
        await page.goto(`${station.url}/${href}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByText(words.loading, { exact: true })).toHaveCount(0);
        expect.soft(await faultsOn(page)).toEqual([]);
        await page.setViewportSize({ width: 360, height: 740 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(wide, 'nothing reaches over the edge').toBeLessThanOrEqual(360);
        await page.setViewportSize({ width: 1280, height: 800 });
      });
    }
  }
});

test('signing from above the communes has no fault that axe can see, and fits a small phone', async ({
  deskPage,
  station,
}) => {
  await proveRight(station, people(4, 'Thôn 1'));
  const signer = new Signer(await deskPage());
  const { page } = signer;
  await signer.join(await station.invite('Trung tâm Y tế Thử', 'facility', { commune: '680' }));
  const look = async (): Promise<void> => {
    expect.soft(await faultsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, 'nothing reaches over the edge').toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  await expect(page.getByRole('table')).toBeVisible();
  await look();
  await signer.openCommune('Xã Lộc Thành');
  await signer.counts({ ready: 3, blocked: 1, signed: 0 });
  await look();
});
