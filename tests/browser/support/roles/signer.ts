import { expect, type Locator } from '@playwright/test';
import { unlockOn } from '../door.ts';
import { facility as words } from '../words.ts';
import { Colleague } from './colleague.ts';

/** A facility above the communes (letter 2262 step 6): signs online, in one commune at a time. */
export class Signer extends Colleague {
  async openCommune(name: string): Promise<void> {
    await this.button(words.above.open(name)).click();
    await expect(this.page.getByRole('heading', { name, level: 2 })).toBeVisible();
  }

  /** Marks as signed, and says yes to the question before it goes. */
  async sign(name: string): Promise<void> {
    await this.button(words.signOf(name)).click();
    await this.button(words.above.confirm).click();
  }

  async hold(name: string, reason: string): Promise<void> {
    await this.button(words.holdOf(name)).click();
    await this.page.getByLabel(words.holdReason).fill(reason);
    await this.button(words.holdSave).click();
    await this.reads(words.heldNow(name));
  }

  async sendAgain(name: string): Promise<void> {
    await this.button(words.above.sendAgainOf(name)).click();
  }

  async open(pile: 'ready' | 'blocked' | 'signed', people: number): Promise<void> {
    // By key: a phone's head may cover it where the test has scrolled to.
    await this.page.getByRole('radio', { name: `${words[pile]} (${people})` }).press('Space');
  }

  /** So many people are in these piles. */
  async counts(piles: Readonly<Record<'ready' | 'blocked' | 'signed', number>>): Promise<void> {
    for (const pile of ['ready', 'blocked', 'signed'] as const) {
      await expect(this.page.getByRole('radio', { name: `${words[pile]} (${piles[pile]})` })).toBeAttached();
    }
  }

  /** What was pressed and not answered. */
  get unanswered(): Locator {
    return this.page.getByRole('alert').filter({ hasText: words.above.unansweredTitle(1) });
  }

  /** The request arrives, its answer does not. */
  async loseAnswers(): Promise<void> {
    await this.page.route('**/api/passports/*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      return route.abort();
    });
  }

  async findAnswers(): Promise<void> {
    await this.page.unrouteAll({ behavior: 'wait' });
  }

  /** The page is thrown away and opened anew, as after a crash. */
  async restart(): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goBack();
    await unlockOn(this.page);
  }
}
