import { FIELDS } from '../../src/domain/field.ts';
import type { Operation, OperationId, OperationOf } from '../../src/domain/operation.ts';
import type { LogBody } from '../../src/station/exchange/log-body.ts';
import { readLogBody } from '../../src/station/exchange/log-body.ts';
import type { Store } from '../../src/station/store/store.ts';
import { textOf, type Ledger } from './ledger.ts';
import { rowIn } from './lists.ts';
import type { SignedLists } from './signed-lists.ts';
import { COMMUNE } from './template.ts';
import type { Verdict } from './verdict.ts';

const ALL = 100_000;

/** Reads the station's log as it grows and holds each line against what people said. */
export class LogWatch {
  readonly #ledger: Ledger;
  readonly #devices: ReadonlySet<string>;
  readonly #taken = new Map<OperationId, LogBody>();
  /** What a restored station may have lost: the phones bring it again, in the end. */
  readonly hadBefore = new Set<OperationId>();
  readonly #rows = new Set<string>();
  readonly #signed: SignedLists;
  #seq = 0;

  constructor(ledger: Ledger, signed: SignedLists, devices: ReadonlySet<string>) {
    this.#ledger = ledger;
    this.#signed = signed;
    this.#devices = devices;
  }

  has(id: OperationId): boolean {
    return this.#taken.has(id);
  }

  /** What people said, with the station's word, in its order. */
  taken(): readonly LogBody[] {
    return [...this.#taken.values()];
  }

  /** Where the log ends. */
  get seq(): number {
    return this.#seq;
  }

  /** The log is another one now; what it had may be found missing. */
  forget(): void {
    for (const id of this.#taken.keys()) this.hadBefore.add(id);
    this.#taken.clear();
    this.#rows.clear();
    this.#seq = 0;
  }

  /** Subjects about which something new was said. */
  async read(store: Store, verdict: Verdict): Promise<ReadonlySet<string>> {
    const rows = await store.read((tx) => tx.log.after(COMMUNE, this.#seq, ALL));
    const touched = new Set<string>();
    for (const row of rows) {
      this.#seq = row.seq;
      const body = readLogBody(row.body);
      const operation = body.operation as Operation;
      if (!this.#devices.has(operation.device)) {
        // The list, made by another desk before anything else: given.
        this.#ledger.keep(-1, [operation]);
        this.#taken.set(operation.id, body);
        continue;
      }
      touched.add(operation.subject);
      if (isStationsOwn(operation, body)) this.#lookAtDesks(operation, body, verdict);
      else this.#look(operation, body, verdict);
    }
    return touched;
  }

  /** What the station wrote in the name of a desk: only what somebody did there. */
  #lookAtDesks(operation: Operation, body: LogBody, verdict: Verdict): void {
    const { id, subject } = operation;
    this.#ledger.keep(-1, [operation]);
    this.#taken.set(id, body);
    switch (operation.kind) {
      case 'list':
      case 'relist':
        return this.#lookAtRow(operation, verdict);
      case 'assign':
        // The hamlet of the row, which was looked at before it.
        return;
      case 'sign':
        return this.#signed.signature(operation.body, subject, verdict);
      case 'receive':
      case 'verify':
      case 'refuse':
        return;
      default:
        verdict.find('overwritten', `nobody said ${operation.kind} ${id} at a desk`);
    }
  }

  #lookAtRow({ body, subject, kind }: OperationOf<'list' | 'relist'>, verdict: Verdict): void {
    const written = `${body.listing}|${body.row}`;
    if (this.#rows.has(written)) verdict.find('duplicated', `row ${written} was written twice`);
    this.#rows.add(written);
    const expected = rowIn(body);
    for (const field of FIELDS) {
      this.#ledger.enter(subject, field, body.values[field]);
      if (expected?.[field] !== body.values[field])
        verdict.find('overwritten', `${kind} ${written}: ${field} is not what the file has`);
    }
  }

  #look(operation: Operation, body: LogBody, verdict: Verdict): void {
    const { id, kind } = operation;
    const said = this.#ledger.said.get(id);
    if (this.#taken.has(id)) verdict.find('duplicated', `${kind} ${id} is in the log twice`);
    if (said === undefined) verdict.find('overwritten', `nobody said ${kind} ${id}`);
    else if (said.text !== textOf(operation))
      verdict.find('overwritten', `${kind} ${id} was changed on its way`);
    if (said?.isTakenBack === true) verdict.find('overwritten', `${kind} ${id} had been taken back unsent`);
    this.#taken.set(id, body);
  }
}

/** A desk's word has the log's own sequence and clock. */
const isStationsOwn = ({ deviceSeq, deviceTime }: Operation, { seq, receivedAt }: LogBody): boolean =>
  deviceSeq === seq && deviceTime === receivedAt;
