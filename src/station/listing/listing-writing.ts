import type { ListedRow, OperationBodies } from '../../domain/operation.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import type { Subject } from '../../domain/subject.ts';
import { verify, type VerifiedSubject } from '../../domain/verification.ts';
import { takesStep } from '../../domain/workflow.ts';
import { readSubject } from '../../sync/reading.ts';
import { SubjectsWriting, type StationWord } from '../log/subjects-writing.ts';
import type { Listing, ListingStep } from '../store/listing-store.ts';
import type { StoreWriter } from '../store/store.ts';
import type { World } from '../world.ts';
import type { Importer } from './importer.ts';
import { newsOf } from './news.ts';
import type { CleanRow } from './part.ts';
import { lastNumber } from './subject-numbers.ts';

/** What steps are written under: by whom, of which list, and when (ISO 8601 UTC). */
export interface Opening {
  readonly importer: Importer;
  readonly listing: Listing;
  readonly at: string;
  readonly steps: readonly ListingStep[];
}

/** Everything one slice of an import writes, gathered and then written together. */
export class ListingWriting {
  readonly #opening: Opening;
  readonly #writing: SubjectsWriting;
  #number: number;

  private constructor(opening: Opening, writing: SubjectsWriting, number: number) {
    this.#opening = opening;
    this.#writing = writing;
    this.#number = number;
  }

  static async begin(tx: StoreWriter, world: World, opening: Opening): Promise<ListingWriting> {
    const { commune, actor, device } = opening.importer;
    const ids = opening.steps.flatMap((step) => (step.subject === '' ? [] : [step.subject]));
    const by = { commune, actor, device, role: 'station' } as const;
    const writing = await SubjectsWriting.begin(tx, world, { by, at: opening.at, subjects: ids });
    return new ListingWriting(opening, writing, await lastNumber(tx, commune));
  }

  /** Writes one step and returns it with what became of it. */
  take(step: ListingStep, row: CleanRow | undefined): ListingStep {
    if (step.kind === 'absent') {
      return { ...step, news: this.#tell(step, undefined).news, outcome: 'none' };
    }
    if (row === undefined) throw new Error('a step whose row is not kept');
    if (step.kind === 'unclear') return { ...step, outcome: 'unclear' };
    if (step.kind === 'list') {
      const subject = this.#list(row);
      return { ...step, subject, outcome: 'listed', assigned: this.#assign(row, subject) };
    }
    const told = this.#tell(step, row);
    if (told.isRelisted) this.#say({ kind: 'relist', body: this.#listed(row) }, step.subject);
    const outcome = told.isRelisted ? 'relisted' : 'same';
    return { ...step, outcome, news: told.news, assigned: this.#assign(row, step.subject) };
  }

  finish(): Promise<void> {
    return this.#writing.finish();
  }

  #list(row: CleanRow): string {
    this.#number += 1;
    const id = `${this.#opening.importer.commune}.${this.#number}`;
    this.#say({ kind: 'list', body: this.#listed(row) }, id);
    return id;
  }

  /**
   * What the list says of a subject it has or misses, by the subject as it is now: somebody may have worked on it
   * since the plan. Who came back is listed again, though the row reads as before.
   */
  #tell(step: ListingStep, row: CleanRow | undefined): Told {
    const reading = this.#reading(step.subject);
    if (reading === undefined) return { news: '', isRelisted: false };
    const isChanged = step.kind === 'changed';
    if (this.#opening.listing.purpose === 'list') {
      const isBack = reading.stage === 'right' || reading.stage === 'passport-signed';
      return { news: '', isRelisted: isChanged || isBack };
    }
    const found = this.#verified(reading, step, row);
    const { listing } = this.#opening;
    const said = found === undefined ? undefined : newsOf(reading, found, listing.id);
    if (said !== undefined) this.#say(said.word, step.subject);
    return { news: said?.news ?? '', isRelisted: isChanged || found?.outcome === 'came-back' };
  }

  #verified(
    reading: SubjectReading,
    { subject, kind }: ListingStep,
    row: CleanRow | undefined,
  ): VerifiedSubject | undefined {
    const match = row === undefined ? [] : [{ row, subject, fields: [] }];
    const plan = {
      fresh: [],
      same: kind === 'same' ? match : [],
      changed: kind === 'changed' ? match : [],
      unclear: [],
      absent: kind === 'absent' ? [subject] : [],
    };
    return verify([reading], plan, this.#opening.listing.listedOn).subjects[0];
  }

  #assign(row: CleanRow, id: string): boolean {
    const value = row.values.hamlet;
    const reading = this.#reading(id);
    if (!this.#opening.listing.assignByColumn || value === '' || reading === undefined) return false;
    if (reading.hamlet !== '' || !takesStep(reading.stage, 'assign')) return false;
    const { claims, value: base } = reading.fields.hamlet;
    const change = { saw: claims.map((claim) => claim.id), base, value };
    const body: OperationBodies['assign'] = { change };
    this.#say({ kind: 'assign', body }, id);
    return true;
  }

  #listed(row: CleanRow): ListedRow {
    const { id: listing, listedOn } = this.#opening.listing;
    return { listing, listedOn, ...row };
  }

  #say(word: StationWord, subject: string): void {
    this.#writing.say(word, subject);
  }

  #reading(id: string): SubjectReading | undefined {
    const subject: Subject | undefined = this.#writing.subject(id);
    return subject === undefined ? undefined : readSubject(subject);
  }
}

interface Told {
  readonly news: ListingStep['news'];
  readonly isRelisted: boolean;
}
