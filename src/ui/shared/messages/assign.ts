import { defineDictionary } from './dictionary.ts';
import { assigning } from './vi/assign.ts';

/** The assigning screen, which the station and the commune's lead have. */
export const assignWords = defineDictionary(assigning, () =>
  import('./en/assign.ts').then((each) => each.assigning),
);
