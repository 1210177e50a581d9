import { defineDictionary } from './dictionary.ts';
import { cleared } from './vi/cleared.ts';

/** Texts for who finds their book gone: fetched when that happens. */
export const clearedWords = defineDictionary(cleared, () =>
  import('./en/cleared.ts').then((each) => each.cleared),
);
