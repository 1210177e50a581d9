import { sha256Hex } from '../world.ts';
import { writeLogBody, type LogBody } from '../exchange/log-body.ts';
import type { Envelope } from '../exchange/judge.ts';
import type { Head, LogRow } from '../store/store.ts';

/** The hash of a line: SHA-256 over the hash before (hexadecimal; nothing before the first) and the line's text. */
export const chainHash = (previous: string, body: string): string => sha256Hex(previous + body);

/** New lines at the end of one commune's log, each sealing all before it. */
export class LogChain {
  #head: Head;
  readonly #rows: LogRow[] = [];

  constructor(head: Head) {
    this.#head = head;
  }

  get nextSeq(): number {
    return this.#head.seq + 1;
  }

  get rows(): readonly LogRow[] {
    return this.#rows;
  }

  /** `body.seq` must be `nextSeq`. */
  add(named: Envelope, body: LogBody): void {
    if (body.seq !== this.nextSeq) throw new Error('a log line out of turn');
    const text = writeLogBody(body);
    const hash = chainHash(this.#head.hash, text);
    this.#rows.push({
      seq: body.seq,
      id: named.id,
      kind: named.kind,
      subject: named.subject,
      body: text,
      hash,
    });
    this.#head = { seq: body.seq, hash };
  }
}
