import { defineDictionary } from './dictionary.ts';
import { unlock } from './vi/unlock.ts';

/** Texts of opening a book that is on this device: all that is needed before the PIN. */
export const unlockWords = defineDictionary(unlock, () =>
  import('./en/unlock.ts').then((each) => each.unlock),
);
