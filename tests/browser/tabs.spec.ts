import { expect } from '@playwright/test';
import { unlockOn } from './support/door.ts';
import { EVERYBODY, PEOPLE } from './support/list.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { saidAtStation } from './support/station-log.ts';
import { test } from './support/test.ts';
import { hamlet, life, records, sync, unlock } from './support/words.ts';

const { lostZero, wrong, moved, undecided, shared, other } = PEOPLE;

const seesWaiting = (window: Volunteer, count: number): Promise<void> =>
  expect(window.page.getByText(count === 0 ? sync.nothingWaiting : sync.waiting(count))).toBeVisible();

test('[BR7] what is saved in one window is in the others, the status is one, and one sends for all', async ({
  phoneOf,
  staff,
  station,
}) => {
  const first = new Volunteer(phoneOf('tabs'));
  await first.join(await staff.inviteVolunteer('Ka Thị Cửa'));
  const second = await first.inNewWindow();
  await first.phone.setOffline(true);
  await first.searchFromHome(lostZero.name);
  await first.openPerson(lostZero.name);
  await first.correct('idNumber', '068184000171', 'card');
  await seesWaiting(second, 1);
  await expect(second.page.getByText(hamlet.progress(1, EVERYBODY.length))).toBeVisible();
  await second.searchFromHome(wrong.name);
  await second.openPerson(wrong.name);
  await second.confirm();
  await second.back();
  await second.back();
  await first.back();
  await first.back();
  for (const window of [first, second]) {
    await seesWaiting(window, 2);
    await expect(window.page.getByText(hamlet.progress(2, EVERYBODY.length))).toBeVisible();
  }
  await first.phone.setOffline(false);
  for (const window of [first, second]) await seesWaiting(window, 0);
  // Whichever window asks carries everybody's; asked again where the network was not quite there yet.
  expect([...new Set(first.phone.sent.filter((count) => count > 0))]).toEqual([2]);
  expect([...saidAtStation(station, 'correct'), ...saidAtStation(station, 'confirm')]).toHaveLength(2);
});

test('[BR7] three windows that save at once give no sequence twice and leave none out', async ({
  phoneOf,
  staff,
  station,
}) => {
  const first = new Volunteer(phoneOf('three'));
  await first.join(await staff.inviteVolunteer('Ka Thị Ba'));
  const windows = [first, await first.inNewWindow(), await first.inNewWindow()];
  await first.phone.setOffline(true);
  const rounds = [
    [lostZero, wrong, other],
    [undecided, shared, moved],
  ];
  for (const people of rounds) {
    await Promise.all(
      windows.map(async (window, at) => {
        await window.searchFromHome(people[at]?.name ?? '');
        await window.openPerson(people[at]?.name ?? '');
        await window.type('birthDate', `0${at + 1}/01/1970`);
      }),
    );
    await Promise.all(windows.map((window) => window.saveTyped()));
    for (const window of windows) {
      await window.back();
      await window.back();
    }
  }
  for (const window of windows) await seesWaiting(window, 6);
  await first.phone.setOffline(false);
  for (const window of windows) await seesWaiting(window, 0);
  const said = saidAtStation(station, 'correct');
  expect(said.map((each) => each.deviceSeq).toSorted((left, right) => left - right)).toEqual([
    1, 2, 3, 4, 5, 6,
  ]);
  expect(new Set(said.map((each) => each.id)).size).toBe(6);
});

test('[BR7] locking one window locks the others, and what was typed in them is there again', async ({
  phoneOf,
  staff,
}) => {
  const first = new Volunteer(phoneOf('lock'));
  await first.join(await staff.inviteVolunteer('Ka Thị Khóa'));
  const idle = await first.inNewWindow();
  const typing = await first.inNewWindow();
  await typing.searchFromHome(other.name);
  await typing.openPerson(other.name);
  await typing.type('idNumber', '068166000816');
  await first.page.getByRole('button', { name: hamlet.lock, exact: true }).click();
  for (const window of [first, idle, typing]) {
    await expect(window.page.getByLabel(unlock.pin, { exact: true })).toBeVisible();
  }
  await unlockOn(typing.page);
  await expect(typing.typed('idNumber')).toHaveValue('068166000816');
  await typing.saveTyped();
  await unlockOn(first.page);
  await expect(first.page.getByText(hamlet.progress(1, EVERYBODY.length))).toBeVisible();
});

