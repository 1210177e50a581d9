import { expect, type Page } from '@playwright/test';
import { filesOf } from './support/device-bytes.ts';
import { joinOn, unlockOn } from './support/door.ts';
import { PEOPLE } from './support/list.ts';
import { profileDatabase } from './support/page-storage.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { saidAtStation } from './support/station-log.ts';
import { test } from './support/test.ts';
import { hamlet, leaving, sync, unlock } from './support/words.ts';

const { other, wrong } = PEOPLE;

/** Every sealed and wrapped thing of a profile's database, as bytes that a file may hold. */
const sealedOf = (page: Page, name: string): Promise<readonly string[]> =>
  page.evaluate(
    (database) =>
      new Promise<string[]>((resolve) => {
        const request = indexedDB.open(database);
        request.addEventListener('success', () => {
          const found: string[] = [];
          const collect = (value: unknown): void => {
            if (value instanceof Uint8Array) {
              if (value.length >= 12) found.push(String.fromCharCode(...value.slice(0, 32)));
            } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
          };
          const stores = ['meta', 'outbox', 'pages'];
          const transaction = request.result.transaction(stores);
          for (const store of stores) {
            const all = transaction.objectStore(store).getAll();
            all.addEventListener('success', () => collect(all.result));
          }
          transaction.addEventListener('complete', () => {
            request.result.close();
            resolve(found);
          });
        });
      }),
    name,
  );

const filesWith = (folder: string, pieces: readonly string[]): readonly string[] =>
  filesOf(folder).flatMap(({ path, bytes }) =>
    pieces.some((piece) => bytes.includes(Buffer.from(piece, 'latin1'))) ? [path] : [],
  );

test('[BR6] a book leaves the phone only when nothing is unsent, and then nothing of it is left on the disk', async ({
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('leaving'));
  await volunteer.join(await staff.inviteVolunteer('Ka Thị Rời'));
  const { page, phone } = volunteer;
  const name = await profileDatabase(page);

  // Somebody else has a book on the same phone, and keeps it.
  const second = await phone.newWindow();
  await second.goto(`${station.url}${await staff.inviteVolunteer('Ka Thị Ở Lại')}`);
  await joinOn(second);
  await expect(second.getByRole('searchbox', { name: hamlet.search })).toBeVisible();
  await second.close();

  await phone.setOffline(true);
  await volunteer.searchFromHome(other.name);
  await volunteer.openPerson(other.name);
  await volunteer.correct('birthDate', '18/02/1966', 'paper');
  await volunteer.back();
  await volunteer.back();
  await volunteer.openSync();
  await page.getByRole('button', { name: leaving.open }).click();
  await expect(page.getByText(leaving.unsent(1))).toBeVisible();
  await expect(page.getByRole('button', { name: leaving.remove, exact: true })).toBeHidden();
  await page.screenshot({ path: test.info().outputPath('refused.png') });
  const sealed = await sealedOf(page, name);
  expect(sealed.length).toBeGreaterThan(5);
  expect(filesWith(phone.folder, sealed)).not.toEqual([]);

  await phone.setOffline(false);
  await page.getByRole('button', { name: leaving.send }).click();
  await expect(page.getByText(leaving.what)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('remove.png') });
  expect(saidAtStation(station, 'correct')).toHaveLength(1);
  const latest = await sealedOf(page, name);
  await page.getByRole('button', { name: leaving.remove, exact: true }).click();
  await expect(page.getByText(leaving.removed)).toBeVisible();
  await expect(page.getByLabel(unlock.pin, { exact: true })).toBeVisible();
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map((each) => each.name));
  expect(databases).toHaveLength(2);
  expect(databases).not.toContain(name);

  await unlockOn(page);
  await expect(page.getByText('Ka Thị Ở Lại')).toBeVisible();
  await phone.close();
  expect(filesWith(phone.folder, [...sealed, ...latest])).toEqual([]);
});

test('[BR6] what was carried by hand and is not answered needs a word that names the count', async ({
  phoneOf,
  staff,
}) => {
  const volunteer = new Volunteer(phoneOf('carried'));
  await volunteer.join(await staff.inviteVolunteer('Ka Thị Mang'));
  const { page, phone } = volunteer;
  await phone.setOffline(true);
  await volunteer.searchFromHome(wrong.name);
  await volunteer.openPerson(wrong.name);
  await volunteer.confirm();
  await markCarried(page, await profileDatabase(page));
  await volunteer.back();
  await volunteer.back();
  await volunteer.openSync();
  await page.getByRole('button', { name: leaving.open }).click();
  await expect(page.getByText(leaving.carried(1))).toBeVisible();
  await expect(page.getByRole('button', { name: leaving.remove, exact: true })).toBeDisabled();
  await page.getByLabel(leaving.agree(1)).check();
  await page.screenshot({ path: test.info().outputPath('carried.png') });
  await page.getByRole('button', { name: leaving.remove, exact: true }).click();
  await expect(page.getByText(leaving.removed)).toBeVisible();
});

/** As a carry by file leaves it. */
const markCarried = (page: Page, name: string): Promise<void> =>
  page.evaluate(
    (database) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(database);
        request.addEventListener('success', () => {
          const transaction = request.result.transaction('outbox', 'readwrite');
          const rows = transaction.objectStore('outbox');
          const all = rows.getAll();
          all.addEventListener('success', () => {
            for (const row of all.result)
              rows.put({ ...row, state: { kind: 'waiting', lastProblem: 'carried' } });
          });
          transaction.addEventListener('complete', () => {
            request.result.close();
            resolve();
          });
        });
      }),
    name,
  );

test('[BR9] the PIN opens the book of a revoked device; what it wrote is kept, readable and delivered', async ({
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('revoked'));
  await volunteer.join(await staff.inviteVolunteer('Ka Thị Thu'));
  const { phone } = volunteer;
  await phone.setOffline(true);
  await staff.revokeDevicesOf('Ka Thị Thu');
  await phone.kill();
  await volunteer.unlock();
  await volunteer.searchFromHome(other.name);
  await volunteer.openPerson(other.name);
  await volunteer.correct('birthDate', '18/02/1966', 'paper');
  await volunteer.back();
  await volunteer.back();
  await phone.setOffline(false);
  await volunteer.openSync();
  await expect(volunteer.page.getByText(sync.problems.revoked)).toBeVisible();
  await volunteer.page.screenshot({ path: test.info().outputPath('revoked.png'), fullPage: true });
  await phone.kill();
  await volunteer.unlock();
  await expect(volunteer.page.getByText(sync.waiting(1))).toBeVisible();
  await volunteer.searchFromHome(other.name);
  await volunteer.openPerson(other.name);
  await expect(volunteer.page.getByText('18/02/1966').first()).toBeVisible();
  await volunteer.back();
  await volunteer.back();
  await volunteer.openSync();
  await volunteer.page.getByRole('button', { name: unlock.deliver }).click();
  await expect(volunteer.page.getByText(unlock.delivered(1))).toBeVisible();
  expect(saidAtStation(station, 'correct').map(({ verdict }) => verdict)).toEqual(['refused']);
});
