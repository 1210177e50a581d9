import { expect } from '@playwright/test';
import { facility as words } from '../words.ts';
import { Colleague } from './colleague.ts';

/** A vaccination facility (letter 2262 steps 5 and 6): signs passports, cleans nothing. */
export class Facility extends Colleague {
  /** So many are ready to be signed today. */
  async openPassports(ready: number): Promise<void> {
    await this.openSection(words.sections.passports);
    await this.#counts(words.ready, ready);
  }

  async sign(name: string): Promise<void> {
    await this.button(words.signOf(name)).click();
    await this.reads(words.signedNow(name));
  }

  async seesSigned(people: number): Promise<void> {
    await this.#counts(words.signed, people);
  }

  #counts(pile: string, people: number): Promise<void> {
    return expect(this.page.getByRole('radio', { name: `${pile} (${people})` })).toBeAttached();
  }
}
