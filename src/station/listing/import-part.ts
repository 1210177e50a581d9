import { planListing } from '../../domain/listing.ts';
import type { Operation } from '../../domain/operation.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Subject } from '../../domain/subject.ts';
import { takesStep } from '../../domain/workflow.ts';
import { readSubject } from '../../sync/reading.ts';
import { project } from '../exchange/project.ts';
import { rowOf } from '../exchange/judge.ts';
import { LogChain } from '../log/chain.ts';
import { withLogLine } from '../log/replay.ts';
import type { ListingRow, StoreWriter, SubjectRow } from '../store/store.ts';
import type { World } from '../world.ts';
import { hamletCodes } from './hamlet-codes.ts';
import { cleanRow, type CleanRow, type ListingPart } from './part.ts';

/** Who imports: a person of the station. */
export interface Importer {
  readonly commune: string;
  readonly actor: string;
  readonly device: string;
}

export interface PartReport {
  readonly listed: number;
  readonly relisted: number;
  readonly same: number;
  readonly unclear: number;
  readonly assigned: number;
}

export type ImportProblem = { readonly kind: 'listing-changed' } | { readonly kind: 'not-allowed' };

/**
 * [ST14] Writes one part of the Platform's list: `list` for who is new, `relist` for who reads differently or had
 * been right, `assign` by the hamlet column for whoever is nobody's work yet. A row is taken once, however often it
 * is sent; sending again tells what became of it the first time.
 */
export async function importPart(
  tx: StoreWriter,
  world: World,
  { importer, part }: { readonly importer: Importer; readonly part: ListingPart },
): Promise<Result<PartReport, ImportProblem>> {
  const { commune } = importer;
  if (!part.listing.startsWith(`${commune}/${part.listedOn}/`)) return err({ kind: 'not-allowed' });
  const at = world.now().toISOString();
  const opened = await openListing(tx, { importer, part, at });
  if (!opened.ok) return opened;
  const done = await tx.listings.rows(
    commune,
    part.listing,
    part.rows.map((row) => row.row),
  );
  const isDone = new Set(done.map((row) => row.row));
  const firstOfRow = new Map(part.rows.map((row) => [row.row, row]));
  const fresh = [...firstOfRow.values()].filter((row) => !isDone.has(row.row)).map(cleanRow);
  if (fresh.length === 0) return ok(reportOf(done));

  const hamlets = hamletCodes(
    commune,
    await tx.directory.hamlets(commune),
    fresh.map((row) => row.values.hamlet),
  );
  await tx.directory.addHamlets(commune, hamlets.fresh);
  const coded = fresh.map((row) => ({
    ...row,
    values: { ...row.values, hamlet: hamlets.codeOf(row.values.hamlet) },
  }));
  const writing = await ListingWriting.begin(tx, world, { importer, part, at });
  await writing.take(coded);
  const outcomes = await writing.finish();
  await tx.listings.addRows(commune, part.listing, outcomes);
  const count = fresh.length;
  const said = { at, actor: importer.actor, device: importer.device, count, detail: part.listing };
  await tx.notes.addAudit(commune, world.newId(), { ...said, act: 'import' });
  return ok(reportOf([...done, ...outcomes]));
}

interface Opening {
  readonly importer: Importer;
  readonly part: ListingPart;
  readonly at: string;
}

async function openListing(tx: StoreWriter, opening: Opening): Promise<Result<null, ImportProblem>> {
  const { importer, part, at } = opening;
  const { commune, actor } = importer;
  const { listing: id, listedOn, fileName, headers } = part;
  const known = await tx.listings.get(commune, id);
  if (known === undefined) await tx.listings.add({ commune, id, listedOn, fileName, headers, actor, at });
  // One name for two files would make rows of the second look as if they were written already.
  const isOther = known !== undefined && JSON.stringify(known.headers) !== JSON.stringify(headers);
  return isOther || (known !== undefined && known.fileName !== fileName)
    ? err({ kind: 'listing-changed' })
    : ok(null);
}

const reportOf = (rows: readonly ListingRow[]): PartReport => ({
  listed: rows.filter((row) => row.outcome === 'listed').length,
  relisted: rows.filter((row) => row.outcome === 'relisted').length,
  same: rows.filter((row) => row.outcome === 'same').length,
  unclear: rows.filter((row) => row.outcome === 'unclear').length,
  assigned: rows.filter((row) => row.assigned).length,
});

/** Everything one part writes, gathered and then written together. */
class ListingWriting {
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
    const subject = this.#subjects.get(id) ?? this.#before.get(id)?.subject;
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

  #say(
    said: Pick<Operation & { kind: 'list' | 'relist' | 'assign' }, 'kind' | 'body'>,
    subject: string,
  ): void {
    const { importer, at } = this.#opening;
    const seq = this.#chain.nextSeq;
    const operation = {
      ...said,
      id: this.#world.newId(),
      subject,
      commune: importer.commune,
      actor: importer.actor,
      role: 'station',
      device: importer.device,
      deviceSeq: seq,
      basis: seq - 1,
      deviceTime: at,
    } as Operation;
    const body = { operation, seq, receivedAt: at, verdict: 'accepted' as const };
    this.#chain.add(operation, body);
    const before = this.#subjects.get(subject) ?? this.#before.get(subject)?.subject;
    const after = withLogLine(before, body);
    if (after !== undefined) this.#subjects.set(subject, after);
  }
}

/** What the newest list said of a subject, not what people propose. */
function listedValues(subject: Subject): Subject['listed'] {
  const relisted = subject.entries.findLast((entry) => entry.kind === 'relist');
  return relisted?.kind === 'relist' ? relisted.body.values : subject.listed;
}
