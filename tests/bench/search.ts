import { withBrowser } from './browser.ts';
import { median, rounded } from './figures.ts';
import { openOurs } from './ours-page.ts';
import { PIN } from './the-app.ts';
import type { StationBook } from './station-book.ts';

const TYPED = 'nguyen thi';
const TIMES = 7;

/** One key of typing over everybody on the list, in milliseconds. */
export interface KeyFigures {
  /** Over all keys and times. */
  readonly medianMs: number;
  /** The median of the slowest key. */
  readonly slowestMs: number;
  readonly maxMs: number;
}

/** Types a name letter by letter, several times. */
export async function measureSearch(book: StationBook): Promise<KeyFigures> {
  const code = await book.invite();
  const keys = await withBrowser(async (context) => {
    const page = await openOurs(context, book.url);
    await page.evaluate(([invitation, pin]) => globalThis.ours.firstSync(invitation, pin), [
      code,
      PIN,
    ] as const);
    await page.evaluate(() => globalThis.ours.settled());
    return page.evaluate(([text, times]) => globalThis.ours.type(text, times), [TYPED, TIMES] as const);
  });
  return {
    medianMs: rounded(median(keys.flat()), 1),
    slowestMs: rounded(Math.max(...keys.map(median)), 1),
    maxMs: rounded(Math.max(...keys.flat()), 1),
  };
}
