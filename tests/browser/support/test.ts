import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { Phone } from './phone.ts';
import { Staff } from './staff.ts';
import { StationProcess } from './station-process.ts';

interface World {
  /** A folder that goes with the test. */
  readonly folder: string;
  /** GSO code of the commune whose health station it is. */
  readonly commune: string;
  /** A running, empty station. */
  readonly station: StationProcess;
  /** Somebody at that station, after everybody of the list was listed and assigned. */
  readonly staff: Staff;
  /** Phones that are switched off when the test ends; the name is the folder's. */
  readonly phoneOf: (name: string, flags?: readonly string[]) => Phone;
  /** A page of a computer of its own, for somebody at a desk; it may use the clipboard. */
  readonly deskPage: () => Promise<Page>;
  /** Fails the test if this page says anything on the console that somebody should look at. */
  readonly listen: (page: Page) => void;
}

/** A test with a station, people and phones of its own. */
export const test = base.extend<World>({
  // Playwright reads the first parameter's pattern to know what a fixture needs.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, give) => {
    const folder = mkdtempSync(join(tmpdir(), 'so-thon-'));
    await give(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  commune: ['25054', { option: true }],
  station: async ({ commune, folder }, give) => {
    const station = await StationProcess.start(folder, commune);
    await give(station);
    await station.stop();
  },
  staff: async ({ station }, give) => {
    const staff = await Staff.join(station.url, station.firstCode);
    await staff.list();
    await give(staff);
  },
  phoneOf: async ({ folder, station }, give) => {
    const phones: Phone[] = [];
    await give((name, flags) => {
      const phone = new Phone(join(folder, name), station.url, flags);
      phones.push(phone);
      return phone;
    });
    for (const phone of phones) await phone.close();
  },
  deskPage: async ({ browser, station }, give) => {
    const contexts: BrowserContext[] = [];
    await give(async () => {
      const context = await browser.newContext({ acceptDownloads: true });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: station.url });
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  // oxlint-disable-next-line no-empty-pattern
  listen: async ({}, give) => {
    const said: string[] = [];
    await give((page) => {
      page.on('pageerror', (error) => said.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') said.push(message.text());
      });
    });
    base.expect(said).toEqual([]);
  },
});
