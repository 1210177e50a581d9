import type { Operation, OperationId } from '../../src/domain/operation.ts';
import type { LogBody } from '../../src/station/exchange/log-body.ts';
import { readLogBody } from '../../src/station/exchange/log-body.ts';
import type { Store } from '../../src/station/store/store.ts';
import { textOf, type Ledger } from './ledger.ts';
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
  #seq = 0;

  constructor(ledger: Ledger, devices: ReadonlySet<string>) {
    this.#ledger = ledger;
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
      this.#look(operation, body, verdict);
    }
    return touched;
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
