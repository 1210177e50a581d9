import type { Operation, OperationId } from '../domain/operation.ts';
import {
  markCarried,
  markSending,
  nextToCarry,
  nextToSend,
  putBack,
  type OutboxRow,
  type OutboxState,
} from '../sync/outbox.ts';
import { givenNumbers, giveNumbers } from './given-numbers.ts';
import type { ProfileDatabase, StoredOperation } from './profile-database.ts';
import type { Random } from './pin-lock.ts';
import { openJson, sameBytes, sealJson, type Sealer } from './sealing.ts';
import { envelopeSealer } from './station-envelope.ts';
import { unlessFull } from './storage.ts';

/** What sealing an operation needs. */
export interface OutboxSecrets {
  readonly sealer: Sealer;
  readonly random: Random;
  readonly token: string;
  readonly stationKey: JsonWebKey;
}

/** The label of an operation's seal: bound to its own sequence. */
const labelOf = (seq: number): string => `outbox/${seq}`;

/**
 * Operations on their way, on the disk and mirrored in memory. The disk decides: each change is made inside a
 * transaction on the rows as they are there, because another tab may have been faster.
 */
export class OutboxStore {
  readonly #database: ProfileDatabase;
  readonly #secrets: OutboxSecrets;
  #rows: ReadonlyMap<number, OutboxRow> = new Map();

  constructor(database: ProfileDatabase, secrets: OutboxSecrets) {
    this.#database = database;
    this.#secrets = secrets;
  }

