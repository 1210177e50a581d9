import type { Draft } from '../../client/drafts.ts';
import { FIELDS } from '../../domain/field.ts';
import type { Operation } from '../../domain/operation.ts';
import { NO_DRAFT } from './drafts.tsx';

/** The words of an operation as if they had just been typed; undefined for what is not typed but pressed. */
export function draftOf(operation: Operation): Draft | undefined {
  switch (operation.kind) {
    case 'correct': {
      const { changes, evidence } = operation.body;
      const values = FIELDS.flatMap((field) => {
        const change = changes[field];
        return change === undefined ? [] : [[field, change.value] as const];
      });
      return { ...NO_DRAFT, evidence, values: Object.fromEntries(values) };
    }
    case 'close':
      return { ...NO_DRAFT, closing: operation.body };
    case 'note':
      return { ...NO_DRAFT, note: operation.body.text };
    case 'settle':
      return { ...NO_DRAFT, values: { [operation.body.field]: operation.body.change.value } };
    default:
      return undefined;
  }
}
