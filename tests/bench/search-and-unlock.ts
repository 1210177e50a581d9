import { withBrowser } from './browser.ts';
import { median, rounded } from './figures.ts';
import { PIN } from './first-sync.ts';
import { openOurs } from './ours-page.ts';
import type { StationBook } from './station-book.ts';

const TYPED = 'nguyen thi';

/** A cheap phone's processor beside this machine's. */
const CPU_SLOWDOWN = 4;

export interface KeyFigures {
  /** Of all keys. */
  readonly medianMs: number;
  /** Median of the slowest key. */
  readonly slowestKeyMs: number;
  readonly maxMs: number;
}

/** Types a name letter by letter over everybody on the list. */
export async function measureSearch(book: StationBook): Promise<KeyFigures> {
  const code = await book.invite();
  const keys = await withBrowser(async (context) => {
    const page = await openOurs(context, book.url);
    await page.evaluate(([invitation, pin]) => globalThis.ours.firstSync(invitation, pin), [
      code,
      PIN,
    ] as const);
    return page.evaluate((text) => globalThis.ours.type(text, 7), TYPED);
  });
  return {
    medianMs: rounded(median(keys.flat()), 1),
    slowestKeyMs: rounded(Math.max(...keys.map(median)), 1),
    maxMs: rounded(Math.max(...keys.flat()), 1),
  };
}

/** From the PIN to the first screen of the list, on a slow processor; median of `times`. */
export async function measureUnlock(book: StationBook, times: number): Promise<number> {
  const code = await book.invite();
  return withBrowser(async (context) => {
    const joining = await openOurs(context, book.url);
    const joined = await joining.evaluate(([invitation, pin]) => globalThis.ours.firstSync(invitation, pin), [
      code,
      PIN,
    ] as const);
    const measured: number[] = [];
    for (let time = 0; time < times; time++) {
      const page = await openOurs(context, book.url);
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
      const { ms, rows } = await page.evaluate((pin) => globalThis.ours.unlock(pin), PIN);
      await devtools.detach();
      if (rows !== joined.rows) throw new Error(`${rows} subjects were unlocked, not ${joined.rows}`);
      measured.push(ms);
    }
    return rounded(median(measured), 0);
  });
}
