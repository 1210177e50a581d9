import { defineConfig } from '@playwright/test';
import { CHROMIUM, FLAGS } from './support/chromium.ts';

/** The real built app and the real station, in the Chromium of the machine. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  // Every test has a station and phones of its own; the machine has two cores.
  fullyParallel: true,
  workers: 2,
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: true,
  timeout: 400_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json']],
  use: {
    launchOptions: { executablePath: CHROMIUM, args: [...FLAGS] },
    viewport: { width: 1280, height: 800 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    actionTimeout: 60_000,
  },
});
