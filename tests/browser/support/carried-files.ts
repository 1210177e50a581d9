import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { carry, carrying, join as joining, station as words } from './words.ts';

/** Files on their way between a phone and the station, in a folder that stands for the memory card. */
export class MemoryCard {
  readonly #folder: string;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What pressing this saves; the file's path. */
  async saveFrom(page: Page, button: string): Promise<string> {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^SoThon .*\.sothon$/);
    this.#count += 1;
    const file = join(this.#folder, `${this.#count}-${download.suggestedFilename()}`);
    await download.saveAs(file);
    return file;
  }

  /** The station's screen takes these. */
  async give(page: Page, ...files: readonly string[]): Promise<void> {
    await page.getByRole('link', { name: words.sections.carry }).click();
    await expect(page.getByRole('button', { name: carrying.pick })).toBeVisible();
    await page.getByTestId('carried-file').setInputFiles([...files]);
  }

  /** The phone's sync page opens the answer. */
  async open(page: Page, file: string): Promise<void> {
    await page.getByTestId('carried-file').setInputFiles(file);
  }

  /** The phone's join screen opens the start file, with no network. */
  async openStart(page: Page, file: string): Promise<void> {
    await expect(page.getByText(joining.problems['no-network'])).toBeVisible();
    await expect(page.getByRole('button', { name: carry.start.open })).toBeVisible();
    await page.getByTestId('carried-file').setInputFiles(file);
  }
}

/** Whether a file says any of this to whoever finds it. */
export const says = (file: string, texts: readonly string[]): readonly string[] => {
  const content = readFileSync(file).toString('latin1');
  return texts.filter((text) => content.includes(Buffer.from(text).toString('latin1')));
};
