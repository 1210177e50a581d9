import { defineDictionary } from './dictionary.ts';
import { hamlet } from './vi/hamlet.ts';

/** Texts of a role's first screen. */
export const hamletWords = defineDictionary(hamlet, () =>
  import('./en/hamlet.ts').then((each) => each.hamlet),
);
