import { expect } from '@playwright/test';
import type { Field } from '../../../../src/domain/field.ts';
import type { Role } from '../../../../src/domain/operation.ts';
import { conflict, records, shared, station } from '../words.ts';
import { Colleague } from './colleague.ts';

/** Somebody at a desk who decides between values that stand side by side, by the keyboard. */
export class Decider extends Colleague {
  /** Writes a value of their own, from the list of everybody. */
  async correct(name: string, field: Exclude<Field, 'sex' | 'hamlet'>, value: string): Promise<void> {
    await this.openSection(station.sections.list);
    await this.page.getByRole('searchbox', { name: records.list.search }).fill(name);
    await this.page.getByRole('main').getByRole('link').filter({ hasText: name }).click();
    await this.button(records.subject.edit(shared.fields[field])).click();
    await this.page.getByLabel(shared.fields[field], { exact: true }).fill(value);
    await this.button(records.subject.saveChanges(1)).click();
    await this.reads(records.saved.correct);
    await this.goTo('#/');
  }

  async narrowTo(settler: Role): Promise<void> {
    await this.page.getByLabel(conflict.desk.settler).selectOption(settler);
    await this.page.getByRole('heading', { level: 1 }).click();
  }

  /** The value's own key, and the reason's; the field is the first on the desk. */
  async chooses(value: string, reason: string): Promise<void> {
    const letter = await this.button(conflict.chooseOf(value)).getAttribute('aria-keyshortcuts');
    await this.page.keyboard.press(`Key${letter}`);
    const why = this.page.getByRole('dialog').getByRole('button', { name: reason });
    await this.page.keyboard.press(`Digit${await why.getAttribute('aria-keyshortcuts')}`);
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }
}
