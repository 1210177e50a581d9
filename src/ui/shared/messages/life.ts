import { defineDictionary } from './dictionary.ts';
import { life } from './vi/life.ts';

/** Texts of what happens to an open book from outside of its window. */
export const lifeWords = defineDictionary(life, () => import('./en/life.ts').then((each) => each.life));
