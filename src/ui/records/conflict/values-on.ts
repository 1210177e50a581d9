import type { Claim } from '../../../domain/claim.ts';
import type { Field } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';

/** The distinct values that stand on a field, in the station's order, each with the words that say it. */
export function valuesOn(
  reading: SubjectReading,
  field: Field,
): readonly { readonly value: string; readonly claims: readonly Claim[] }[] {
  const values = new Map<string, Claim[]>();
  for (const claim of reading.fields[field].claims) {
    const said = values.get(claim.value);
    if (said === undefined) values.set(claim.value, [claim]);
    else said.push(claim);
  }
  return [...values].map(([value, claims]) => ({ value, claims }));
}
