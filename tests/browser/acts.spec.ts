import { expect } from '@playwright/test';
import { actsIn } from './support/acts.ts';
import { PEOPLE } from './support/list.ts';
import { Police } from './support/roles/police.ts';
import { Volunteer } from './support/roles/volunteer.ts';
import { test } from './support/test.ts';
import { records, shared } from './support/words.ts';

const { wrong, other } = PEOPLE;

// The re-keying desk's keys are counted in procedure.spec.ts, where there is somebody on it.
test('the commonest acts in few taps and keys: confirm, correct one field, the police’s word', async ({
  deskPage,
  phoneOf,
  staff,
  station,
}) => {
  const volunteer = new Volunteer(phoneOf('volunteer'));
  await volunteer.join(await staff.inviteVolunteer('Ka Thử'));
  const { page } = volunteer;
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await test.step('a volunteer confirms somebody of the list', async () => {
    await volunteer.searchFromHome(wrong.name);
    const { taps, keys } = await actsIn(page, async () => {
      await volunteer.rows.filter({ hasText: wrong.name }).tap();
      await button(records.subject.confirm).tap();
      await expect(page.getByRole('status').getByText(records.saved.confirm)).toBeVisible();
    });
    expect(taps).toBeGreaterThan(0);
    expect(taps).toBeLessThanOrEqual(2);
    expect(keys).toBe(0);
    await volunteer.back();
  });

  await test.step('and corrects one field of another', async () => {
    await page.getByRole('searchbox', { name: records.list.search }).fill(other.name);
    const { taps } = await actsIn(page, async () => {
      await volunteer.rows.filter({ hasText: other.name }).tap();
      await button(records.subject.edit(shared.fields.name)).tap();
      await expect(page.getByLabel(shared.fields.name, { exact: true })).toBeFocused();
      await page.keyboard.press('End');
      await page.keyboard.type('h');
      await page.getByRole('radio', { name: records.evidence.card }).tap();
      await button(records.subject.saveChanges(1)).tap();
      await expect(page.getByRole('status').getByText(records.saved.correct)).toBeVisible();
    });
    expect(taps).toBeGreaterThan(0);
    expect(taps).toBeLessThanOrEqual(5);
    await volunteer.back();
    await volunteer.back();
    await volunteer.sync();
  });

  await test.step('the police say “right” with one key', async () => {
    const police = new Police(await deskPage());
    await police.join(`${station.url}${await staff.inviteColleague('Công an Thử', 'police')}`);
    const name = await police.onDesk([wrong.name, `${other.name}h`]);
    const { taps, keys } = await actsIn(police.page, () => police.say(name, { kind: 'matches' }));
    expect({ taps, keys }).toEqual({ taps: 0, keys: 1 });
  });
});
