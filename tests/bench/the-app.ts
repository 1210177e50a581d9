import type { Page } from '@playwright/test';
import { join, unlock } from '../browser/support/words.ts';

export const PIN = '482916';

/** Joins on the built app's own screens; on the first screen afterwards, with everything downloaded. */
export async function joinInApp(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/#/join/${code}`);
  await page.getByLabel(join.pin.first, { exact: true }).fill(PIN);
  await page.getByLabel(join.pin.again, { exact: true }).fill(PIN);
  await page.getByRole('button', { name: join.joinNow }).click();
  await page.getByRole('button', { name: join.download.enter }).click();
  await page.getByRole('searchbox').first().waitFor();
}

/** Loads the app anew at a hash path, up to the screen that asks for the PIN. */
export async function openDoor(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByLabel(unlock.pin, { exact: true }).waitFor();
}

/** Types the PIN and presses the button. */
export async function unlockInApp(page: Page): Promise<void> {
  await page.getByLabel(unlock.pin, { exact: true }).fill(PIN);
  await page.getByRole('button', { name: unlock.open, exact: true }).click();
}
