import { defineDictionary } from './dictionary.ts';
import { leaving } from './vi/leaving.ts';

/** Texts of taking a book off the device. */
export const leavingWords = defineDictionary(leaving, () =>
  import('./en/leaving.ts').then((each) => each.leaving),
);
