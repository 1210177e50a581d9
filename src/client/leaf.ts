import { checkFields } from '../domain/checks.ts';
import type { Fields } from '../domain/field.ts';
import type { SubjectReading } from '../domain/reading.ts';
import type { Entry, Subject } from '../domain/subject.ts';
import type { Warning } from '../domain/warning.ts';
import type { OutboxRow } from '../sync/outbox.ts';
import { readSubject, valuesOf } from '../sync/reading.ts';
import { searchKeyOf, type SearchKey } from './search-key.ts';

/** One subject in memory: what the station sent with what this device says of it; the rest is read when asked for. */
export class Leaf {
  #base: Subject;
  #local: readonly Entry[];
  #reading: SubjectReading | undefined;
  #values: Fields | undefined;
  #key: SearchKey | undefined;
  #warnings: readonly Warning[] | undefined;

  constructor(base: Subject, local: readonly Entry[]) {
    this.#base = base;
    this.#local = local;
  }

  /** As the station has it: what the digest is made of. */
  get base(): Subject {
    return this.#base;
  }

  /** The same subject as it is now; true when it has another place in the book's order than before. */
  renew(base: Subject, local: readonly Entry[]): boolean {
    const before = this.#reading;
    this.#base = base;
    this.#local = local;
    this.#reading = undefined;
    this.#values = undefined;
    this.#key = undefined;
    this.#warnings = undefined;
    return before === undefined || before.hamlet !== this.reading().hamlet || before.subject.row !== base.row;
  }

  reading(): SubjectReading {
    this.#reading ??= readSubject(withLocal(this.#base, this.#local));
    return this.#reading;
  }

  /** What stands, without who said it. */
  values(): Fields {
    this.#values ??= valuesOf(this.reading().subject);
    return this.#values;
  }

  key(): SearchKey {
    this.#key ??= searchKeyOf(this.reading().subject, this.values());
    return this.#key;
  }

  warnings(thisYear: number): readonly Warning[] {
    this.#warnings ??= checkFields(this.values(), thisYear);
    return this.#warnings;
  }
}

/** An operation of this device as the subject shows it until the station's own entry arrives. */
export function entryOf({ operation, state }: OutboxRow): Entry {
  if (state.kind !== 'answered') return { ...operation, seq: 0, receivedAt: '', verdict: 'waiting' };
  const { seq, receivedAt, verdict, refusal } = state;
  return { ...operation, seq, receivedAt, verdict, ...(refusal === undefined ? {} : { refusal }) };
}

function withLocal(base: Subject, local: readonly Entry[]): Subject {
  if (local.length === 0) return base;
  const known = new Set(base.entries.map((entry) => entry.id));
  return { ...base, entries: [...base.entries, ...local.filter((entry) => !known.has(entry.id))] };
}
