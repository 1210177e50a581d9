import { expect } from '@playwright/test';
import { people } from '../station/support/test-station.ts';
import { Colleague } from './support/roles/colleague.ts';
import { proveRight } from './support/proved-people.ts';
import { Signer } from './support/roles/signer.ts';
import { test } from './support/test.ts';
import { facility as words, records } from './support/words.ts';

const COMMUNE = '25090';
const NAME = 'Xã Lộc Thành';
const [first, second, third] = ['Người Thử 0', 'Người Thử 1', 'Người Thử 2'];

test.use({ commune: COMMUNE });

test('a facility of the district signs in a commune it was never invited to, and loses no press', async ({
  deskPage,
  station,
}) => {
  await proveRight(station, people(4, 'Thôn 1'));
  const signer = new Signer(await deskPage());
  const { page } = signer;
  await page.setViewportSize({ width: 360, height: 740 });
  await signer.join(await station.invite('Trung tâm Y tế Thử', 'facility', { commune: '680' }));

  await test.step('counts of all communes, nobody’s name; then the people of one', async () => {
    await expect(page.getByRole('table')).toBeVisible();
    await expect(page.getByText(first)).toHaveCount(0);
    await signer.openCommune(NAME);
    await signer.counts({ ready: 3, blocked: 1, signed: 0 });
    await expect(page.getByText('01/02/1990 · Nữ · 068190000000')).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, 'nothing reaches over the edge').toBeLessThanOrEqual(360);
    await signer.open('blocked', 1);
    await expect(page.getByText(words.blocks['incomplete-dose'])).toBeVisible();
    await signer.open('ready', 3);
  });

  await test.step('signs one, and says of another why not', async () => {
    await signer.sign(first);
    await expect(page.getByText(words.signedNow(first))).toBeVisible();
    await signer.hold(second, 'Nền tảng thiếu mũi 2');
    await signer.counts({ ready: 1, blocked: 2, signed: 1 });
  });

  await test.step('an answer that was lost is told, survives a crash, and the same operation is sent again', async () => {
    await signer.loseAnswers();
    await signer.sign(third);
    await expect(signer.unanswered).toBeVisible();
    await expect(page.getByText(words.above.unsure)).toBeVisible();
    await signer.restart();
    await expect(signer.unanswered).toContainText(third);
    await signer.findAnswers();
    await signer.sendAgain(third);
    await expect(page.getByText(words.above.arrived(third))).toBeVisible();
    await expect(signer.unanswered).toHaveCount(0);
    await signer.openCommune(NAME);
    await signer.counts({ ready: 0, blocked: 2, signed: 2 });
  });

  await test.step('it is in the commune’s own history, once, under the name of who signed', async () => {
    const clerk = new Colleague(await deskPage());
    await clerk.join(await station.invite('Trạm Thử', 'station', { commune: COMMUNE }));
    await clerk.page.goto(`${station.url}/#/records/${COMMUNE}.3`);
    const signed = clerk.page.getByRole('listitem').filter({ hasText: records.history.says.passportSigned });
    await expect(signed).toHaveCount(1);
    await expect(signed).toContainText('Trung tâm Y tế Thử');
  });
});
