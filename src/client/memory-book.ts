import type { SubjectId } from '../domain/operation.ts';
import type { SubjectReading } from '../domain/reading.ts';
import { versionOf, type Entry, type Subject } from '../domain/subject.ts';
import type { OutboxRow } from '../sync/outbox.ts';
import type { Directory } from '../sync/parcel.ts';
import { Ahead } from './ahead.ts';
import type { Book, Counts, HamletName, Query } from './book.ts';
import { isWithinFilter, type FilterContext } from './book-filter.ts';
import { inBookOrder } from './book-order.ts';
import { Cell } from './cell.ts';
import { countReadings } from './count.ts';
import { DuplicateIndex } from './duplicate-index.ts';
import { entryOf, Leaf } from './leaf.ts';
import { fitOf, searchTextOf, type Fit } from './search-key.ts';

/** The book in memory. Screens read it; pages, outbox and directory are put in by the keeper. */
export class MemoryBook implements Book {
  readonly version = new Cell(0);
  readonly hamlets = new Cell<readonly HamletName[]>([]);
  readonly settled = new Cell(true);
  readonly #leaves = new Map<SubjectId, Leaf>();
  readonly #thisYear: () => number;
  #local: ReadonlyMap<SubjectId, readonly Entry[]> = new Map();
  #people: ReadonlyMap<string, string> = new Map();
  /** The names as they came last, as text. */
  #directory = '';
  /** By hamlet and row; made when asked for. */
  #order: readonly Leaf[] | undefined;
  readonly #duplicates = new DuplicateIndex();
  /** Those the index of duplicates does not know yet as they are now. */
  readonly #uncompared = new Set<Leaf>();
  readonly #ahead: Ahead<Leaf>;
  #inBatch = false;
  readonly #found = new Map<string, readonly SubjectReading[]>();
  readonly #counted = new Map<string, Counts>();

  constructor(thisYear: () => number) {
    this.#thisYear = thisYear;
    this.#ahead = new Ahead<Leaf>([
      (leaf) => leaf.key(),
      (leaf) => {
        leaf.warnings(thisYear());
        this.#compare(leaf);
      },
    ]);
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

  /**
   * Does ahead what screens will ask of everybody: a search that has to fold 31,863 names first would be felt. Works
   * until `isOver`; true while there is more. Who asks earlier waits for what is missing, and gets the same answer.
   */
  workAhead(isOver: () => boolean): boolean {
    const isMore = this.#ahead.work(isOver);
    this.settled.set(!isMore);
    return isMore;
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
      const leaf = this.#leaves.get(id);
      if (leaf !== undefined) this.#uncompared.delete(leaf);
      this.#leaves.delete(id);
      this.#duplicates.remove(id);
    }
    this.#order = undefined;
    this.#changed();
  }

  clear(): void {
    this.#leaves.clear();
    this.#duplicates.clear();
    this.#uncompared.clear();
    this.#ahead.clear();
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

  /** Names and deadlines also come without any page; most often they are the same as before. */
  putDirectory(directory: Directory): void {
    const text = JSON.stringify(directory);
    if (text === this.#directory) return;
    this.#directory = text;
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
    this.#uncompared.add(leaf);
    this.#ahead.add(leaf);
  }

  #changed(): void {
    if (this.#inBatch) return;
    this.#found.clear();
    this.#counted.clear();
    this.version.set(this.version.current() + 1);
  }

  #ordered(): readonly Leaf[] {
    this.#order ??= inBookOrder(this.#leaves.values());
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
    for (const leaf of this.#uncompared) this.#compare(leaf);
    return this.#duplicates;
  }

  #compare(leaf: Leaf): void {
    if (this.#uncompared.delete(leaf)) this.#duplicates.put(leaf.base.id, leaf.values());
  }
}

const saysTheSame = (left: readonly Entry[] | undefined, right: readonly Entry[] | undefined): boolean =>
  left?.length === right?.length &&
  (left ?? []).every((entry, at) => entry.id === right?.[at]?.id && entry.verdict === right[at]?.verdict);
