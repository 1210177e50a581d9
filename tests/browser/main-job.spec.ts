import { expect } from '@playwright/test';
import { joinOn } from './support/door.ts';
import { EVERYBODY, PEOPLE } from './support/list.ts';
import { test } from './support/test.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { hamlet, records, station as words, sync } from './support/words.ts';

const NAME = 'K’ Bảo Tình';
const { lostZero, wrong, moved, undecided, other } = PEOPLE;

test('a list is cleaned with no network, through two killed browsers, and the station has it after one sync', async ({
  browser,
  phoneOf,
  staff,
  station,
}) => {
  const phone = phoneOf('volunteer');
  const volunteer = new Volunteer(phone);
  const at = { left: new Date(), back: new Date() };

  await test.step('joins by link, sets a PIN, downloads', async () => {
    await volunteer.join(await staff.inviteVolunteer(NAME));
    await expect(phone.page.getByText(hamlet.progress(0, EVERYBODY.length))).toBeVisible();
  });

  await test.step('the network goes, the station stops, the browser is killed; everything is still there', async () => {
    await phone.setOffline(true);
    await station.stop();
    await phone.kill();
    await volunteer.unlock();
    await expect(phone.page.getByText(hamlet.progress(0, EVERYBODY.length))).toBeVisible();
  });

  await test.step('finds people without typing an accent', async () => {
    await volunteer.searchFromHome('nguyen thi');
    await expect(volunteer.rows).toHaveCount(2);
    await expect(volunteer.rows.filter({ hasText: lostZero.name })).toBeVisible();
    await expect(volunteer.rows.filter({ hasText: other.name })).toBeVisible();
  });

  await test.step('corrects a number, confirms one, closes one as moved away, takes one back', async () => {
    await volunteer.openPerson(lostZero.name);
    await volunteer.correct('idNumber', '068184000171', 'card');
    await volunteer.back();
    await volunteer.openPerson(wrong.name);
    await volunteer.confirm();
    await volunteer.back();
    await volunteer.openPerson(moved.name);
    await volunteer.close('moved-away', 'Đắk Nông');
    await volunteer.back();
    await volunteer.openPerson(undecided.name);
    await volunteer.confirm();
    await volunteer.undo();
    await volunteer.back();
    await volunteer.back();
  });

  await test.step('the counts are right', async () => {
    await expect(phone.page.getByText(hamlet.progress(3, EVERYBODY.length))).toBeVisible();
    await expect(phone.page.getByText(hamlet.today(3))).toBeVisible();
    await expect(phone.page.getByText(sync.waiting(3))).toBeVisible();
  });

  await test.step('the browser is killed right after a save', async () => {
    await volunteer.searchFromHome(other.name);
    await volunteer.openPerson(other.name);
    await volunteer.correct('birthDate', '17/02/1965', 'paper');
    await phone.kill();
    at.left = new Date();
  });

  await test.step('station and network come back; one sync sends all four', async () => {
    await station.start();
    at.back = new Date();
    await phone.setOffline(false);
    await volunteer.unlock();
    await expect(phone.page.getByText(sync.nothingWaiting)).toBeVisible();
    expect(phone.sent.filter((count) => count > 0)).toEqual([4]);
    await expect(phone.page.getByText(hamlet.progress(4, EVERYBODY.length))).toBeVisible();
  });

  await test.step('a second sync sends nothing', async () => {
    await volunteer.openSync();
    const before = phone.sent.length;
    await phone.page.getByRole('button', { name: sync.now }).click();
    await expect.poll(() => phone.sent.length).toBeGreaterThan(before);
    await expect(phone.page.getByRole('button', { name: sync.now })).toBeEnabled();
    expect(phone.sent.slice(before)).toEqual(phone.sent.slice(before).map(() => 0));
  });

  await test.step('the station’s own screen shows exactly these, with evidence, actor and both times', async () => {
    const page = await browser.newPage();
    await page.goto(`${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh')}`);
    await joinOn(page);
    await page.getByRole('link', { name: words.sections.log }).click();
    await page.getByRole('searchbox').fill(NAME);
    const lines = page.getByRole('row').filter({ hasText: NAME });
    await expect(lines).toHaveCount(4);
    const { says } = records.history;
    const expected = [
      [lostZero.name, says.correct, '068184000171', records.evidence.card],
      [wrong.name, says.confirm, records.evidence.paper],
      [moved.name, records.closeReasons['moved-away'], 'Đắk Nông'],
      [other.name, says.correct, '17/02/1965', records.evidence.paper],
    ];
    for (const [name = '', ...parts] of expected) {
      const line = lines.filter({ hasText: name });
      for (const part of [...parts, words.verdicts.accepted]) await expect(line).toContainText(part);
      const [received = '', written = ''] = await line
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
      expect(Date.parse(received)).toBeGreaterThan(at.back.getTime());
      expect(Date.parse(written)).toBeLessThan(at.left.getTime());
    }
    await page.close();
  });
});
