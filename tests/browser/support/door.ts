import { expect, type Page } from '@playwright/test';
import { join, unlock } from './words.ts';

/** Six digits nobody could confuse with one of the list. */
const PIN = '482916';

/** From the invitation to a book that is there in full; the page shows the invitation. */
export async function joinOn(page: Page): Promise<void> {
  await page.getByLabel(join.pin.first, { exact: true }).fill(PIN);
  await page.getByLabel(join.pin.again, { exact: true }).fill(PIN);
  await page.getByRole('button', { name: join.joinNow }).click();
  // Only when everything is here may it say that work needs no network from now on.
  await expect(page.getByText(join.download.offline)).toBeVisible();
  await page.getByRole('button', { name: join.download.enter }).click();
}

/** The page shows the door of the one book that is on the device. */
export async function unlockOn(page: Page): Promise<void> {
  await page.getByLabel(unlock.pin, { exact: true }).fill(PIN);
  await page.getByRole('button', { name: unlock.open, exact: true }).click();
}
