import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { CHROMIUM, FLAGS } from '../browser/support/chromium.ts';

/**
 * Chromium with a fresh profile on disk, gone afterwards. Not a "new context" of a running one: that is a private
 * window, whose IndexedDB is in memory.
 */
export async function withBrowser<T>(
  work: (context: BrowserContext) => Promise<T>,
  options: { readonly serviceWorkers?: 'allow' | 'block' } = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'so-thon-bench-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    args: [...FLAGS],
    ...options,
    viewport: { width: 360, height: 740 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  try {
    return await work(context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
