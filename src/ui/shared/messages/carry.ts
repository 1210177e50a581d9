import { defineDictionary } from './dictionary.ts';
import { carry } from './vi/carry.ts';

/** Texts of the exchange by hand, on the phone. */
export const carryWords = defineDictionary(carry, () => import('./en/carry.ts').then((each) => each.carry));
