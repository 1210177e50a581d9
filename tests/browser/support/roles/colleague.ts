import { expect, type Locator, type Page } from '@playwright/test';
import { joinOn } from '../door.ts';
import { sync } from '../words.ts';

/** Somebody at a desk: a computer with a keyboard, and a browser that is theirs. */
export class Colleague {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the link of the invitation and sets a PIN. */
  async join(url: string): Promise<void> {
    await this.page.goto(url);
    await joinOn(this.page);
  }

  /** Sends and fetches at the sync page; back where one was. */
  async sync(): Promise<void> {
    const before = await this.page.evaluate(() => location.hash);
    await this.goTo('#/sync');
    const now = this.page.getByRole('button', { name: sync.now, exact: true });
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/api/sync'));
    await now.click();
    await answered;
    await expect(now).toBeVisible();
    await expect(this.page.getByRole('status').getByText(sync.nothingWaiting)).toBeVisible();
    await this.goTo(before);
  }

  /** By one of the links of the frame. */
  async openSection(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  protected button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** What the screen says after something was done. */
  protected async reads(sentence: string): Promise<void> {
    await expect(this.page.getByRole('status').getByText(sentence).first()).toBeVisible();
  }

  /** The file that a press makes, kept under this path. */
  protected async download(file: string, press: () => Promise<void>): Promise<void> {
    const coming = this.page.waitForEvent('download');
    await press();
    await (await coming).saveAs(file);
  }

  protected goTo(hash: string): Promise<void> {
    return this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }
}
