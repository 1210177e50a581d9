import { expect, type Locator, type Page } from '@playwright/test';
import { Decider } from './support/roles/decider.ts';
import { PEOPLE } from './support/list.ts';
import { test } from './support/test.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { conflict, records, shared, station as stationWords } from './support/words.ts';

const FIRST = 'Ka Bình Minh';
const SECOND = 'Đỗ Hữu Kiên';
const CLERK = 'Điều dưỡng Hạnh';
const { shared: wanted } = PEOPLE;
const NUMBER = shared.fields.idNumber;
const HERS = '068201000601';
const HIS = '068201000602';
const REASON = conflict.settle.reasons['card-seen'];

/** The values of the number that stand on the screen. */
const cards = (page: Page): Locator =>
  page.getByRole('list', { name: NUMBER, exact: true }).getByRole('listitem');

/** The one of them with this value. */
const card = (page: Page, value: string): Locator =>
  cards(page).filter({ has: page.getByRole('strong').filter({ hasText: value }) });

async function writes(volunteer: Volunteer, value: string): Promise<void> {
  await volunteer.searchFromHome(wanted.name);
  await volunteer.at(wanted.name, () => volunteer.correct('idNumber', value, 'card'));
  await volunteer.back();
}

/** From the first screen to the person with their number in question. */
async function looksAt(volunteer: Volunteer): Promise<void> {
  await volunteer.searchFromHome(wanted.name);
  await volunteer.openPerson(wanted.name);
}

test('two volunteers of one hamlet: decided on a phone without network at three taps, and the other is told', async ({
  phoneOf,
  staff,
}) => {
  const first = new Volunteer(phoneOf('first'));
  const second = new Volunteer(phoneOf('second'));
  await first.join(await staff.inviteVolunteer(FIRST));
  await second.join(await staff.inviteVolunteer(SECOND));
  await first.phone.setOffline(true);
  await second.phone.setOffline(true);
  await writes(first, HERS);
  await writes(second, HIS);
  for (const volunteer of [first, second, first]) {
    await volunteer.phone.setOffline(false);
    await volunteer.sync();
  }

  await test.step('side by side, with what differs marked, by both clocks', async () => {
    await first.phone.setOffline(true);
    await first.page.getByRole('button', { name: new RegExp(records.filters.toDecide) }).click();
    await expect(first.rows.filter({ hasText: wanted.name })).toBeVisible();
  });

  await test.step('one tap on the person, one on the value, one on the reason', async () => {
    const { page } = first;
    await first.rows.filter({ hasText: wanted.name }).tap();
    await expect(cards(page)).toHaveCount(2);
    await expect(cards(page).filter({ hasText: FIRST }).locator('mark')).toHaveText(['1']);
    await expect(cards(page).filter({ hasText: SECOND }).locator('mark')).toHaveText(['2']);
    await expect(page.getByText(conflict.who.hamlet)).toBeVisible();
    await page.getByRole('button', { name: conflict.chooseOf(HIS) }).tap();
    await page.getByRole('button', { name: REASON }).tap();
    await expect(page.getByRole('status').getByText(conflict.settle.saved(NUMBER, HIS))).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
  });

  await test.step('what was decided without network is there after the battery died, and goes out', async () => {
    await first.phone.kill();
    await first.unlock();
    await looksAt(first);
    await expect(first.page.getByText(conflict.history.leftAside(NUMBER, REASON)).first()).toBeVisible();
    await first.back();
    await first.back();
    await first.phone.setOffline(false);
    await first.sync();
  });

  await test.step('the other is told who decided what, and why; also after a restart, until it has been read', async () => {
    await second.sync();
    await expect(second.page.getByRole('heading', { name: conflict.outcome.title(1) })).toBeVisible();
    await second.phone.kill();
    await second.unlock();
    const told = second.page.getByRole('region', { name: conflict.outcome.title(1) });
    await expect(told).toContainText(conflict.outcome.chosen);
    await expect(told).toContainText(conflict.outcome.why(REASON));
    await expect(told).toContainText(FIRST);
    await told.getByRole('button', { name: conflict.outcome.readOf(wanted.name) }).tap();
    await expect(told).toHaveCount(0);
    await second.phone.kill();
    await second.unlock();
    await expect(second.page.getByRole('region', { name: conflict.outcome.title(1) })).toHaveCount(0);
  });
});

