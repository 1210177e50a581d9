import { expect, type Page } from '@playwright/test';
import { PEOPLE } from './support/list.ts';
import type { Phone } from './support/phone.ts';
import { Colleague } from './support/roles/colleague.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { test } from './support/test.ts';
import { cleared, devices, join, station as words, sync } from './support/words.ts';

const NAME = 'Ka Bình Minh';

/** What a cleaning app, or the browser under pressure, does to what the app stored. */
async function clear(phone: Phone, storageTypes: 'indexeddb' | 'all'): Promise<void> {
  const { page } = phone;
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await page.goto(origin);
}

/** One correction and a sync; another that the phone says it still holds, made while the network is gone. */
async function work(volunteer: Volunteer): Promise<void> {
  await volunteer.searchFromHome(PEOPLE.lostZero.name);
  await volunteer.at(PEOPLE.lostZero.name, () => volunteer.correct('idNumber', '068184000172', 'card'));
  await volunteer.at(PEOPLE.wrong.name, () => volunteer.confirm());
  await volunteer.back();
  await volunteer.sync();
}

/** Joins with a new invitation, and is told of the former phone on the way in. */
async function rejoin(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel(join.pin.first, { exact: true }).fill('482916');
  await page.getByLabel(join.pin.again, { exact: true }).fill('482916');
  await page.getByRole('button', { name: join.joinNow }).click();
  await expect(page.getByRole('heading', { name: cleared.former })).toBeVisible();
  await expect(page.getByText(cleared.taken(2))).toBeVisible();
  await page.getByRole('button', { name: join.download.enter }).click();
}

/** The line of the newest receipt, as the phone shows it. */
async function receiptOn(volunteer: Volunteer): Promise<string> {
  await volunteer.openSync();
  const line = volunteer.page.getByText(/^\d+ gửi \/ \d+ nhận · [0-9A-F]{4}$/).first();
  await expect(line).toBeVisible();
  const text = await line.innerText();
  await volunteer.back();
  return text;
}

async function openDevices(page: Page, url: string): Promise<Colleague> {
  const colleague = new Colleague(page);
  await colleague.join(url);
  await colleague.openSection(words.sections.devices);
  return colleague;
}

test('[ST8] phone and station show the same receipt, and it is found by the code read aloud', async ({
  deskPage,
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('receipt'));
  await volunteer.join(await staff.inviteVolunteer(NAME));
  await work(volunteer);
  const receipt = await receiptOn(volunteer);

  const page = await deskPage();
  await openDevices(page, `${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh')}`);
  const receipts = page.getByRole('list', { name: devices.receipts });
  await expect(receipts.getByText(receipt)).toBeVisible();
  await page.getByLabel(devices.receiptCode).fill(receipt.slice(-4).toLowerCase());
  await expect(receipts.getByRole('listitem')).toHaveText([new RegExp(`^${receipt} ${NAME} · `)]);
  await page.getByLabel(devices.receiptCode).fill('ZZZZ');
  await expect(receipts.getByRole('listitem')).not.toHaveCount(0);
});

test('[DV5] [DV4] a phone whose data was cleared is recognised, and joining anew tells what the station has', async ({
  deskPage,
  phoneOf,
  staff,
  station,
}) => {
  const phone = phoneOf('cleared');
  const volunteer = new Volunteer(phone);
  await volunteer.join(await staff.inviteVolunteer(NAME));
  await work(volunteer);

  await test.step('the door says what is safe and what to do, and nobody’s name', async () => {
    await clear(phone, 'indexeddb');
    await expect(phone.page.getByRole('heading', { name: cleared.known })).toBeVisible();
    await expect(phone.page.getByText(cleared.taken(2))).toBeVisible();
    await expect(phone.page.getByText(cleared.nothingWaited)).toBeVisible();
    await expect(phone.page.getByText(cleared.whatNow)).toBeVisible();
    await expect(phone.page.getByText(NAME)).toHaveCount(0);
  });

  await test.step('the new invitation is met with what the former phone last said', async () => {
    await rejoin(phone.page, new URL(await staff.inviteVolunteer(NAME), station.url).href);
  });

  await test.step('the station sees that it was replaced, and takes it out of use', async () => {
    const page = await deskPage();
    await openDevices(page, `${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh')}`);
    await page.getByRole('button', { name: devices.troubles.replaced }).click();
    const row = page.getByRole('row').filter({ hasText: NAME });
    await expect(row).toHaveCount(1);
    await expect(row).toContainText('Người này đã dùng máy khác từ');
  });
});

test('[DV4] with its cookies gone too, a phone has the ordinary door, and joining anew still tells', async ({
  phoneOf,
  staff,
  station,
}) => {
  const phone = phoneOf('emptied');
  const volunteer = new Volunteer(phone);
  await volunteer.join(await staff.inviteVolunteer(NAME));
  await work(volunteer);
  await clear(phone, 'all');
  await expect(phone.page.getByLabel(join.link)).toBeVisible();
  await expect(phone.page.getByText(cleared.known)).toHaveCount(0);
  await rejoin(phone.page, new URL(await staff.inviteVolunteer(NAME), station.url).href);
});

test('[OB6] pages that were lost on the disk come back from the station, and what waits is sent once', async ({
  phoneOf,
  staff,
}) => {
  const phone = phoneOf('tampered');
  const volunteer = new Volunteer(phone);
  await volunteer.join(await staff.inviteVolunteer(NAME));
  await phone.setOffline(true);
  await volunteer.searchFromHome(PEOPLE.lostZero.name);
  await volunteer.at(PEOPLE.lostZero.name, () => volunteer.correct('idNumber', '068184000172', 'card'));
  await volunteer.at(PEOPLE.wrong.name, () => volunteer.confirm());
  await phone.page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        void indexedDB.databases().then((all) => {
          const name = all.find((each) => each.name?.startsWith('so-thon-'))?.name ?? '';
          const opening = indexedDB.open(name);
          opening.addEventListener('error', () => fail(new Error('not opened')));
          opening.addEventListener('success', () => {
            const clearing = opening.result.transaction('pages', 'readwrite');
            clearing.objectStore('pages').clear();
            clearing.addEventListener('complete', () => {
              opening.result.close();
              done();
            });
          });
        });
      }),
  );
  await phone.kill();
  await phone.setOffline(false);
  await volunteer.unlock();
  await expect(phone.page.getByText(sync.nothingWaiting)).toBeVisible({ timeout: 60_000 });
  await volunteer.openSync();
  await expect(phone.page.getByText(/máy đã tải lại/)).toBeVisible();
  await expect(phone.page.getByText(/^2 gửi \/ 2 nhận · /)).toHaveCount(1);
  await volunteer.back();
  await volunteer.searchFromHome(PEOPLE.lostZero.name);
  await volunteer.openPerson(PEOPLE.lostZero.name);
  await expect(phone.page.getByText('068184000172').first()).toBeVisible();
});
