import type { Fields } from './field.ts';
import type { Warning } from './warning.ts';

/** [CK1] Everything odd about these values, field by field. `thisYear` bounds dates; the domain has no clock. */
export function checkFields(fields: Fields, thisYear: number): readonly Warning[] {
  return fields.idNumber === '' && thisYear > 0 ? [{ field: 'idNumber', code: 'id-missing' }] : [];
}
