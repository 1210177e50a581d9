import { foldName } from '../../../domain/name.ts';

/** By which column a table is sorted, and whether upwards. */
export interface Order {
  readonly column: string;
  readonly up: boolean;
}

export type SortValue = string | number;

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

/** Rows whose folded text holds every word typed, in any order; nothing typed keeps them all. */
export function searchRows<T>(rows: readonly T[], folded: readonly string[], typed: string): readonly T[] {
  const words = foldName(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((_, index) => words.every((word) => folded[index]?.includes(word)));
}

/** Sorted without touching the rows given; equal ones keep their order, also downwards. */
export function sortRows<T>(rows: readonly T[], valueOf: (row: T) => SortValue, up: boolean): readonly T[] {
  return rows.toSorted((left, right) => compare(valueOf(left), valueOf(right)) * (up ? 1 : -1));
}

const compare = (left: SortValue, right: SortValue): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : collator.compare(String(left), String(right));

/** A press on a heading: first upwards, then downwards, then as it came. */
export function nextOrder(order: Order | undefined, column: string): Order | undefined {
  if (order?.column !== column) return { column, up: true };
  return order.up ? { column, up: false } : undefined;
}
