import type { Page } from '@playwright/test';
import { unlock } from '../browser/support/words.ts';
import { withBrowser } from './browser.ts';
import { median, rounded } from './figures.ts';
import type { StationBook } from './station-book.ts';
import { joinInApp, openDoor, PIN } from './the-app.ts';

/** A cheap phone's processor beside this machine's. */
const CPU_SLOWDOWN = 4;

/** A row of the list in sight. */
const FIRST_ROW = 'main li a[href^="#/records/"]';

/**
 * In the built app, on a slow processor: from the press on "open" with the PIN typed to the first rows of the list
 * painted. Median of `times`, in milliseconds.
 */
export async function measureUnlock(book: StationBook, times: number): Promise<number> {
  const code = await book.invite();
  return withBrowser(async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await joinInApp(page, book.url, code);
    // From the second start on, the app comes from its service worker.
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const devtools = await context.newCDPSession(page);
    const measured: number[] = [];
    for (let time = 0; time < times; time++) {
      await openDoor(page, `${book.url}/#/records`);
      await page.getByLabel(unlock.pin, { exact: true }).fill(PIN);
      // What comes behind the PIN is fetched while it is typed, which takes a person longer than this.
      await page.waitForLoadState('networkidle');
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
      measured.push(await pressAndWait(page));
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
    return rounded(median(measured), 0);
  });
}

const pressAndWait = (page: Page): Promise<number> =>
  page.getByRole('button', { name: unlock.open, exact: true }).evaluate(
    (button, row) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        const watcher = new MutationObserver(() => {
          if (document.querySelector(row) === null) return;
          watcher.disconnect();
          // The frame after the next one begins when the rows have been painted.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)));
        });
        watcher.observe(document.body, { childList: true, subtree: true });
        if (button instanceof HTMLElement) button.click();
      }),
    FIRST_ROW,
  );
