import { gunzipSync } from 'node:zlib';
import { chromium, expect, type BrowserContext, type Page, type Request } from '@playwright/test';
import { CHROMIUM, FLAGS } from './chromium.ts';
import { cameraFlags } from './film.ts';
import { processesWith } from './processes.ts';

/**
 * A volunteer's phone: a browser with a profile folder of its own, whose process can be killed at any moment and
 * started again on what it left behind.
 */
export class Phone {
  readonly folder: string;
  readonly origin: string;
  /** What this browser is started with besides what all are. */
  readonly #flags: readonly string[];
  #context: BrowserContext | undefined;
  #page: Page | undefined;
  #offline = false;
  /** The film its camera sees from the next start on. */
  film: string | undefined;
  /** How many operations each exchange with the station has carried since the phone was last switched on. */
  readonly sent: number[] = [];

  constructor(folder: string, origin: string, flags: readonly string[] = []) {
    this.folder = folder;
    this.origin = origin;
    this.#flags = flags;
  }

  /** Everything of the browser that is switched on: for a second window, and for its tools. */
  get context(): BrowserContext {
    if (this.#context === undefined) throw new Error('the phone is off');
    return this.#context;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('the phone is off');
    return this.#page;
  }

  /** Switches it on and opens the app, as a tap on its icon does; `path` is a whole link or what comes after the origin. */
  async open(path = '/'): Promise<Page> {
    const context = await chromium.launchPersistentContext(this.folder, {
      executablePath: CHROMIUM,
      args: [...FLAGS, ...this.#flags, ...(this.film === undefined ? [] : cameraFlags(this.film))],
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      offline: this.#offline,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    this.#context = context;
    this.#page = page;
    this.sent.length = 0;
    context.on('request', (request) => this.#count(request));
    await page.goto(new URL(path, this.origin).href);
    return page;
  }

  /** The app in one more window. */
  async newWindow(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.origin);
    return page;
  }

  /** The network goes or comes, also for what is opened later. */
  async setOffline(offline: boolean): Promise<void> {
    this.#offline = offline;
    await this.#context?.setOffline(offline);
  }

  /** Kills the browser as an empty battery would: nothing is told, nothing is saved on the way. */
  async kill(): Promise<void> {
    const main = processesWith(this.folder).filter((each) => !each.isHelper);
    expect(main).not.toEqual([]);
    for (const { pid } of main) process.kill(pid, 'SIGKILL');
    await expect.poll(() => processesWith(this.folder)).toEqual([]);
    this.#context = undefined;
    this.#page = undefined;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
    this.#page = undefined;
  }

  #count(request: Request): void {
    if (!request.url().endsWith('/api/sync')) return;
    const body = request.postDataBuffer();
    if (body !== null) this.sent.push(JSON.parse(gunzipSync(body).toString('utf8')).operations.length);
  }
}
