import type { SubjectId } from '../domain/operation.ts';
import type { SubjectReading } from '../domain/reading.ts';
import { versionOf, type Entry, type Subject } from '../domain/subject.ts';
import type { OutboxRow } from '../sync/outbox.ts';
import type { Directory } from '../sync/parcel.ts';
import type { Book, Counts, HamletName, Query } from './book.ts';
import { isWithinFilter, type FilterContext } from './book-filter.ts';
import { Cell } from './cell.ts';
import { countReadings } from './count.ts';
import { DuplicateIndex } from './duplicate-index.ts';
import { entryOf, Leaf } from './leaf.ts';
import { fitOf, searchTextOf, type Fit } from './search-key.ts';

/** The book in memory. Screens read it; pages, outbox and directory are put in by the keeper. */
export class MemoryBook implements Book {
  readonly version = new Cell(0);
  readonly hamlets = new Cell<readonly HamletName[]>([]);
  readonly #leaves = new Map<SubjectId, Leaf>();
  readonly #thisYear: () => number;
  #local: ReadonlyMap<SubjectId, readonly Entry[]> = new Map();
  #people: ReadonlyMap<string, string> = new Map();
  /** By hamlet and row; made when asked for. */
  #order: readonly Leaf[] | undefined;
  #duplicates: DuplicateIndex | undefined;
  #inBatch = false;
  readonly #found = new Map<string, readonly SubjectReading[]>();
  readonly #counted = new Map<string, Counts>();

  constructor(thisYear: () => number) {
    this.#thisYear = thisYear;
  }

  readonly get = (id: SubjectId): SubjectReading | undefined => this.#leaves.get(id)?.reading();

  readonly personName = (actor: string): string => this.#people.get(actor) ?? actor;

  readonly find = (query: Query): readonly SubjectReading[] => {
    const key = JSON.stringify(query);
    const found = this.#found.get(key) ?? this.#search(query);
    this.#found.set(key, found);
    return found;
  };

  readonly counts = (hamlet?: string): Counts => {
    const key = hamlet ?? '*';
    const counted = this.#counted.get(key) ?? this.#count(hamlet);
    this.#counted.set(key, counted);
    return counted;
  };

  readonly likelySame = (id: SubjectId): readonly SubjectReading[] =>
    this.#duplicateIndex()
      .others(id)
      .flatMap((other) => this.get(other) ?? []);

  /** Makes what a search needs for some more subjects; true while there are others. Between two frames, after unlock. */
  warm(count: number): boolean {
    let left = count;
    for (const leaf of this.#leaves.values()) {
      if (leaf.isWarm) continue;
      leaf.key();
      left -= 1;
      if (left === 0) return true;
    }
    return false;
  }

  get size(): number {
    return this.#leaves.size;
  }

