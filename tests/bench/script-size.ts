import { existsSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { withBrowser } from './browser.ts';
import { rounded } from './figures.ts';
import type { StationBook } from './station-book.ts';
import { joinInApp, openDoor, unlockInApp } from './the-app.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

/** JavaScript in kB (1000 bytes) of gzip, file by file as it travels. */
export interface ScriptSizes {
  /** Up to the screen that asks for the PIN. */
  readonly entryKb: number;
  /** Everything from the invitation to the last of the hamlet's screens; wasm is not script. */
  readonly hamletKb: number;
}

/**
 * What the browser asks for while a volunteer joins, unlocks and goes through the screens, and whatever those files
 * import statically. The service worker is kept out: it fetches the station's screens as well.
 */
export async function measureScripts(book: StationBook): Promise<ScriptSizes> {
  const code = await book.invite();
  return withBrowser(
    async (context) => {
      const page = context.pages()[0] ?? (await context.newPage());
      const all = scriptsOf(page);
      await joinInApp(page, book.url, code);
      const entry = scriptsOf(page);
      await openDoor(page, `${book.url}/#/records`);
      const entryKb = kbOf(entry);
      await unlockInApp(page);
      await page.locator('main li a[href^="#/records/"]').first().click();
      await page.waitForURL(/#\/records\/.+/);
      for (const path of ['#/sync', '#/']) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, path);
        await page.waitForLoadState('networkidle');
      }
      return { entryKb, hamletKb: kbOf(all) };
    },
    { serviceWorkers: 'block' },
  );
}

/** Paths of the scripts a page asks for from now on. */
function scriptsOf(page: Page): ReadonlySet<string> {
  const paths = new Set<string>();
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.endsWith('.js')) paths.add(path.slice(1));
  });
  return paths;
}

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

function kbOf(requested: ReadonlySet<string>): number {
  const closed = new Set<string>();
  const open = [...requested];
  let bytes = 0;
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (closed.has(path) || !existsSync(resolve(DIST, path))) continue;
    closed.add(path);
    const script = readFileSync(resolve(DIST, path), 'utf8');
    bytes += gzipSync(script, { level: 9 }).length;
    for (const [, imported = ''] of script.matchAll(STATIC_IMPORT)) {
      open.push(posix.join(posix.dirname(path), imported));
    }
  }
  // Nothing found would look like a very small app.
  if (bytes === 0) throw new Error('the browser asked for no script of dist');
  return rounded(bytes / 1000, 1);
}
