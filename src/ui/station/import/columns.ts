import type { ListDraft, Mapping } from '../../../client/station-desk.ts';
import { FIELDS, type Field } from '../../../domain/field.ts';

/**
 * What may be a slip in a mapping. Only a list without names can't be used: parts of one field (Họ, Tên) may be in
 * several columns, and some lists really have no number.
 */
export type MappingFault =
  | { readonly kind: 'twice'; readonly field: Field }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'no-number' };

/** What is missing or said twice, in the order of the fields. */
export function faultsOf(mapping: Mapping): readonly MappingFault[] {
  const meanings = Object.values(mapping);
  const twice = FIELDS.filter((field) => meanings.filter((meaning) => meaning === field).length > 1);
  return [
    ...twice.map((field) => ({ kind: 'twice', field }) as const),
    ...(meanings.includes('name') ? [] : [{ kind: 'no-name' } as const]),
    ...(meanings.includes('idNumber') ? [] : [{ kind: 'no-number' } as const]),
  ];
}

export const isBlocking = (fault: MappingFault): boolean => fault.kind === 'no-name';

/** The first filled cells of a column, each once. */
export function samplesOf(draft: ListDraft, column: number, count: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of draft.rows) {
    const cell = cells[column]?.trim() ?? '';
    if (cell !== '') samples.add(cell);
    if (samples.size === count) break;
  }
  return [...samples];
}

/** Excel's letters for a column: 0 → A, 26 → AA. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

export const sameMapping = (left: Mapping, right: Mapping): boolean => {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => (left[Number(key)] ?? 'ignore') === (right[Number(key)] ?? 'ignore'));
};
