import { defineDictionary } from './dictionary.ts';
import { records } from './vi/records.ts';

/** Texts of the list and of a subject. */
export const recordsWords = defineDictionary(records, () =>
  import('./en/records.ts').then((each) => each.records),
);
