import { defineDictionary } from './dictionary.ts';
import { join, unlock } from './vi/join.ts';

/** Texts of joining by an invitation. */
export const joinWords = defineDictionary(join, () => import('./en/join.ts').then((each) => each.join));

/** Texts of opening a book that is on this device. */
export const unlockWords = defineDictionary(unlock, () => import('./en/join.ts').then((each) => each.unlock));
