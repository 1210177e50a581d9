import { expect } from '@playwright/test';
import { district as words } from '../words.ts';
import { Colleague } from './colleague.ts';

/** The district's health centre (letter 287): counts, never a person. */
export class District extends Colleague {
  /** The cells of a unit's row in the appendix as it stands now. */
  async rowOf(unit: string): Promise<readonly string[]> {
    await this.openSection(words.sections.trend);
    await this.openSection(words.sections.home);
    const row = this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: unit, exact: true }) });
    await expect(row).toBeVisible();
    return row.locator('td, th').allInnerTexts();
  }

  exportTable(file: string): Promise<void> {
    return this.download(file, () => this.button(words.file).click());
  }

  async openPaper(which: 'appendix' | 'both'): Promise<void> {
    await this.button(which === 'both' ? words.printBoth : words.print).click();
    await expect(this.page.locator('[data-paper]')).toBeVisible();
  }

  async closePaper(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.locator('[data-paper]')).toHaveCount(0);
  }
}