  /** Version of every subject as the station has it, without what still waits here: what the digest is made of. */
  *holding(): Iterable<readonly [SubjectId, number]> {
    for (const { base } of this.#leaves.values()) yield [base.id, versionOf(base)];
  }

  /** Many changes that screens see as one. */
  batch(change: () => void): void {
    this.#inBatch = true;
    change();
    this.#inBatch = false;
    this.#changed();
  }

  /** Later pages supersede earlier ones, subject by subject. */
  putSubjects(subjects: readonly Subject[]): void {
    for (const subject of subjects) this.#put(subject);
    this.#changed();
  }

  forgetSubjects(ids: readonly SubjectId[]): void {
    for (const id of ids) {
      this.#leaves.delete(id);
      this.#duplicates?.remove(id);
    }
    this.#order = undefined;
    this.#changed();
  }

  clear(): void {
    this.#leaves.clear();
    this.#duplicates = undefined;
    this.#order = undefined;
    this.#changed();
  }

  /** What this device says that the pages do not have yet. Only subjects it concerns, now or before, are read anew. */
  putOutbox(rows: readonly OutboxRow[]): void {
    const before = this.#local;
    const after = new Map<SubjectId, Entry[]>();
    for (const row of rows) {
      const entries = after.get(row.operation.subject);
      if (entries === undefined) after.set(row.operation.subject, [entryOf(row)]);
      else entries.push(entryOf(row));
    }
    this.#local = after;
    const concerned = new Set([...before.keys(), ...after.keys()]);
    const changed = [...concerned].filter((id) => !saysTheSame(before.get(id), after.get(id)));
    for (const id of changed) {
      const leaf = this.#leaves.get(id);
      if (leaf !== undefined) this.#put(leaf.base);
    }
    if (changed.length > 0) this.#changed();
  }

  putDirectory(directory: Directory): void {
    this.#people = new Map(directory.people.map((person) => [person.id, person.name]));
    this.hamlets.set(directory.hamlets);
    this.#changed();
  }

  #put(subject: Subject): void {
    const local = this.#local.get(subject.id) ?? [];
    const known = this.#leaves.get(subject.id);
    const leaf = known ?? new Leaf(subject, local);
    if (known === undefined) this.#leaves.set(subject.id, leaf);
    // Sorting a commune anew after each save would be felt under the thumb.
    if (known === undefined || known.renew(subject, local)) this.#order = undefined;
    this.#duplicates?.put(leaf.reading());
  }

  #changed(): void {
    if (this.#inBatch) return;
    this.#found.clear();
    this.#counted.clear();
    this.version.set(this.version.current() + 1);
  }

  #ordered(): readonly Leaf[] {
    this.#order ??= [...this.#leaves.values()].sort(byHamletAndRow);
    return this.#order;
  }

  #search({ text, filter, hamlet }: Query): readonly SubjectReading[] {
    const typed = searchTextOf(text);
    const context = this.#filterContext();
    const fits: Readonly<Record<Fit, SubjectReading[]>> = { 0: [], 1: [], 2: [] };
    for (const leaf of this.#ordered()) {
      const fit = text === '' ? 0 : fitOf(leaf.key(), typed);
      if (fit === undefined) continue;
      const reading = leaf.reading();
      if (hamlet !== undefined && reading.hamlet !== hamlet) continue;
      if (isWithinFilter(reading, filter, context)) fits[fit].push(reading);
    }
    return [...fits[0], ...fits[1], ...fits[2]];
  }

  #count(hamlet: string | undefined): Counts {
    const readings = [...this.#leaves.values()]
      .map((leaf) => leaf.reading())
      .filter((reading) => hamlet === undefined || reading.hamlet === hamlet);
    return countReadings(readings, this.#filterContext().isDuplicate);
  }

  #filterContext(): FilterContext {
    const thisYear = this.#thisYear();
    return {
      isDuplicate: (reading) => this.#duplicateIndex().has(reading.subject.id),
      warningsOf: (reading) => this.#leaves.get(reading.subject.id)?.warnings(thisYear) ?? [],
    };
  }

  #duplicateIndex(): DuplicateIndex {
    if (this.#duplicates === undefined) {
      this.#duplicates = new DuplicateIndex();
      for (const leaf of this.#leaves.values()) this.#duplicates.put(leaf.reading());
    }
    return this.#duplicates;
  }
}

function byHamletAndRow(left: Leaf, right: Leaf): number {
  const [a, b] = [left.reading(), right.reading()];
  if (a.hamlet !== b.hamlet) return a.hamlet < b.hamlet ? -1 : 1;
  if (a.subject.listing !== b.subject.listing) return a.subject.listing < b.subject.listing ? -1 : 1;
  return a.subject.row - b.subject.row;
}

const saysTheSame = (left: readonly Entry[] | undefined, right: readonly Entry[] | undefined): boolean =>
  left?.length === right?.length &&
  (left ?? []).every((entry, at) => entry.id === right?.[at]?.id && entry.verdict === right[at]?.verdict);
