import { expect } from '@playwright/test';
import { joinOn } from './support/door.ts';
import { PEOPLE } from './support/list.ts';
import { test } from './support/test.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { conflict, shared, station as words, sync } from './support/words.ts';

const FIRST = 'Ka Bình Minh';
const SECOND = 'Đỗ Hữu Kiên';
const { other, shared: wanted } = PEOPLE;

test('two volunteers who saw the same: another field merges, the same field keeps both values for the station', async ({
  browser,
  phoneOf,
  staff,
  station,
}) => {
  const first = new Volunteer(phoneOf('first'));
  const second = new Volunteer(phoneOf('second'));
  await first.join(await staff.inviteVolunteer(FIRST));
  await second.join(await staff.inviteVolunteer(SECOND));
  await first.phone.setOffline(true);
  await second.phone.setOffline(true);

  await test.step('both work on the same two people, out of each other’s sight', async () => {
    await correctBoth(first, { birthDate: '18/02/1966', idNumber: '068201000601' });
    await correctBoth(second, { name: 'Nguyễn Thị Diệu An', idNumber: '068201000602' });
  });

  await test.step('the first comes home, then the second', async () => {
    for (const { phone, page } of [first, second]) {
      await phone.setOffline(false);
      await expect(page.getByText(sync.nothingWaiting)).toBeVisible({ timeout: 60_000 });
    }
  });

  const page = await browser.newPage();
  await page.goto(`${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh')}`);
  await joinOn(page);

  await test.step('the station shows both values of the one field, with who says it, and decides nothing', async () => {
    await page.getByRole('link', { name: words.sections.contested }).click();
    await expect(page.getByRole('heading', { level: 2, name: wanted.name })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
    const values = page.getByRole('list', { name: shared.fields.idNumber }).getByRole('listitem');
    await expect(values).toHaveCount(2);
    await expect(values.filter({ hasText: '068201000601' })).toContainText(FIRST);
    await expect(values.filter({ hasText: '068201000602' })).toContainText(SECOND);
  });

  await test.step('and the two changes of other fields stand together', async () => {
    await page.getByRole('link', { name: words.sections.log }).click();
    await page.getByRole('searchbox').fill(SECOND);
    const lines = page.getByRole('row').filter({ hasText: SECOND });
    await expect(lines.filter({ hasText: 'Nguyễn Thị Diệu An' })).toContainText(words.verdicts.merged);
    await expect(lines.filter({ hasText: wanted.name })).toContainText(words.verdicts.contested);
    await lines.getByRole('link', { name: 'Nguyễn Thị Diệu An' }).click();
    await expect(page.getByRole('heading', { name: 'Nguyễn Thị Diệu An' })).toBeVisible();
    await expect(page.getByText('18/02/1966').first()).toBeVisible();
  });

  await test.step('the first volunteer learns of the other opinion', async () => {
    await first.openSync();
    await first.page.getByRole('button', { name: sync.now }).click();
    await expect(first.page.getByRole('button', { name: sync.now })).toBeEnabled();
    await first.back();
    await first.searchFromHome(wanted.name);
    await first.openPerson(wanted.name);
    await expect(first.page.getByText(conflict.fieldTitle(shared.fields.idNumber, 2))).toBeVisible();
    await expect(first.page.getByText('068201000602').first()).toBeVisible();
  });
  await page.close();
});

interface Corrections {
  readonly name?: string;
  readonly birthDate?: string;
  readonly idNumber: string;
}

async function correctBoth(volunteer: Volunteer, { name, birthDate, idNumber }: Corrections): Promise<void> {
  await volunteer.searchFromHome(other.name);
  await volunteer.openPerson(other.name);
  if (name !== undefined) await volunteer.correct('name', name, 'paper');
  if (birthDate !== undefined) await volunteer.correct('birthDate', birthDate, 'paper');
  await volunteer.back();
  await volunteer.openPerson(wanted.name);
  await volunteer.correct('idNumber', idNumber, 'card');
  await volunteer.back();
  await volunteer.back();
}
