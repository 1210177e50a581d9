import { defineDictionary } from './dictionary.ts';
import { table } from './vi/table.ts';

/** Texts of tables, lists, their files and prints. */
export const tableWords = defineDictionary(table, () => import('./en/table.ts').then((each) => each.table));
