import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { MemoryCard, says } from './support/carried-files.ts';
import { joinOn } from './support/door.ts';
import { EVERYBODY, PEOPLE } from './support/list.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { StationProcess } from './support/station-process.ts';
import { test } from './support/test.ts';
import { carry, carrying, hamlet, people, records, station as words, sync, unlock } from './support/words.ts';

const NAME = 'Ka Lưới';
const { lostZero, wrong, moved } = PEOPLE;
const SHOTS = process.env['SHOTS'];

const shot = async (page: Page, name: string): Promise<void> => {
  if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
};

test('a phone that never has network gets its list, works and hands over by files only', async ({
  deskPage,
  folder,
  phoneOf,
  staff,
  station,
}) => {
  const card = new MemoryCard(folder);
  const phone = phoneOf('volunteer');
  const volunteer = new Volunteer(phone);
  const desk = await deskPage();
  let link = '';
  let code = '';
  const files = { start: '', up: '', answer: '' };

  await test.step('the station invites, and makes a file with the list in it', async () => {
    await desk.goto(`${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh')}`);
    await joinOn(desk);
    await desk.getByRole('link', { name: words.sections.invitations }).click();
    await desk.getByLabel(people.name).fill(NAME);
    await desk.getByRole('checkbox', { name: 'Thôn 1' }).check();
    await desk.getByRole('button', { name: people.create }).click();
    link = await desk.getByLabel(people.linkLabel).inputValue();
    files.start = await card.saveFrom(desk, carrying.startFile);
    await expect(desk.getByText(carrying.startSaved)).toBeVisible();
    await shot(desk, 'start-file-station');
    expect(says(files.start, [lostZero.name, lostZero.idNumber, NAME])).toEqual([]);
  });

  await test.step('a phone with nothing but the app, and no network from now on', async () => {
    await phone.open();
    await phone.page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await phone.setOffline(true);
    await phone.close();
    await phone.open(link);
    await card.openStart(phone.page, files.start);
    await expect(phone.page.getByText(`Chào ${NAME}`)).toBeVisible();
    await shot(phone.page, 'start-file-phone');
    await joinOn(phone.page);
    await expect(phone.page.getByText(hamlet.progress(0, EVERYBODY.length))).toBeVisible();
  });

  await test.step('three are done, and a file for the station is saved', async () => {
    await volunteer.searchFromHome('');
    await volunteer.openPerson(lostZero.name);
    await volunteer.correct('idNumber', '068184000171', 'card');
    await volunteer.back();
    await volunteer.openPerson(wrong.name);
    await volunteer.confirm();
    await volunteer.back();
    await volunteer.openPerson(moved.name);
    await volunteer.close('moved-away', 'Đắk Nông');
    await volunteer.back();
    await volunteer.back();
    await volunteer.openSync();
    await shot(phone.page, 'phone-before');
    files.up = await card.saveFrom(phone.page, carry.save);
    await expect(phone.page.getByText(carry.packed(3))).toBeVisible();
    expect(says(files.up, [lostZero.name, '068184000171', NAME])).toEqual([]);
    await expect(phone.page.getByText(sync.waiting(3))).toBeVisible();
    await shot(phone.page, 'phone-carried');
  });

  await test.step('the battery dies; what was carried still waits, and says so', async () => {
    await phone.kill();
    await volunteer.unlock();
    await volunteer.openSync();
    await expect(phone.page.getByText(/3 thay đổi đã chép ra tệp lúc .*, chưa có biên nhận/)).toBeVisible();
  });

  await test.step('the station takes the file, says whose it was, and saves the answer', async () => {
    await card.give(desk, files.up);
    await expect(desk.getByText(carrying.from(NAME))).toBeVisible();
    const receipt = await desk.getByText(/3 gửi \/ 3 nhận · [0-9A-F]{4}/).textContent();
    code = receipt?.slice(-4) ?? '';
    files.answer = await card.saveFrom(desk, carrying.saveAnswer);
    await shot(desk, 'station-taken');
    expect(says(files.answer, [lostZero.name, '068184000171', NAME])).toEqual([]);
  });

  await test.step('the phone opens the answer: nothing waits, and the code is the station’s', async () => {
    await card.open(phone.page, files.answer);
    await expect(phone.page.getByText(carry.opened(3))).toBeVisible();
    await expect(phone.page.getByText(sync.nothingWaiting)).toBeVisible();
    await expect(phone.page.getByText(sync.receipt(3, 3, code), { exact: true })).toBeVisible();
    await expect(phone.page.getByText(/chưa có biên nhận/)).toHaveCount(0);
    await shot(phone.page, 'phone-answered');
  });

  await test.step('both files once more change nothing, and say so', async () => {
    await card.open(phone.page, files.answer);
    await expect(phone.page.getByText(carry.problems['nothing-new'])).toBeVisible();
    await expect(phone.page.getByText(sync.receipt(3, 3, code), { exact: true })).toHaveCount(1);
    await card.give(desk, files.up, files.answer, files.start);
    await expect(desk.getByText(carrying.receipt(3, 3, code))).toHaveCount(2);
    await expect(desk.getByText(carrying.wrongKind.down)).toBeVisible();
    await expect(desk.getByText(carrying.wrongKind.start)).toBeVisible();
    await shot(desk, 'station-again');
    await card.open(phone.page, files.up);
    await expect(phone.page.getByText(carry.wrongKind.up)).toBeVisible();
  });

  await test.step('the station’s log has each of the three once', async () => {
    await desk.getByRole('link', { name: words.sections.log }).click();
    await desk.getByRole('searchbox').fill(NAME);
    const lines = desk.getByRole('row').filter({ hasText: NAME });
    await expect(lines).toHaveCount(3);
    const { says: said } = records.history;
    for (const text of [said.correct, said.confirm, 'Đắk Nông']) {
      await expect(lines.filter({ hasText: text })).toHaveCount(1);
    }
    expect((await station.command('check')).code).toBe(0);
  });

  await test.step('another station refuses the file, and says that it is for another', async () => {
    const other = await StationProcess.start(join(folder, 'other'), '25090');
    try {
      const page = await deskPage();
      await page.goto(`${other.url}/#/join/${other.firstCode}`);
      await joinOn(page);
      await card.give(page, files.up);
      await expect(page.getByText(carrying.problems['other-station'])).toBeVisible();
      await shot(page, 'station-other');
    } finally {
      await other.stop();
    }
  });

  await test.step('the command line takes the same file, once', async () => {
    const out = join(folder, 'answer.sothon');
    const done = await station.command('carry', files.up, '--out', out);
    expect(done.out).toContain(`taken: 3 of 3 operations, 0 contested, 0 refused, code ${code}`);
    expect((await station.command('carry', files.answer)).complaint).toContain('Nothing was taken');
  });
});

test('behind a forgotten PIN, a file hands over what waits', async ({
  deskPage,
  folder,
  phoneOf,
  staff,
  station,
}) => {
  const card = new MemoryCard(folder);
  const phone = phoneOf('volunteer');
  const volunteer = new Volunteer(phone);
  await volunteer.join(await staff.inviteVolunteer(NAME));
  await phone.setOffline(true);
  await volunteer.searchFromHome('');
  await volunteer.openPerson(wrong.name);
  await volunteer.confirm();
  await phone.kill();
  await phone.open();
  await phone.page.getByRole('button', { name: unlock.forgotten }).click();
  const file = await card.saveFrom(phone.page, carry.locked.save);
  await expect(phone.page.getByText(carry.locked.saved(1))).toBeVisible();
  await shot(phone.page, 'forgotten');
  const desk = await deskPage();
  await desk.goto(`${station.url}${await staff.inviteColleague('Điều dưỡng Hạnh')}`);
  await joinOn(desk);
  await card.give(desk, file);
  await expect(desk.getByText(carrying.from(NAME))).toBeVisible();
  await expect(desk.getByText(/1 gửi \/ 1 nhận · [0-9A-F]{4}/)).toBeVisible();
});
