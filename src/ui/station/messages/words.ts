import { defineDictionary } from '../../shared/messages/dictionary.ts';
import { station } from './vi/station.ts';
import { importing } from './vi/import.ts';
import { people } from './vi/people.ts';

/** The station's frame, overview, lists of operations and receipts. */
export const stationWords = defineDictionary(station, () =>
  import('./en/station.ts').then((each) => each.station),
);

/** The import wizard. */
export const importWords = defineDictionary(importing, () =>
  import('./en/import.ts').then((each) => each.importing),
);

/** Invitations and devices. */
export const peopleWords = defineDictionary(people, () =>
  import('./en/people.ts').then((each) => each.people),
);
