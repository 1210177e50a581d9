import { defineDictionary } from './dictionary.ts';
import { homes } from './vi/homes.ts';

/** Texts of the first screens whose own work comes with a later version. */
export const homesWords = defineDictionary(homes, () => import('./en/homes.ts').then((each) => each.homes));
