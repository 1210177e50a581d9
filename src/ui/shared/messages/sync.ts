import { defineDictionary } from './dictionary.ts';
import { sync } from './vi/sync.ts';

/** Texts of sending and receiving. */
export const syncWords = defineDictionary(sync, () => import('./en/sync.ts').then((each) => each.sync));
