import { defineDictionary } from './dictionary.ts';
import { codes } from './vi/codes.ts';

/** Texts of codes on a screen and of reading them. */
export const codesWords = defineDictionary(codes, () => import('./en/codes.ts').then((each) => each.codes));
