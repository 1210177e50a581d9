import type { Field } from './field.ts';
import type { FieldChange } from './operation.ts';
import type { Entry } from './subject.ts';

/** What an operation wants of a field, whichever kind it is. */
export function changeOf(entry: Entry, field: Field): FieldChange | undefined {
  switch (entry.kind) {
    case 'correct':
    case 'confirm':
    case 'check':
      return entry.body.changes[field];
    case 'settle':
      return entry.body.field === field ? entry.body.change : undefined;
    case 'assign':
      return field === 'hamlet' ? entry.body.change : undefined;
    default:
      return undefined;
  }
}