  /** As last read or written by this tab, in the device's order. */
  rows(): readonly OutboxRow[] {
    return [...this.#rows.values()];
  }

  /** Reads the disk again. An operation never changes under its sequence, so only new ones are opened. */
  async reload(): Promise<void> {
    const stored = await this.#database.steady(() => this.#database.outbox.toArray());
    const opened = await Promise.all(
      stored.map(async (each): Promise<readonly [number, OutboxRow]> => {
        const known = this.#rows.get(each.seq)?.operation;
        return [each.seq, { operation: known ?? (await this.#open(each)), state: each.state }];
      }),
    );
    this.#rows = new Map(opened.sort(([left], [right]) => left - right));
  }

  /**
   * Keeps what `make` says, beginning with this sequence; resolves when it is durable. Called again with a later
   * sequence when another tab was faster. A sequence is never given twice, even after the outbox has drained.
   */
  async add(make: (firstSeq: number) => readonly Operation[]): Promise<readonly Operation[]> {
    for (;;) {
      const { next: first } = await this.#database.steady(() => givenNumbers(this.#database));
      const operations = make(first);
      const stored = await this.seal(operations);
      if (await this.#write(first, stored)) {
        this.#mirror(operations.map((operation) => ({ operation, state: { kind: 'waiting' } })));
        return operations;
      }
    }
  }

  /** The last sequence given, and how many were taken back unsent; undefined where nobody counted these. */
  async numbers(): Promise<{ readonly last: number; readonly takenBack: number } | undefined> {
    const { next, takenBack } = await this.#database.steady(() => givenNumbers(this.#database));
    return takenBack === undefined ? undefined : { last: next - 1, takenBack };
  }

  /** Removes an operation that was never sent; false when it is, or may have been, under way. */
  async takeBack(id: OperationId): Promise<boolean> {
    const row = this.rows().find((each) => each.operation.id === id);
    if (row === undefined || !isNeverSent(row.state)) return false;
    const seq = row.operation.deviceSeq;
    const { outbox, meta } = this.#database;
    const removed = await this.#database.transaction('rw', outbox, meta, async () => {
      const [state, sure] = [(await outbox.get(seq))?.state, await meta.get('neverSent')];
      // One that was put back after a lost answer may be at the station already.
      if (state === undefined || !isNeverSent(state)) return false;
      if (sure === undefined || !('from' in sure) || sure.from > seq) return false;
      await outbox.delete(seq);
      const { next, takenBack } = await givenNumbers(this.#database);
      if (takenBack !== undefined) await meta.put({ key: 'deviceSeq', next, takenBack: takenBack + 1 });
      return true;
    });
    if (removed) this.#forget([seq]);
    return removed;
  }

  /** [OB1] Takes what goes next, durably marked as under way. [BR3] A full disk does not keep it from being sent. */
  async take(limit: number, now: number): Promise<readonly OutboxRow[]> {
    const taken = await this.#mark(nextToSend(this.rows(), limit), (row) => markSending(row, now));
    return taken.filter((row) => row.state.kind === 'sending');
  }

  /** [CY2] Everything without an answer, durably marked as carried before anybody holds it; on a full disk too [BR3]. */
  async carry(limit: number): Promise<readonly OutboxRow[]> {
    await this.reload();
    return this.#mark(nextToCarry(this.rows(), limit), markCarried);
  }

  /** Marks what may be at the station soon. Where the disk takes no mark, nothing here is "never sent" any more. */
  async #mark(
    rows: readonly OutboxRow[],
    mark: (row: OutboxRow) => OutboxRow,
  ): Promise<readonly OutboxRow[]> {
    const marked = await unlessFull(() => this.#change(rows, mark));
    if (marked !== undefined) return marked;
    await this.#database.steady(() => this.#database.meta.delete('neverSent'));
    const unmarked = rows.map(mark);
    this.#mirror(unmarked);
    return unmarked;
  }

  /** [OB2] Whatever is under way waits again. Only for the one tab that may send. */
  async putBackAll(problem: string): Promise<void> {
    const sending = this.rows().filter((row) => row.state.kind === 'sending');
    const back = (row: OutboxRow): OutboxRow => putBack(row, problem);
    const written = await unlessFull(() => this.#change(sending, back));
    // On a full disk it waits in memory only; whoever reads the disk next finds it under way and puts it back.
    if (written === undefined) this.#mirror(sending.map(back));
  }

  /** The person has read why the station could not apply it. */
  async putAway(id: OperationId): Promise<void> {
    const seq = this.#seqOf(id);
    if (seq === undefined) return;
    await this.#database.steady(() => this.#database.outbox.delete(seq));
    this.#forget([seq]);
  }

  async #change(
    rows: readonly OutboxRow[],
    change: (row: OutboxRow) => OutboxRow,
  ): Promise<readonly OutboxRow[]> {
    if (rows.length === 0) return [];
    const { outbox } = this.#database;
    const write = async (): Promise<readonly OutboxRow[]> => {
      const stored = await outbox.bulkGet(rows.map((row) => row.operation.deviceSeq));
      const pairs = rows.flatMap(({ operation }, at) => {
        const before = stored[at];
        return before === undefined ? [] : [{ before, row: change({ operation, state: before.state }) }];
      });
      await outbox.bulkPut(pairs.map(({ before, row }) => ({ ...before, state: row.state })));
      return pairs.map(({ row }) => row);
    };
    const changed = await this.#database.steady(() => this.#database.transaction('rw', outbox, write));
    const there = new Set(changed.map((row) => row.operation.deviceSeq));
    this.#forget(rows.map((row) => row.operation.deviceSeq).filter((seq) => !there.has(seq)));
    this.#mirror(changed);
    return changed;
  }

  #write(first: number, stored: readonly StoredOperation[]): Promise<boolean> {
    const { outbox, meta } = this.#database;
    const write = async (): Promise<boolean> => {
      if (!(await giveNumbers(this.#database, first, stored.length))) {
        // [BR1] Ours already, where only the word of it was lost when the browser closed the database.
        const there = await outbox.get(first);
        return there !== undefined && sameBytes(there.iv, stored[0]?.iv ?? there.sealed);
      }
      if ((await meta.get('neverSent')) === undefined) await meta.put({ key: 'neverSent', from: first });
      await outbox.bulkAdd(stored);
      return true;
    };
    return this.#database.steady(() => this.#database.transaction('rw', outbox, meta, write));
  }

  /** As they lie on the disk, waiting; before a transaction, because WebCrypto would end it. */
  async seal(operations: readonly Operation[]): Promise<readonly StoredOperation[]> {
    if (operations.length === 0) return [];
    const { sealer, random, token, stationKey } = this.#secrets;
    const forStation = await envelopeSealer(stationKey, random);
    return Promise.all(
      operations.map(async (operation): Promise<StoredOperation> => {
        const [sealed, envelope] = await Promise.all([
          sealJson(sealer, labelOf(operation.deviceSeq), operation),
          forStation({ token, operation }),
        ]);
        return { seq: operation.deviceSeq, ...sealed, forStation: envelope, state: { kind: 'waiting' } };
      }),
    );
  }

  #open(stored: StoredOperation): Promise<Operation> {
    return openJson<Operation>(this.#secrets.sealer, labelOf(stored.seq), stored);
  }

  #seqOf(id: OperationId): number | undefined {
    return this.rows().find((row) => row.operation.id === id)?.operation.deviceSeq;
  }

  #mirror(rows: readonly OutboxRow[]): void {
    this.#rows = new Map([...this.#rows, ...rows.map((row) => [row.operation.deviceSeq, row] as const)]);
  }

  #forget(seqs: readonly number[]): void {
    const gone = new Set(seqs);
    if (gone.size > 0) this.#rows = new Map([...this.#rows].filter(([seq]) => !gone.has(seq)));
  }
}

/** Waits, and was never under way. */
const isNeverSent = (state: OutboxState): boolean =>
  state.kind === 'waiting' && state.lastProblem === undefined;
