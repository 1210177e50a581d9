import { join } from 'node:path';
import { chromium, expect, type Browser } from '@playwright/test';
import { CHROMIUM, FLAGS } from './support/chromium.ts';
import { joinOn } from './support/door.ts';
import { cameraFlags, filmOf, PICTURES_PER_SECOND, watchCodes, writeY4m } from './support/film.ts';
import { picturesNeeded } from './support/film-reading.ts';
import { NEIGHBOURS, PEOPLE } from './support/list.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { test } from './support/test.ts';
import { carry, carrying, codes, station as words, sync } from './support/words.ts';

const NAME = 'Ka Hoài Thương';
const OPERATIONS = 50;

/** Those whose names are nobody else's, small letters or large. */
const PERSONS = [PEOPLE.wrong, PEOPLE.moved, ...NEIGHBOURS.slice(8, 23)];

/** A clerk should not have to hold still for longer than this. */
const LONGEST_SECONDS = 20;

let clerkBrowser: Browser | undefined;
test.afterEach(() => clerkBrowser?.close());

test('50 operations go from a phone without network to the station’s camera, and the receipt comes back the same way', async ({
  folder,
  phoneOf,
  staff,
  station,
}) => {
  const phone = phoneOf('volunteer');
  const volunteer = new Volunteer(phone);
  const [toStation, toPhone] = [join(folder, 'phone.y4m'), join(folder, 'station.y4m')];
  await volunteer.join(await staff.inviteVolunteer(NAME));
  await phone.setOffline(true);

  await test.step('the volunteer works all day without network', async () => {
    await volunteer.searchFromHome('');
    let said = 0;
    for (const [at, { name }] of PERSONS.entries()) {
      const number = String(10 + at);
      await volunteer.at(name, async () => {
        for (const [field, value] of [
          ['idNumber', `0680600009${number}`],
          ['birthDate', `${number}/05/1970`],
          ['phone', `09120003${number}`],
        ] as const) {
          if (said === OPERATIONS) break;
          await volunteer.correct(field, value, 'card');
          said += 1;
        }
      });
    }
    expect(said).toBe(OPERATIONS);
    await volunteer.back();
  });

  await test.step('the phone shows its codes, and a webcam takes them', async () => {
    await openCodes(volunteer);
    await expect(phone.page.getByText(codes.phone.count(OPERATIONS))).toBeVisible();
    const film = filmOf(await watchCodes(phone.page, codes.phone.label(OPERATIONS), 40));
    const needed = await picturesNeeded(film);
    report('phone to station', needed);
    expect(needed).toBeLessThan(LONGEST_SECONDS * PICTURES_PER_SECOND);
    writeY4m(toStation, film);
  });

  clerkBrowser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, ...cameraFlags(toStation)],
  });
  const clerk = await clerkBrowser.newPage({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } });
  await clerk.goto(`${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh')}`);
  await joinOn(clerk);
  let receipt = '';

  await test.step('the station reads them, and says who, how many, and the receipt’s code', async () => {
    await clerk.getByRole('link', { name: words.sections.carry }).click();
    await clerk.getByRole('button', { name: codes.station.start }).click();
    await expect(clerk.getByText(carrying.from(NAME))).toBeVisible();
    receipt = await clerk.getByText(carrying.receipt(OPERATIONS, OPERATIONS, '')).innerText();
    expect(receipt).toMatch(/ · [0-9A-F]{4}$/);
  });

  await test.step('the station shows the receipt, and the phone’s camera takes it', async () => {
    const film = filmOf(await watchCodes(clerk, codes.station.showLabel, 30));
    const needed = await picturesNeeded(film);
    report('station to phone', needed);
    expect(needed).toBeLessThan(LONGEST_SECONDS * PICTURES_PER_SECOND);
    writeY4m(toPhone, film);
  });

  await test.step('read once more, it changes nothing', async () => {
    await clerk.getByRole('button', { name: codes.station.next }).click();
    await expect(clerk.getByText(carrying.from(NAME))).toBeVisible();
    await expect(clerk.getByText(receipt)).toBeVisible();
    await clerk.getByRole('button', { name: codes.station.done }).click();
    await clerk.getByRole('link', { name: words.sections.log }).click();
    await clerk.getByRole('searchbox').fill(NAME);
    await expect(clerk.getByRole('row').filter({ hasText: NAME })).toHaveCount(OPERATIONS);
  });

  await test.step('the phone was off meanwhile; it begins again, reads the receipt, and has nothing left to send', async () => {
    await phone.kill();
    phone.film = toPhone;
    await volunteer.unlock();
    await openCodes(volunteer);
    await phone.page.getByRole('button', { name: codes.phone.toScan }).click();
    await expect(phone.page.getByText(codes.phone.doneTitle)).toBeVisible();
    await expect(phone.page.getByText(receipt)).toBeVisible();
    await phone.page.getByRole('link', { name: codes.phone.toSync }).click();
    await expect(phone.page.getByRole('status').getByText(sync.nothingWaiting)).toBeVisible();
    await expect(phone.page.getByText(receipt)).toBeVisible();
  });
});

async function openCodes(volunteer: Volunteer): Promise<void> {
  await volunteer.openSync();
  await volunteer.page.getByRole('link', { name: carry.byCodes }).click();
}

/** Seconds at the webcam's rate, for who reads the run. */
function report(what: string, pictures: number | undefined): void {
  const seconds = pictures === undefined ? 'never' : (pictures / PICTURES_PER_SECOND).toFixed(1);
  test.info().annotations.push({ type: what, description: `${pictures} pictures, ${seconds} s` });
}
