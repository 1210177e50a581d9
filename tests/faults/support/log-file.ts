import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { OperationId } from '../../../src/domain/operation.ts';
import type { Verdict } from '../../../src/domain/subject.ts';

/** What the station's file says of one operation. */
export interface LogLine {
  readonly seq: number;
  readonly verdict: Verdict;
  readonly operation: { readonly id: OperationId; readonly device: string };
}

export interface KeptReceipt {
  readonly device: string;
  readonly at: string;
  readonly code: string;
  readonly taken: number;
}

/** The station's database, read by its file and not by its code. */
export class LogFile {
  readonly #file: string;

  constructor(data: string) {
    this.#file = join(data, 'station.sqlite');
  }

  /** Of these operations, those it does not have. */
  missing(ids: readonly OperationId[]): readonly OperationId[] {
    const there = new Set(this.#rows('SELECT id FROM operations').map(({ id }) => id));
    return ids.filter((id) => !there.has(id));
  }

  /** Every line, also of what was said twice. */
  lines(): readonly LogLine[] {
    return this.#rows('SELECT body FROM operations').map(({ body }) => JSON.parse(String(body)) as LogLine);
  }

  receipts(): readonly KeptReceipt[] {
    return this.#rows('SELECT device, at, code, taken FROM receipts').map(({ device, at, code, taken }) => ({
      device: String(device),
      at: String(at),
      code: String(code),
      taken: Number(taken),
    }));
  }

  #rows(query: string): readonly Readonly<Record<string, unknown>>[] {
    const file = new DatabaseSync(this.#file, { readOnly: true });
    try {
      return file.prepare(query).all();
    } finally {
      file.close();
    }
  }
}
