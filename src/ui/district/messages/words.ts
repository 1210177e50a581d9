import { defineDictionary } from '../../shared/messages/dictionary.ts';
import { district } from './vi/district.ts';

/** Everything the district's screens say. */
export const districtWords = defineDictionary(district, () =>
  import('./en/district.ts').then((each) => each.district),
);
