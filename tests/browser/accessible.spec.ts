import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { joinOn } from './support/door.ts';
import { PEOPLE } from './support/list.ts';
import { test } from './support/test.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { join, station as words } from './support/words.ts';

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
  await volunteer.openPerson(PEOPLE.lostZero.name);
  await look('subject');
  await volunteer.correct('idNumber', '068184000171', 'card');
  await look('subject, after a save');
  await volunteer.back();
  await volunteer.back();
  await volunteer.openSync();
  await look('sync');
});

test('the station’s screens have no fault that axe can see', async ({ page, staff, station }) => {
  await page.goto(`${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh')}`);
  await joinOn(page);
  for (const section of Object.values(words.sections)) {
    await test.step(section, async () => {
      await page.goto(`${station.url}/#/station`);
      await page.getByRole('link', { name: section }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect.soft(await faultsOn(page)).toEqual([]);
    });
  }
});
