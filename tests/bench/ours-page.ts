import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { PAGES } from './page-build.ts';

/**
 * The page with the client, loaded from the station's own origin as the app is, without being in the app. The
 * interception that brings it there ends before anything is measured.
 */
export async function openOurs(context: BrowserContext, origin: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.route(`${origin}/bench/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/bench/', '');
    const contentType = path.endsWith('.html') ? 'text/html' : 'text/javascript';
    await route.fulfill({ contentType, body: readFileSync(join(PAGES, 'ours', path)) });
  });
  await page.goto(`${origin}/bench/ours.html`);
  await page.waitForFunction(() => 'ours' in globalThis);
  await page.unrouteAll({ behavior: 'wait' });
  return page;
}
