import { expect, type Page } from '@playwright/test';
import { unlockOn } from './support/door.ts';
import { PEOPLE } from './support/list.ts';
import {
  changeDatabase,
  closeConnections,
  holdAtOlderVersion,
  letOpen,
  openAtTouch,
  profileDatabase,
  watchStorage,
} from './support/page-storage.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { saidAtStation } from './support/station-log.ts';
import { test } from './support/test.ts';
import { life, records, shared, sync, unlock } from './support/words.ts';

const { other } = PEOPLE;

test('[BR1] a database the browser closes under a form is opened again by itself, and each save is saved once', async ({
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('closed'));
  await volunteer.join(await staff.inviteVolunteer('Ka Thị Đóng'));
  const { page } = volunteer;
  await watchStorage(page);
  await page.reload();
  await unlockOn(page);
  await volunteer.phone.setOffline(true);
  await volunteer.searchFromHome(other.name);
  await volunteer.openPerson(other.name);
  await volunteer.type('name', 'Nguyễn Thị Diệu An');
  await volunteer.saveTyped();
  for (const [at, told] of [false, true, false, true].entries()) {
    await volunteer.type('birthDate', `1${at}/02/1966`);
    expect(await closeConnections(page, told)).toBeGreaterThan(0);
    await volunteer.saveTyped();
  }
  await volunteer.phone.setOffline(false);
  await expect
    .poll(() => saidAtStation(station, 'correct').map((each) => each.deviceSeq))
    .toEqual([1, 2, 3, 4, 5]);
});

test('[BR1] when it does not open, what is typed stays, beside a button to touch, until it is saved', async ({
  phoneOf,
  staff,
}) => {
  const volunteer = new Volunteer(phoneOf('lost'));
  await volunteer.join(await staff.inviteVolunteer('Ka Thị Chạm'));
  const { page } = volunteer;
  await watchStorage(page);
  await page.reload();
  await unlockOn(page);
  await volunteer.phone.setOffline(true);
  await volunteer.searchFromHome(other.name);
  await volunteer.openPerson(other.name);
  await volunteer.correct('name', 'Nguyễn Thị Diệu An', 'paper');
  await volunteer.type('idNumber', '068166000816');
  await letOpen(page, false);
  await closeConnections(page, true);
  await volunteer.pressSave();
  await expect(page.getByText(records.problems['storage-broken'])).toBeVisible();
  await expect(page.getByText(life.lost.title, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: life.touch }).click();
  await expect(page.getByText(life.stillLost)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('lost.png') });
  await expect(volunteer.typed('idNumber')).toHaveValue('068166000816');
  await openAtTouch(page.getByRole('button', { name: life.touch }));
  await expect(page.getByText(life.lost.title, { exact: true })).toBeHidden();
  await volunteer.saveTyped();
  await volunteer.phone.kill();
  await volunteer.unlock();
  await expect(volunteer.page.getByText(sync.waiting(2))).toBeVisible();
});

/** A phone whose book has one unsent change, locked, with the app closed. */
async function withOneUnsent(volunteer: Volunteer): Promise<Page> {
  const { phone } = volunteer;
  await phone.setOffline(true);
  await volunteer.searchFromHome(other.name);
  await volunteer.openPerson(other.name);
  await volunteer.correct('birthDate', '18/02/1966', 'paper');
  await volunteer.page.goto('about:blank');
  await phone.setOffline(false);
  // A page of the same origin that is not the app.
  const tool = await phone.context.newPage();
  await tool.route('**/tool', (route) => route.fulfill({ contentType: 'text/html', body: '<p>tool</p>' }));
  await tool.goto(new URL('/tool', phone.origin).href);
  return tool;
}

/** The door, past the PIN, where the book does not open: never "clear data", and what waits is delivered. */
async function delivers(page: Page, step: string, origin: string): Promise<void> {
  await page.goto(origin);
  await unlockOn(page);
  await expect(page.getByText(step)).toBeVisible();
  await expect(page.getByText(unlock.broken.safe)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('trouble.png'), fullPage: true });
  await page.getByRole('button', { name: unlock.deliver }).click();
  await expect(page.getByText(unlock.delivered(1))).toBeVisible();
}

const DAMAGES = [
  { what: 'is of a newer version', damage: { version: 30 }, problem: 'storage-newer' },
  { what: 'has lost its door', damage: { row: 'door' }, problem: 'storage-broken' },
  { what: 'has lost a table', damage: { version: 11, drop: 'meta' }, problem: 'storage-broken' },
] as const;

for (const { what, damage, problem } of DAMAGES) {
  test(`[BR5] a book that ${what} is a screen with steps, and hands over what waits`, async ({
    phoneOf,
    staff,
    station,
  }) => {
    const volunteer = new Volunteer(phoneOf('damaged'));
    await volunteer.join(await staff.inviteVolunteer('Ka Thị Hỏng'));
    const tool = await withOneUnsent(volunteer);
    await changeDatabase(tool, { name: await profileDatabase(tool), ...damage });
    await delivers(volunteer.page, unlock.broken.steps[problem][0], station.url);
    expect(saidAtStation(station, 'correct')).toHaveLength(1);
  });
}

test('[BR5] a list of books that can’t be read is a screen with steps, and what waits is handed over', async ({
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('no-list'));
  await volunteer.join(await staff.inviteVolunteer('Ka Thị Mất'));
  const tool = await withOneUnsent(volunteer);
  await changeDatabase(tool, { name: 'so-thon', version: 20, drop: 'profiles' });
  await volunteer.page.goto(station.url);
  await expect(volunteer.page.getByText(unlock.broken.steps['storage-broken'][0])).toBeVisible();
  await volunteer.page.getByRole('button', { name: unlock.deliver }).click();
  await expect(volunteer.page.getByText(unlock.delivered(1))).toBeVisible();
  expect(saidAtStation(station, 'correct')).toHaveLength(1);
});

test('[BR2] a book that an older window does not let go of says so, and opens once that window is closed', async ({
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('held'));
  await volunteer.join(await staff.inviteVolunteer('Ka Thị Giữ'));
  const older = await withOneUnsent(volunteer);
  await holdAtOlderVersion(older, await profileDatabase(older));
  const { page } = volunteer;
  await page.goto(station.url);
  await unlockOn(page);
  await expect(page.getByText(unlock.broken.steps['storage-held'][0])).toBeVisible();
  await older.close();
  await page.getByRole('button', { name: shared.retry }).click();
  await expect(page.getByText(sync.nothingWaiting)).toBeVisible();
  expect(saidAtStation(station, 'correct')).toHaveLength(1);
});
