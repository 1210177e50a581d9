import { expect, type Locator } from '@playwright/test';
import { FORM_ORDER } from '../../../../src/domain/platform-format.ts';
import type { Identity } from '../../../../src/domain/police-word.ts';
import type { VerificationOutcome } from '../../../../src/domain/verification.ts';
import {
  handovers,
  importing,
  platformFile,
  rekeying,
  shared,
  station as words,
  verifying,
} from '../words.ts';
import { Colleague } from './colleague.ts';
import type { SignedList } from './police.ts';

/** The commune's health station (letter 2262 steps 1 and 4): the only one with a password of the Platform. */
export class StationClerk extends Colleague {
  /** The Platform's list; nobody is given to a hamlet yet, that is the task force's. */
  async importList(file: string, people: number): Promise<void> {
    await this.openSection(words.sections.importList);
    await this.#chooseFile(file);
    await this.page.getByLabel(importing.assignByColumn).uncheck();
    await this.button(importing.import(people)).click();
    await expect(this.page.getByText(importing.done)).toBeVisible({ timeout: 60_000 });
  }

  /** Opens a list the police have handed over, and says that it is received and stored. */
  async receive({ handover, version, code }: SignedList): Promise<void> {
    await this.openSection(words.sections.handovers);
    await this.button(handovers.openOf(`${handover}, ${handovers.version(version)}`)).click();
    await expect(this.page.getByText(code).first()).toBeVisible();
    await this.button(handovers.receive).click();
    await this.reads(handovers.received(handover));
  }

  /** The same list as a file that proves itself. */
  exportReceived(file: string): Promise<void> {
    return this.download(file, () => this.button(handovers.export).click());
  }

  /** The file for those without a good number. */
  async exportImportFile(file: string, people: number): Promise<void> {
    await this.openSection(words.sections.importFile);
    await this.download(file, () => this.button(platformFile.export(people)).click());
  }

  /** The Platform has taken so many of the file. */
  async recordImport(taken: number): Promise<void> {
    await this.page.getByLabel(platformFile.count).fill(String(taken));
    await this.button(platformFile.record(taken)).click();
    await expect(this.page.getByText(platformFile.recorded(taken, 0))).toBeVisible();
  }

  async openRekeying(): Promise<void> {
    await this.openSection(words.sections.rekeying);
  }

  /** Brings somebody onto the desk by the keyboard: "later" until they come. */
  async bringToDesk(name: string): Promise<void> {
    await expect(this.page.getByRole('list', { name: rekeying.form })).toBeVisible();
    for (let steps = 0; steps < 10 && (await this.#card(name).count()) === 0; steps += 1) {
      await this.page.keyboard.press('ArrowRight');
    }
    await expect(this.#card(name)).toBeVisible();
  }

  /** The space bar copies what finds the person, then each new value in the order of the Platform's form. */
  async copyAll(name: string, changes: Partial<Identity>): Promise<void> {
    await this.#copy(rekeying.findName, name);
    for (const field of FORM_ORDER) {
      const value = changes[field];
      if (value !== undefined) await this.#copy(shared.fields[field], value);
    }
  }

  async markDone(name: string): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.reads(rekeying.doneSay(name));
  }

  /** The Platform would not take it; it stays on the desk, with the reason. */
  async refuse(name: string, reason: keyof typeof rekeying.reasons): Promise<void> {
    await this.page.keyboard.press('Delete');
    await this.page.getByRole('radio', { name: rekeying.reasons[reason] }).check({ force: true });
    await this.page.getByRole('dialog').getByRole('button', { name: rekeying.refusing.save }).click();
    await this.reads(rekeying.refusedSay(name));
  }

  async seesRefused(reason: keyof typeof rekeying.reasons): Promise<void> {
    await expect(this.page.getByText(rekeying.refusedBefore(rekeying.reasons[reason]))).toBeVisible();
  }

  async seesEmptyDesk(): Promise<void> {
    await expect(this.page.getByText(rekeying.nothing)).toBeVisible();
  }

  /** The Platform's next list, as far as its preview: nothing is written yet. */
  async dropVerification(file: string): Promise<void> {
    await this.openSection(words.sections.verification);
    await this.#chooseFile(file);
  }

  /** One of the preview's parts has so many, and this is what its table shows. */
  async verificationPart(part: VerificationOutcome | 'new', count: number): Promise<Locator> {
    const chip = this.button(`${verifying.parts[part]} ${shared.count(count)}`);
    await chip.click();
    return this.page.getByRole('table', { name: verifying.parts[part] });
  }

  async writeVerification(news: number): Promise<void> {
    await this.button(verifying.write(news)).click();
    await expect(this.page.getByText(verifying.done)).toBeVisible({ timeout: 60_000 });
  }

  async #chooseFile(file: string): Promise<void> {
    await this.page.getByTestId('list-file').setInputFiles(file);
    await this.button(importing.next).click();
    await this.button(importing.next).click();
  }

  #card(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async #copy(what: string, value: string): Promise<void> {
    await this.page.keyboard.press('Space');
    await this.reads(rekeying.copiedSay(what, value));
    expect(await this.page.evaluate(() => navigator.clipboard.readText())).toBe(value);
  }
}
