import { defineDictionary } from './dictionary.ts';
import { conflict } from './vi/conflict.ts';

/** Texts of values that stand side by side, of deciding between them, and of what became of one's own. */
export const conflictWords = defineDictionary(conflict, () =>
  import('./en/conflict.ts').then((each) => each.conflict),
);
