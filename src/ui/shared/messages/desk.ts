import { defineDictionary } from './dictionary.ts';
import { desk } from './vi/desk.ts';

/** Texts for questions to the station that failed. */
export const deskWords = defineDictionary(desk, () => import('./en/desk.ts').then((each) => each.desk));
