import { defineDictionary } from './dictionary.ts';
import { join } from './vi/join.ts';

/** Texts of joining by an invitation. */
export const joinWords = defineDictionary(join, () => import('./en/join.ts').then((each) => each.join));