test('a volunteer and a clerk: decided at the station by keys, and the volunteer is told at the next sync', async ({
  deskPage,
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('first'));
  await volunteer.join(await staff.inviteVolunteer(FIRST));
  const clerk = new Decider(await deskPage());
  await clerk.join(`${station.url}${await staff.inviteColleague(CLERK)}`);
  await volunteer.phone.setOffline(true);
  await writes(volunteer, HERS);
  await clerk.correct(wanted.name, 'idNumber', HIS);
  await clerk.sync();
  await volunteer.phone.setOffline(false);
  await volunteer.sync();

  await test.step('the phone shows both, and offers nothing that is not the hamlet’s to decide', async () => {
    await looksAt(volunteer);
    await expect(cards(volunteer.page)).toHaveCount(2);
    await expect(volunteer.page.getByText(conflict.who.station)).toBeVisible();
    await expect(volunteer.page.getByRole('button', { name: conflict.choose })).toHaveCount(0);
    await volunteer.back();
    await volunteer.back();
  });

  await test.step('the station counts it, narrows to it and decides by two keys', async () => {
    await clerk.sync();
    await clerk.openSection(stationWords.sections.contested);
    await expect(clerk.page.getByText(conflict.desk.count(1, 1), { exact: true })).toBeVisible();
    await clerk.narrowTo('station');
    await expect(cards(clerk.page)).toHaveCount(2);
    await clerk.chooses(HIS, conflict.settle.reasons.mistyped);
    await expect(clerk.page.getByText(conflict.desk.none)).toBeVisible();
    await clerk.sync();
  });

  await test.step('the volunteer reads that hers was not chosen, which was, by whom and why', async () => {
    await volunteer.sync();
    const told = volunteer.page.getByRole('region', { name: conflict.outcome.title(1) });
    await expect(told).toContainText(conflict.outcome.notChosen);
    await expect(told).toContainText(HERS);
    await expect(told).toContainText(HIS);
    await expect(told).toContainText(conflict.outcome.why(conflict.settle.reasons.mistyped));
    await expect(told).toContainText(CLERK);
    await looksAt(volunteer);
    await expect(
      volunteer.page.getByText(conflict.history.leftAside(NUMBER, conflict.settle.reasons.mistyped)),
    ).toBeVisible();
    await volunteer.back();
    await volunteer.back();
  });

  await test.step('the station takes its decision back: both stand again, and there is no outcome any more', async () => {
    await clerk.page.getByRole('button', { name: conflict.desk.undoOf(wanted.name) }).click();
    await expect(cards(clerk.page)).toHaveCount(2);
    await clerk.sync();
    await volunteer.sync();
    await expect(volunteer.page.getByRole('region', { name: conflict.outcome.title(1) })).toHaveCount(0);
    await looksAt(volunteer);
    await expect(cards(volunteer.page)).toHaveCount(2);
  });
});

test('three people: decided differently at the same time, it is in question again with nothing lost', async ({
  deskPage,
  phoneOf,
  staff,
  station,
}) => {
  const first = new Volunteer(phoneOf('first'));
  const second = new Volunteer(phoneOf('second'));
  await first.join(await staff.inviteVolunteer(FIRST));
  await second.join(await staff.inviteVolunteer(SECOND));
  const clerk = new Decider(await deskPage());
  await clerk.join(`${station.url}${await staff.inviteColleague(CLERK)}`);
  await first.phone.setOffline(true);
  await second.phone.setOffline(true);
  await writes(first, HERS);
  await writes(second, HIS);
  for (const volunteer of [first, second, first]) {
    await volunteer.phone.setOffline(false);
    await volunteer.sync();
  }
  await clerk.sync();

  await test.step('the first volunteer takes hers without network, the clerk takes his', async () => {
    await first.phone.setOffline(true);
    await looksAt(first);
    await first.page.getByRole('button', { name: conflict.chooseOf(HERS) }).tap();
    await first.page.getByRole('button', { name: REASON }).tap();
    await expect(cards(first.page)).toHaveCount(0);
    await first.back();
    await first.back();
    await clerk.openSection(stationWords.sections.contested);
    await clerk.chooses(HIS, conflict.settle.reasons['family-asked']);
    await clerk.sync();
    await first.phone.setOffline(false);
    await first.sync();
    await second.sync();
  });

  await test.step('both decisions stand side by side on every screen, now for the station, and nobody is told yet', async () => {
    await clerk.sync();
    await clerk.openSection(stationWords.sections.contested);
    await expect(cards(clerk.page)).toHaveCount(2);
    for (const volunteer of [first, second]) {
      await expect(volunteer.page.getByRole('region', { name: conflict.outcome.title(1) })).toHaveCount(0);
      await looksAt(volunteer);
      await expect(card(volunteer.page, HERS)).toContainText(FIRST);
      await expect(card(volunteer.page, HIS)).toContainText(CLERK);
      await expect(volunteer.page.getByText(conflict.who.station)).toBeVisible();
      await volunteer.back();
      await volunteer.back();
    }
  });

  await test.step('decided for good, both writers are told', async () => {
    await clerk.chooses(HERS, REASON);
    await clerk.sync();
    for (const volunteer of [first, second]) {
      await volunteer.sync();
      await expect(volunteer.page.getByRole('region', { name: conflict.outcome.title(1) })).toContainText(
        conflict.outcome.why(REASON),
      );
    }
  });
});
