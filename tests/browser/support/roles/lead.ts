import { expect } from '@playwright/test';
import { assigning, lead as words } from '../words.ts';
import { Colleague } from './colleague.ts';

/** The commune's task force (letter 2262 step 1 and 2): gives work to hamlets, and reminds them. */
export class Lead extends Colleague {
  /** Everybody to the hamlet that the Platform's list names. */
  async assignByColumn(people: number): Promise<void> {
    await this.openSection(words.sections.assign);
    await this.button(assigning.byColumn(people)).click();
    await expect(this.page.getByText(assigning.byColumnNone)).toBeVisible({ timeout: 60_000 });
  }

  /** Until when, and a reminder; the reminder's text as it was copied. */
  async remind(hamlet: string, dueOn: string): Promise<string> {
    await this.openSection(words.sections.home);
    await this.page.getByRole('link', { name: hamlet, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: hamlet })).toBeVisible();
    await this.page.getByLabel(words.deadlineField).fill(dueOn);
    await this.button(words.setDeadline).click();
    await this.reads(words.deadlineSet(dueOn));
    await expect(this.page.getByLabel(words.reminderField)).toHaveValue(new RegExp(dueOn));
    await this.button(words.copy).click();
    await this.reads(words.reminded);
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
