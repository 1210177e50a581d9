import canonicalize from 'canonicalize';
import type { Field } from '../../src/domain/field.ts';
import type { Operation, OperationId, SubjectId } from '../../src/domain/operation.ts';

/** One thing a person said, as the phone had kept it when it told the person "saved". */
export interface Said {
  readonly operation: Operation;
  readonly text: string;
  readonly phone: number;
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

  /** What waits on a phone was said there. */
  keep(phone: number, outbox: readonly Operation[]): void {
    for (const operation of outbox) {
      if (this.said.has(operation.id)) continue;
      const text = textOf(operation);
      this.said.set(operation.id, { operation, text, phone, isTakenBack: false });
    }
  }

  takeBack(id: OperationId): void {
    const said = this.said.get(id);
    if (said !== undefined) said.isTakenBack = true;
  }
}

export const textOf = (operation: unknown): string => canonicalize(operation) ?? '';
