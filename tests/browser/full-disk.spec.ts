import { expect, type Page } from '@playwright/test';
import { unlockOn } from './support/door.ts';
import { EVERYBODY, PEOPLE } from './support/list.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { saidAtStation } from './support/station-log.ts';
import { test } from './support/test.ts';
import { hamlet, join, records, sync } from './support/words.ts';

const { other, wrong, lostZero } = PEOPLE;

/** Chromium tells pages of ten free gigabytes whatever there is; an older one, and this test, tells the truth. */
const TRUTHFUL = ['--disable-features=StaticStorageQuota'];

const MEGABYTE = 1_000_000;

/** The browser's own word on this origin. */
interface Room {
  /** It keeps so much more, from now on; first to be said before the origin's storage is opened. */
  readonly leave: (bytes: number) => Promise<void>;
}

async function roomFor(page: Page, origin: string): Promise<Room> {
  const tools = await page.context().newCDPSession(page);
  return {
    leave: async (bytes) => {
      const { usage } = await tools.send('Storage.getUsageAndQuota', { origin });
      await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
    },
  };
}

/** Photos of somebody else's: writes until not one byte more is taken. */
const fill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const request = indexedDB.open('photos', 1);
    const photos = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('upgradeneeded', () =>
        request.result.createObjectStore('photos', { autoIncrement: true }),
      );
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    });
    const isTaken = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const transaction = photos.transaction('photos', 'readwrite', { durability: 'strict' });
        transaction.objectStore('photos').add(crypto.getRandomValues(new Uint8Array(bytes)));
        transaction.addEventListener('complete', () => resolve(true));
        transaction.addEventListener('abort', () => resolve(false));
      });
    for (const bytes of [50_000, 5_000, 500, 50, 1]) while (await isTaken(bytes));
  });

test('[BR3] [BR4] on a full disk what is typed stays, what waits is sent, the book opens; with room the queue drains', async ({
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('full', TRUTHFUL));
  await volunteer.join(await staff.inviteVolunteer('Ka Thị Đầy'));
  await volunteer.phone.close();
  // The limit is set before anything of the app is opened: the browser looks it up but now and then.
  await volunteer.phone.open('about:blank');
  const { page } = volunteer;
  const room = await roomFor(page, station.url);
  await room.leave(3 * MEGABYTE);
  await page.goto(station.url);
  await unlockOn(page);
  await volunteer.phone.setOffline(true);
  await volunteer.searchFromHome(wrong.name);
  await volunteer.openPerson(wrong.name);
  await volunteer.confirm();
  await volunteer.back();
  await volunteer.openPerson(other.name);
  await volunteer.type('birthDate', '18/02/1966');

  await test.step('the save says what is so, and keeps what is typed', async () => {
    await fill(page);
    await volunteer.pressSave();
    await expect(page.getByText(records.problems['storage-full'])).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('full.png') });
    await expect(volunteer.typed('birthDate')).toHaveValue('18/02/1966');
  });

  await test.step('there is a warning beside the gauge', async () => {
    await volunteer.back();
    await volunteer.back();
    await expect(page.getByText(sync.nearlyFullTitle)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('warning.png') });
  });

  await test.step('what waited reaches the station, and the screen says so', async () => {
    await volunteer.phone.setOffline(false);
    await volunteer.openSync();
    await expect(page.getByText(sync.problems['storage-full'](1))).toBeVisible();
    expect(saidAtStation(station, 'confirm')).toHaveLength(1);
    await page.screenshot({ path: test.info().outputPath('sent.png') });
  });

  await test.step('an undo now does not pretend that it was never sent', async () => {
    await volunteer.phone.setOffline(true);
    await volunteer.back();
    await volunteer.searchFromHome(wrong.name);
    await volunteer.openPerson(wrong.name);
    await page.getByRole('button', { name: records.subject.undo }).first().click();
    await expect(page.getByText(records.problems['storage-full']).first()).toBeVisible();
    await volunteer.back();
    await volunteer.back();
  });

  await test.step('after a start anew the book opens all the same', async () => {
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('about:blank');
    await page.goto(station.url);
    await unlockOn(page);
    await expect(page.getByText(sync.waiting(1))).toBeVisible();
  });

  await test.step('with room again the queue drains, and nothing is there twice', async () => {
    await room.leave(50 * MEGABYTE);
    await volunteer.phone.setOffline(false);
    await expect(page.getByText(sync.nothingWaiting)).toBeVisible();
    await volunteer.searchFromHome(lostZero.name);
    await volunteer.openPerson(lostZero.name);
    await volunteer.correct('idNumber', '068184000171', 'card');
    await expect.poll(() => saidAtStation(station, 'correct').length).toBe(1);
    expect(saidAtStation(station, 'confirm')).toHaveLength(1);
    expect(saidAtStation(station, 'undo')).toHaveLength(0);
  });
});

test('[BR3] a first download that does not fit says so, keeps what came, and goes on when there is room', async ({
  phoneOf,
  staff,
  station,
}) => {
  const phone = phoneOf('full', TRUTHFUL);
  const page = await phone.open('about:blank');
  const room = await roomFor(page, station.url);
  // The app itself is put on the device too.
  await room.leave(10 * MEGABYTE);
  await page.goto(`${station.url}${await staff.inviteVolunteer('Ka Thị Tải')}`);
  await page.route('**/api/sync', async (route) => {
    await fill(page);
    await route.continue();
  });
  await page.getByLabel(join.pin.first, { exact: true }).fill('482916');
  await page.getByLabel(join.pin.again, { exact: true }).fill('482916');
  await page.getByRole('button', { name: join.joinNow }).click();
  await expect(page.getByText(join.download.full)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('first.png') });
  await page.unroute('**/api/sync');
  await room.leave(50 * MEGABYTE);
  await page.getByRole('button', { name: join.download.goOn }).click();
  await expect(page.getByText(join.download.done(EVERYBODY.length))).toBeVisible();
  await page.getByRole('button', { name: join.download.enter }).click();
  await expect(page.getByText(hamlet.progress(0, EVERYBODY.length))).toBeVisible();
});
