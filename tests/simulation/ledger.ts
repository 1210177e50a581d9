import canonicalize from 'canonicalize';
import type { Field } from '../../src/domain/field.ts';
import type { Operation, OperationId, SubjectId } from '../../src/domain/operation.ts';
import type { Subject } from '../../src/domain/subject.ts';

/** One thing a person said, as the phone had kept it when it told the person "saved". */
export interface Said {
  readonly operation: Operation;
  readonly text: string;
  /** -1: the station's own desk, before everything or in the run. */
  readonly phone: number;
  /** The person it was said of, as the list first had them; undefined when nobody showed them any more. */
  readonly about: string | undefined;
  /** Removed before it was ever sent. */
  isTakenBack: boolean;
}

/** What people really did, written down beside the system: the truth everything is measured with. */
export class Ledger {
  readonly said = new Map<OperationId, Said>();
  readonly #entered = new Set<string>();
  /** Somebody meant to take these back, and was killed over it. */
  readonly maybeTakenBack = new Set<OperationId>();

  enter(subject: SubjectId, field: Field, value: string): void {
    this.#entered.add(`${subject}|${field}|${value}`);
  }

  isEntered(subject: SubjectId, field: Field, value: string): boolean {
    return this.#entered.has(`${subject}|${field}|${value}`);
  }

  /** What waits on a phone was said there; `shown` is the subject as its tabs have it. */
  keep(
    phone: number,
    outbox: readonly Operation[],
    shown: (id: SubjectId) => Subject | undefined = () => undefined,
  ): void {
    for (const operation of outbox) {
      if (this.said.has(operation.id)) continue;
      const text = textOf(operation);
      const subject = shown(operation.subject);
      const about = subject && personOf(subject);
      this.said.set(operation.id, { operation, text, phone, about, isTakenBack: false });
    }
  }

  takeBack(id: OperationId): void {
    const said = this.said.get(id);
    if (said !== undefined) said.isTakenBack = true;
  }
}

/** Who it is, whatever number the station gave them. */
export const personOf = ({ listing, row, listed }: Subject): string =>
  [listing, row, listed.name, listed.idNumber].join('|');

export const textOf = (operation: unknown): string => canonicalize(operation) ?? '';
