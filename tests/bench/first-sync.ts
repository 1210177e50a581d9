import type { FirstSync } from './page/bench-api.ts';
import { withBrowser } from './browser.ts';
import type { DataServer } from './data-server.ts';
import { median, rounded, type FirstSyncFigures } from './figures.ts';
import { openOurs } from './ours-page.ts';
import type { StationBook } from './station-book.ts';
import { PIN } from './the-app.ts';

/** Plain rows take ten times as long as the others and vary less for it. */
const MOST_ROUNDS_OF_ROWS = 3;

export interface FirstSyncPlan {
  readonly size: number;
  readonly rounds: number;
  readonly book: StationBook;
  readonly data: DataServer;
  readonly note: (line: string) => void;
}

/** Ours, rows and floor in turn, each time on a fresh profile, so that a busy minute hits all three. */
export async function measureFirstSync(plan: FirstSyncPlan): Promise<FirstSyncFigures> {
  const { size, rounds, note } = plan;
  const ms = { ours: [] as number[], rows: [] as number[], floor: [] as number[] };
  for (let round = 1; round <= rounds; round++) {
    ms.floor.push(await baselineMs(plan, 'floor'));
    ms.ours.push(await oursMs(plan));
    if (round <= MOST_ROUNDS_OF_ROWS) ms.rows.push(await baselineMs(plan, 'rows'));
    note(`first sync of ${size}: round ${round} of ${rounds}`);
  }
  note(JSON.stringify(ms, (_, value: unknown) => (typeof value === 'number' ? Math.round(value) : value)));
  const [ours, rows, floor] = [median(ms.ours), median(ms.rows), median(ms.floor)];
  return {
    oursMs: rounded(ours, 0),
    rowsMs: rounded(rows, 0),
    floorMs: rounded(floor, 0),
    toFloor: rounded(ours / floor, 2),
    rowsToOurs: rounded(rows / ours, 2),
  };
}

async function oursMs({ size, book }: FirstSyncPlan): Promise<number> {
  const code = await book.invite();
  const measured = await withBrowser(async (context) => {
    const page = await openOurs(context, book.url);
    return page.evaluate(([invitation, pin]) => globalThis.ours.firstSync(invitation, pin), [
      code,
      PIN,
    ] as const);
  });
  return msOf(measured, size);
}

async function baselineMs({ size, data }: FirstSyncPlan, kind: 'floor' | 'rows'): Promise<number> {
  const measured = await withBrowser(async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${data.url}/baseline.html`);
    await page.waitForFunction(() => 'baseline' in globalThis);
    return page.evaluate(([what, path]) => globalThis.baseline[what](path), [
      kind,
      `/${kind}/${size}`,
    ] as const);
  });
  return msOf(measured, size);
}

/** A measurement of something else than all subjects is none. */
function msOf({ ms, rows }: FirstSync, size: number): number {
  if (rows !== size) throw new Error(`${rows} subjects could be counted, not ${size}`);
  return ms;
}
