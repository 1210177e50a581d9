import { expect } from '@playwright/test';
import { filesHolding } from './support/device-bytes.ts';
import { unlockOn } from './support/door.ts';
import { PEOPLE } from './support/list.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { saidAtStation } from './support/station-log.ts';
import { test } from './support/test.ts';
import { hamlet, leaving, records, unlock } from './support/words.ts';

const { lostZero, other } = PEOPLE;
const TYPED = '068184000172';
const NOTE = 'Chờ con trai đem sổ hộ khẩu về';

test('[BR10] a battery dies while somebody types: the text is there again, sealed meanwhile, and is one operation once it is saved', async ({
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('dead-battery'));
  const { phone } = volunteer;
  await volunteer.join(await staff.inviteVolunteer('Ka Thị Gõ'));
  await phone.setOffline(true);
  await volunteer.searchFromHome(other.name);
  await volunteer.openPerson(other.name);
  await volunteer.page.getByRole('button', { name: records.subject.note, exact: true }).click();
  await volunteer.page.getByRole('dialog').getByRole('textbox').fill(NOTE);
  await volunteer.page.keyboard.press('Escape');
  await volunteer.back();
  await volunteer.openPerson(lostZero.name);
  await volunteer.type('idNumber', TYPED.slice(0, 5));
  await expect.poll(() => keptSeals(volunteer)).toHaveLength(2);
  const before = await keptSeals(volunteer);
  await volunteer.typed('idNumber').fill(TYPED);
  // The draft is kept again, under a new seal.
  await expect
    .poll(async () => (await keptSeals(volunteer)).every((each) => before.includes(each)))
    .toBe(false);
  await phone.kill();
  expect(filesHolding(phone.folder, [TYPED, NOTE, lostZero.name, other.name])).toEqual([]);

  await volunteer.unlock();
  const { page } = volunteer;
  await expect(page.getByRole('heading', { name: records.drafts.title(2) })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('home.png') });
  await page.getByRole('link', { name: lostZero.name }).click();
  await expect(volunteer.typed('idNumber')).toHaveValue(TYPED);
  await expect(page.getByText(records.drafts.at(''))).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('found.png') });
  await volunteer.saveTyped();
  await expect.poll(() => keptSeals(volunteer)).toHaveLength(1);
  await volunteer.back();
  await volunteer.openPerson(other.name);
  await expect(page.getByText(NOTE)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('note.png') });
  await phone.kill();
  expect(filesHolding(phone.folder, [TYPED, NOTE])).toEqual([]);

  await phone.setOffline(false);
  await volunteer.unlock();
  await expect(volunteer.page.getByRole('heading', { name: records.drafts.title(1) })).toBeVisible();
  await volunteer.sync();
  expect(saidAtStation(station, 'correct')).toHaveLength(1);
  expect(saidAtStation(station, 'note')).toEqual([]);
});

test('[BR6] [BR10] a book with drafts leaves the device only once they are agreed to be dropped', async ({
  phoneOf,
  staff,
}) => {
  const volunteer = new Volunteer(phoneOf('leaving-drafts'));
  await volunteer.join(await staff.inviteVolunteer('Ka Thị Bỏ'));
  const { page } = volunteer;
  await volunteer.searchFromHome(lostZero.name);
  await volunteer.openPerson(lostZero.name);
  await volunteer.type('idNumber', TYPED);
  await volunteer.back();
  await volunteer.back();
  await volunteer.openSync();
  await page.getByRole('button', { name: leaving.open }).click();
  const remove = page.getByRole('button', { name: leaving.remove, exact: true });
  await expect(remove).toBeDisabled();
  await page.getByLabel(leaving.agreeDrafts(1)).check();
  await page.screenshot({ path: test.info().outputPath('leaving.png') });
  await remove.click();
  await expect(page.getByText(leaving.removed)).toBeVisible();
});

test('[BR10] two windows on one person: neither writes over what is typed in the other', async ({
  phoneOf,
  staff,
}) => {
  const first = new Volunteer(phoneOf('two-drafts'));
  await first.join(await staff.inviteVolunteer('Ka Thị Hai'));
  const second = await first.inNewWindow();
  for (const [window, text] of [
    [first, TYPED],
    [second, '068184000999'],
  ] as const) {
    await window.searchFromHome(lostZero.name);
    await window.openPerson(lostZero.name);
    if (window === first) await window.type('idNumber', text);
    // Found in the other window, and typed over there.
    await window.typed('idNumber').fill(text);
    await expect.poll(() => keptSeals(window)).not.toEqual([]);
  }
  await expect.poll(() => keptSeals(first)).toHaveLength(2);
  await expect(first.typed('idNumber')).toHaveValue(TYPED);
  await expect(second.typed('idNumber')).toHaveValue('068184000999');
  await first.back();
  await first.back();
  await first.page.getByRole('button', { name: hamlet.lock, exact: true }).click();
  await expect(second.page.getByLabel(unlock.pin, { exact: true })).toBeVisible();
  await unlockOn(second.page);
  const seen = [await second.typed('idNumber').inputValue()];
  await second.page.getByRole('button', { name: records.drafts.dropOf(lostZero.name) }).click();
  await expect(second.typed('idNumber')).not.toHaveValue(seen[0] ?? '');
  seen.push(await second.typed('idNumber').inputValue());
  expect(seen.toSorted()).toEqual([TYPED, '068184000999']);
});

/** The seals of the drafts on the disk. */
const keptSeals = ({ page }: Volunteer): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const opening = indexedDB.open(names.find((each) => each.startsWith('so-thon-')) ?? '');
    return new Promise<string[]>((resolve, reject) => {
      opening.addEventListener('error', () => reject(new Error('not opened')));
      opening.addEventListener('success', () => {
        const rows = opening.result.transaction('meta').objectStore('meta').getAll();
        rows.addEventListener('success', () => {
          opening.result.close();
          const drafts = rows.result.filter(({ key }) => String(key).startsWith('draft/'));
          resolve(drafts.map(({ iv }) => String(iv)));
        });
      });
    });
  });
