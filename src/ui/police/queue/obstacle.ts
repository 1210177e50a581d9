import { contestedFacts } from '../../../client/police-piles.ts';
import { IDENTITY_FIELDS, type IdentityField } from '../../../domain/field.ts';
import { cleanNumber, isWellFormed } from '../../../domain/identity-number.ts';
import type { SubjectReading } from '../../../domain/reading.ts';

/** Why the values that stand can't be called right as they are. */
export interface Obstacle {
  readonly kind: 'contested' | 'incomplete';
  readonly fields: readonly IdentityField[];
}

/**
 * What would make a "right" that could never be signed: two values on one fact, or a fact that is missing or no
 * number. Said at the key, not at the signature.
 */
export function obstacleTo(reading: SubjectReading): Obstacle | undefined {
  const contested = contestedFacts(reading);
  if (contested.length > 0) return { kind: 'contested', fields: contested };
  const incomplete = IDENTITY_FIELDS.filter((field) => !isUsable(field, reading.fields[field].value));
  return incomplete.length > 0 ? { kind: 'incomplete', fields: incomplete } : undefined;
}

const isUsable = (field: IdentityField, value: string): boolean =>
  field === 'idNumber' ? isWellFormed(cleanNumber(value)) : value.trim() !== '';
