import { expect, type Locator, type Page } from '@playwright/test';
import type { Evidence } from '../../../../src/domain/evidence.ts';
import type { Field } from '../../../../src/domain/field.ts';
import type { CloseReason } from '../../../../src/domain/operation.ts';
import { joinOn, unlockOn } from '../door.ts';
import type { Phone } from '../phone.ts';
import { hamlet, records, shared, sync } from '../words.ts';

type TypedField = Exclude<Field, 'sex' | 'hamlet'>;

/** Somebody of a hamlet's team with a phone in hand: does what is tapped and typed, and waits for what the screen says. */
export class Volunteer {
  readonly phone: Phone;
  readonly #window: Page | undefined;

  /** `window`: one of several on the phone; its only one without. */
  constructor(phone: Phone, window?: Page) {
    this.phone = phone;
    this.#window = window;
  }

  get page(): Page {
    return this.#window ?? this.phone.page;
  }

  /** The same person in one more window, past the PIN. */
  async inNewWindow(): Promise<Volunteer> {
    const other = new Volunteer(this.phone, await this.phone.newWindow());
    await unlockOn(other.page);
    await other.#seesHome();
    return other;
  }

  async join(path: string): Promise<void> {
    await joinOn(await this.phone.open(path));
    await this.#seesHome();
  }

  /** Opens the app and the book, as on any morning. */
  async unlock(): Promise<void> {
    await unlockOn(await this.phone.open());
    await this.#seesHome();
  }

  /** From the first screen to the list of those whose name or number holds this. */
  async searchFromHome(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: hamlet.search }).fill(text);
    await this.page.getByRole('button', { name: records.list.find }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: records.list.title })).toBeVisible();
  }

  /** Everybody the list shows now. */
  get rows(): Locator {
    return this.page.getByRole('main').getByRole('link');
  }

  /** From the list to one person. */
  async openPerson(name: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: records.list.search }).fill(name);
    await this.rows.filter({ hasText: name }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** From the list to somebody, and back when the work there is done. */
  async at(name: string, work: () => Promise<void>): Promise<void> {
    await this.openPerson(name);
    await work();
    await this.back();
  }

  async back(): Promise<void> {
    await this.page.getByRole('link', { name: shared.back, exact: true }).click();
  }

  /** Types a new value and saves it on this evidence. */
  async correct(field: TypedField, value: string, evidence: Evidence): Promise<void> {
    await this.type(field, value);
    await this.page.getByRole('radio', { name: records.evidence[evidence] }).check({ force: true });
    await this.saveTyped();
  }

  /** Types a new value, and leaves it unsaved. */
  async type(field: TypedField, value: string): Promise<void> {
    const name = shared.fields[field];
    await this.page.getByRole('button', { name: records.subject.edit(name), exact: true }).click();
    await this.typed(field).fill(value);
  }

  /** Where it is typed. */
  typed(field: TypedField): Locator {
    return this.page.getByLabel(shared.fields[field], { exact: true });
  }

  async pressSave(): Promise<void> {
    await this.page.getByRole('button', { name: records.subject.saveChanges(1) }).click();
  }

  async saveTyped(): Promise<void> {
    await this.pressSave();
    await this.#reads(records.saved.correct);
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: records.subject.confirm }).click();
    await this.#reads(records.saved.confirm);
  }

  async close(reason: CloseReason, detail: string): Promise<void> {
    await this.page.getByRole('button', { name: records.subject.close }).click();
    await this.page.getByRole('radio', { name: records.closeReasons[reason] }).check({ force: true });
    await this.page.getByRole('dialog').getByRole('textbox').fill(detail);
    await this.page.getByRole('button', { name: records.closing.save }).click();
    await this.#reads(records.saved.close);
  }

  /** Takes back what was saved last, at the button the notice offers. */
  async undo(): Promise<void> {
    await this.page.getByRole('status').getByRole('button', { name: records.subject.undo }).click();
    await this.#reads(records.saved.undo);
  }

  /** From the first screen to the page that tells how things stand with the station. */
  async openSync(): Promise<void> {
    await this.page.getByRole('main').locator('a[href="#/sync"]').click();
    await expect(this.page.getByRole('heading', { level: 1, name: sync.title })).toBeVisible();
  }

  /** Sends and fetches, from the first screen and back to it. */
  async sync(): Promise<void> {
    await this.openSync();
    const now = this.page.getByRole('button', { name: sync.now });
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/api/sync'));
    await now.click();
    await answered;
    await expect(now).toBeVisible();
    await expect(this.page.getByRole('status').getByText(sync.nothingWaiting)).toBeVisible();
    await this.back();
    await this.#seesHome();
  }

  async #seesHome(): Promise<void> {
    await expect(this.page.getByRole('searchbox', { name: hamlet.search })).toBeVisible();
  }

  #reads(sentence: string): Promise<void> {
    return expect(this.page.getByRole('status').getByText(sentence)).toBeVisible();
  }
}
