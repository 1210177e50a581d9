import { expect, type Locator } from '@playwright/test';
import type { IdentityField } from '../../../../src/domain/field.ts';
import { paper, police as words, shared, signing } from '../words.ts';
import { Colleague } from './colleague.ts';

/** What the population database says of somebody. */
export type Word =
  | { readonly kind: 'matches' | 'not-found' }
  | { readonly kind: 'corrected'; readonly field: Exclude<IdentityField, 'sex'>; readonly value: string }
  | { readonly kind: 'return'; readonly reason: string }
  /** Two values stand: this one, then it matches. */
  | { readonly kind: 'settled'; readonly value: string };

/** What a signed list is known by. */
export interface SignedList {
  readonly handover: string;
  readonly version: number;
  /** The short digest, as on paper. */
  readonly code: string;
}

/** The commune police (letter 2262 steps 2 and 3), at the queue with the keyboard alone. */
export class Police extends Colleague {
  async openQueue(): Promise<void> {
    await this.openSection(words.sections.queue);
  }

  /** Works the pile off, whoever comes next; everybody named gets their word, nobody else may be there. */
  async workOff(pile: ReadonlyMap<string, Word>): Promise<void> {
    const left = new Map(pile);
    while (left.size > 0) {
      const name = await this.onDesk([...left.keys()]);
      const word = left.get(name);
      if (word === undefined) throw new Error('nobody of the pile is on the desk');
      await this.say(name, word);
      left.delete(name);
    }
    await expect(this.page.getByText(words.empty.waiting).first()).toBeVisible();
  }

  /** The one word of whoever is on the desk; not a tap. */
  async say(name: string, word: Word): Promise<void> {
    const { keyboard } = this.page;
    switch (word.kind) {
      case 'matches':
        await keyboard.press('d');
        break;
      case 'not-found':
        await keyboard.press('k');
        break;
      case 'corrected':
        await keyboard.press('s');
        await this.#tabTo(shared.fields[word.field]);
        await keyboard.press('Control+a');
        await keyboard.type(word.value);
        await keyboard.press('Enter');
        break;
      case 'return':
        await keyboard.press('t');
        await expect(this.page.getByLabel(words.back.reason, { exact: true })).toBeFocused();
        await keyboard.type(word.reason);
        await keyboard.press('Enter');
        break;
      default:
        await this.#settle(name, word.value);
        await keyboard.press('d');
    }
    const kind = word.kind === 'settled' ? 'matches' : word.kind;
    await this.reads(words.saved[kind](name));
  }

  /** Signs what is ready, by the name printed under it; what the station's receipt says. */
  async signAndHandOver(people: number, signer: string): Promise<SignedList> {
    await this.openSection(words.sections.sign);
    return this.#sign(people, signer);
  }

  /** The same for a list that adds to one signed before. */
  async signAddendum(people: number, to: SignedList, signer: string): Promise<SignedList> {
    await this.openSection(words.sections.sign);
    await expect(this.page.getByText(signing.addendum.offer(people, to.handover))).toBeVisible();
    await this.page.getByRole('link', { name: signing.addendum.make }).click();
    await expect(this.page.getByText(signing.addendum.to(to.handover, to.version))).toBeVisible();
    return this.#sign(people, signer);
  }

  /** A signed list, from the archive. */
  async openSigned({ handover, version }: Pick<SignedList, 'handover' | 'version'>): Promise<void> {
    await this.openSection(words.sections.archive);
    await this.page.getByRole('link', { name: signing.archive.open(handover, version), exact: true }).click();
    await expect(this.button(signing.one.file)).toBeVisible();
  }

  /** The short digest of the list that is open. */
  async codeOfSigned(): Promise<string> {
    return (await this.#fact(signing.done.code).innerText()).trim();
  }

  /** The signed list as an .xlsx that proves itself. */
  exportSigned(file: string): Promise<void> {
    return this.download(file, () => this.button(signing.one.file).click());
  }

  /** The minutes and the list, as the printer would get them. */
  async openPaper(): Promise<void> {
    await this.button(signing.one.paper).click();
    await expect(this.page.getByRole('heading', { name: paper.minutes.title, exact: true })).toBeVisible();
  }

  async #sign(people: number, signer: string): Promise<SignedList> {
    await expect(this.page.getByRole('heading', { name: signing.ready(people) })).toBeVisible();
    await this.page.getByLabel(signing.name, { exact: true }).fill(signer);
    await this.page.getByLabel(signing.post, { exact: true }).fill('Trưởng Công an xã');
    await this.button(signing.sign).click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: signing.confirm.sign, exact: true })
      .click();
    await expect(this.page.getByText(signing.done.title)).toBeVisible();
    await expect(this.page.getByText(signing.done.signed(people))).toBeVisible();
    const [handover = '', version = ''] = (await this.#fact(signing.done.number).innerText()).split(
      ` · ${signing.done.version} `,
    );
    return { handover, version: Number(version), code: await this.codeOfSigned() };
  }

  #fact(label: string): Locator {
    return this.page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[1]');
  }

  /** Which of these is looked at. */
  async onDesk(names: readonly string[]): Promise<string> {
    const desk = this.page.getByRole('heading', { level: 2 });
    await expect.poll(async () => names.includes(await desk.first().innerText())).toBe(true);
    return desk.first().innerText();
  }

  /** Presses the key that the button of this value shows. */
  async #settle(name: string, value: string): Promise<void> {
    await this.page.keyboard.press('d');
    await expect(
      this.page.getByRole('alert').getByText(words.notYet.contested(shared.fields.idNumber)),
    ).toBeVisible();
    await expect(this.page.getByRole('heading', { level: 2, name })).toBeVisible();
    const choice = this.page
      .getByRole('group', { name: shared.fields.idNumber })
      .getByRole('button', { name: value });
    const key = await choice.getAttribute('aria-keyshortcuts');
    await this.page.keyboard.press(`Key${key}`);
    await this.reads(words.contested.saved(shared.fields.idNumber));
  }

  async #tabTo(label: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await expect(field).toBeVisible();
    const isThere = () => field.evaluate((input) => input === document.activeElement);
    for (let tabs = 0; tabs < 8 && !(await isThere()); tabs += 1) await this.page.keyboard.press('Tab');
    await expect(field).toBeFocused();
  }
}
