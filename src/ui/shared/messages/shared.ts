import { defineDictionary } from './dictionary.ts';
import { shared } from './vi/shared.ts';

/** Texts that every area uses. */
export const sharedWords = defineDictionary(shared, () =>
  import('./en/shared.ts').then((each) => each.shared),
);
