import { planListing } from '../../domain/listing.ts';
import type { ListedRow, Operation, OperationBodies } from '../../domain/operation.ts';
import type { Subject } from '../../domain/subject.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { takesStep } from '../../domain/workflow.ts';
import { readSubject } from '../../sync/reading.ts';
import { rowOf } from '../exchange/judge.ts';
import { project } from '../exchange/project.ts';
import { LogChain } from '../log/chain.ts';
import { withLogLine } from '../log/replay.ts';
import type { ListingRow, StoreWriter, SubjectRow } from '../store/store.ts';
import type { World } from '../world.ts';
import type { CleanRow, ListingPart } from './part.ts';

/** Who imports: a person of the station. */
export interface Importer {
  readonly commune: string;
  readonly actor: string;
  readonly device: string;
}

/** What a part is written under: by whom, from which file, and when (ISO 8601 UTC). */
export interface Opening {
  readonly importer: Importer;
  readonly part: ListingPart;
  readonly at: string;
}

type ListingWord =
  | { readonly kind: 'list'; readonly body: ListedRow }
  | { readonly kind: 'relist'; readonly body: ListedRow }
  | { readonly kind: 'assign'; readonly body: OperationBodies['assign'] };

/** Everything one part writes, gathered and then written together. */
export class ListingWriting {
  readonly #tx: StoreWriter;
  readonly #world: World;
  readonly #opening: Opening;
  readonly #chain: LogChain;
  readonly #before: ReadonlyMap<string, SubjectRow>;
  readonly #subjects = new Map<string, Subject>();
  readonly #outcomes: ListingRow[] = [];
  #number: number;

  private constructor(
    tx: StoreWriter,
    world: World,
    state: { opening: Opening; chain: LogChain; before: readonly SubjectRow[]; number: number },
  ) {
    this.#tx = tx;
    this.#world = world;
    this.#opening = state.opening;
    this.#chain = state.chain;
    this.#before = new Map(state.before.map((row) => [row.subject.id, row]));
    this.#number = state.number;
  }

  static async begin(tx: StoreWriter, world: World, opening: Opening): Promise<ListingWriting> {
    const { commune } = opening.importer;
    const chain = new LogChain(await tx.log.head(commune));
    const number = await tx.subjects.largestNumber(commune);
    const before = await tx.subjects.changed(
      commune,
      { kind: 'all' },
      { after: 0, upTo: chain.nextSeq, limit: 1e9 },
    );
    return new ListingWriting(tx, world, { opening, chain, before, number });
  }

  async take(rows: readonly CleanRow[]): Promise<void> {
    const { commune } = this.#opening.importer;
    // A row of this list that was written before has its subject; the next row is somebody else.
    const taken = new Set(await this.#tx.listings.subjects(commune, this.#opening.part.listing));
    const existing = [...this.#before.values()]
      .filter(({ subject }) => !taken.has(subject.id))
      .map(({ subject }) => ({ subject: subject.id, values: listedValues(subject) }));
    const plan = planListing(existing, rows);
    for (const row of plan.fresh) this.#list(row);
    for (const { row, subject } of plan.same) this.#same(row, subject);
    for (const { row, subject } of plan.changed) this.#relist(row, subject);
    for (const { row } of plan.unclear) this.#outcome(row, 'unclear', '');
  }

  async finish(): Promise<readonly ListingRow[]> {
    const { commune } = this.#opening.importer;
    await this.#tx.log.append(commune, this.#chain.rows);
    await project(this.#tx, commune, [...this.#subjects.values()].map(rowOf), this.#before);
    return this.#outcomes;
  }

  #list(row: CleanRow): void {
    this.#number += 1;
    const id = `${this.#opening.importer.commune}.${this.#number}`;
    this.#say({ kind: 'list', body: this.#listed(row) }, id);
    this.#outcome(row, 'listed', id);
  }

  #relist(row: CleanRow, id: string): void {
    this.#say({ kind: 'relist', body: this.#listed(row) }, id);
    this.#outcome(row, 'relisted', id);
  }

  #same(row: CleanRow, id: string): void {
    const stage = this.#before.get(id)?.stage;
    // On the list again after it had been right: it came back, and that is news although it reads the same.
    if (stage === 'right' || stage === 'passport-signed') this.#relist(row, id);
    else this.#outcome(row, 'same', id);
  }

  #outcome(row: CleanRow, outcome: ListingRow['outcome'], subject: string): void {
    const assigned = subject !== '' && this.#assign(row, subject);
    this.#outcomes.push({ row: row.row, outcome, assigned, subject });
  }

  #assign(row: CleanRow, id: string): boolean {
    const subject = this.#current(id);
    const value = row.values.hamlet;
    if (!this.#opening.part.assignByColumn || value === '' || subject === undefined) return false;
    const reading = readSubject(subject);
    if (reading.hamlet !== '' || !takesStep(reading.stage, 'assign')) return false;
    const { claims, value: base } = reading.fields.hamlet;
    const change = { saw: claims.map((claim) => claim.id), base, value };
    this.#say({ kind: 'assign', body: { change } }, id);
    return true;
  }

  #listed(row: CleanRow) {
    const { listing, listedOn } = this.#opening.part;
    return { listing, listedOn, ...row };
  }

  #say(word: ListingWord, subject: string): void {
    const operation = this.#operation(word, subject);
    const body = {
      operation,
      seq: this.#chain.nextSeq,
      receivedAt: this.#opening.at,
      verdict: 'accepted' as const,
    };
    this.#chain.add(operation, body);
    const after = withLogLine(this.#current(subject), body);
    if (after !== undefined) this.#subjects.set(subject, after);
  }

  #operation(word: ListingWord, subject: string): Operation {
    const { importer, at } = this.#opening;
    const seq = this.#chain.nextSeq;
    const envelope = {
      id: this.#world.newId(),
      subject,
      commune: importer.commune,
      actor: importer.actor,
      role: 'station',
      device: importer.device,
      // The station has no outbox of its own: the log's order is its order.
      deviceSeq: seq,
      basis: seq - 1,
      deviceTime: at,
    } as const;
    switch (word.kind) {
      case 'list':
        return { ...envelope, kind: 'list', body: word.body };
      case 'relist':
        return { ...envelope, kind: 'relist', body: word.body };
      case 'assign':
        return { ...envelope, kind: 'assign', body: word.body };
      default:
        return unreachable(word);
    }
  }

  #current(id: string): Subject | undefined {
    return this.#subjects.get(id) ?? this.#before.get(id)?.subject;
  }
}

/** What the newest list said of a subject, not what people propose. */
function listedValues(subject: Subject): Subject['listed'] {
  const relisted = subject.entries.findLast((entry) => entry.kind === 'relist');
  return relisted?.kind === 'relist' ? relisted.body.values : subject.listed;
}
