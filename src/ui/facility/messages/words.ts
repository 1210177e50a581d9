import { defineDictionary } from '../../shared/messages/dictionary.ts';
import { facility } from './vi/facility.ts';

/** Everything the screens of a vaccination facility say. */
export const facilityWords = defineDictionary(facility, () =>
  import('./en/facility.ts').then((each) => each.facility),
);