test('[BR7] the window that sends is closed in the middle: another one takes over', async ({
  phoneOf,
  staff,
  station,
}) => {
  const first = new Volunteer(phoneOf('takeover'));
  await first.join(await staff.inviteVolunteer('Ka Thị Thay'));
  const second = await first.inNewWindow();
  await first.phone.setOffline(true);
  await first.searchFromHome(wrong.name);
  await first.openPerson(wrong.name);
  await first.confirm();
  await first.back();
  await first.back();
  await seesWaiting(second, 1);
  // The station takes what the first window sends, and its answer never comes.
  let took = 0;
  await first.page.route('**/api/sync', async (route) => {
    await route.fetch();
    took += 1;
  });
  await second.page.route('**/api/sync', (route) => route.abort());
  await first.phone.setOffline(false);
  await expect.poll(() => took).toBe(1);
  await first.openSync();
  await expect(first.page.getByRole('button', { name: sync.running })).toBeVisible();
  await second.page.unroute('**/api/sync');
  await second.openSync();
  await second.page.getByRole('button', { name: sync.now }).click();
  await expect(second.page.getByText(sync.phases['other-tab'])).toBeVisible();
  await first.page.close();
  await expect(second.page.getByRole('status').getByText(sync.nothingWaiting)).toBeVisible();
  expect(saidAtStation(station, 'confirm')).toHaveLength(1);
});

test('[BR2] a newer version waits for unsaved text in an older window, and has the book once it is saved', async ({
  phoneOf,
  staff,
  station,
}) => {
  const older = new Volunteer(phoneOf('versions'));
  await older.join(await staff.inviteVolunteer('Ka Thị Mới'));
  await older.phone.setOffline(true);
  await older.searchFromHome(other.name);
  await older.openPerson(other.name);
  await older.type('birthDate', '18/02/1966');
  await older.phone.setOffline(false);
  const newer = await older.phone.newWindow();
  await older.phone.setOffline(true);
  const opening = newer.evaluate(openNewer);
  await expect(older.page.getByText(life['newer-waits'].title)).toBeVisible();
  await expect(older.typed('birthDate')).toHaveValue('18/02/1966');
  await older.saveTyped();
  expect(await opening).toEqual({ version: 20, waiting: 1 });
  await expect(older.page.getByText(life['newer-has-it'].title)).toBeVisible();
  // Typed into the older window after all: not saved, not lost, and it says what to do.
  await older.type('idNumber', '068166000816');
  await older.pressSave();
  await expect(older.page.getByText(records.problems['storage-newer'])).toBeVisible();
  await expect(older.typed('idNumber')).toHaveValue('068166000816');

  // Loaded again, the old version says that it is old, and what waits goes to the station all the same.
  await older.phone.setOffline(false);
  older.page.on('dialog', (dialog) => void dialog.accept());
  await older.page.getByRole('button', { name: life.load, exact: true }).click();
  await unlockOn(older.page);
  await expect(older.page.getByText(unlock.broken.steps['storage-newer'][0])).toBeVisible();
  await older.page.getByRole('button', { name: unlock.deliver }).click();
  await expect(older.page.getByText(unlock.delivered(1))).toBeVisible();
  expect(saidAtStation(station, 'correct')).toHaveLength(1);
});

/** A newer version of the app, as far as the database sees of it: opens with a higher version, adds a table, reads. */
async function openNewer(): Promise<{ version: number; waiting: number }> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const name = names.find((each) => each.startsWith('so-thon-')) ?? '';
  const request = indexedDB.open(name, 20);
  return new Promise((resolve, reject) => {
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('later'));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      const { result } = request;
      const counted = result.transaction('outbox').objectStore('outbox').count();
      counted.addEventListener('success', () => {
        result.close();
        resolve({ version: result.version, waiting: counted.result });
      });
    });
  });
}
