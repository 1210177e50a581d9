import { defineDictionary } from '../../shared/messages/dictionary.ts';
import { devices } from './vi/devices.ts';
import { station } from './vi/station.ts';
import { carrying } from './vi/carrying.ts';
import { importing } from './vi/import.ts';
import { handovers } from './vi/handovers.ts';
import { passports } from './vi/passports.ts';
import { people } from './vi/people.ts';
import { platformFile } from './vi/platform-file.ts';
import { rekeying } from './vi/rekeying.ts';
import { verifying } from './vi/verifying.ts';

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

/** How each device is, and receipts. */
export const devicesWords = defineDictionary(devices, () =>
  import('./en/devices.ts').then((each) => each.devices),
);

/** The re-keying desk. */
export const rekeyingWords = defineDictionary(rekeying, () =>
  import('./en/rekeying.ts').then((each) => each.rekeying),
);

/** The file for the Platform and what became of it. */
export const platformFileWords = defineDictionary(platformFile, () =>
  import('./en/platform-file.ts').then((each) => each.platformFile),
);

/** The Platform's next list: what the wizard says of it, besides the words of every import. */
export const verifyingWords = defineDictionary(verifying, () =>
  import('./en/verifying.ts').then((each) => each.verifying),
);

/** The archive of signed lists. */
export const handoversWords = defineDictionary(handovers, () =>
  import('./en/handovers.ts').then((each) => each.handovers),
);

/** Passports and new doses, as the station looks at them. */
export const passportsWords = defineDictionary(passports, () =>
  import('./en/passports.ts').then((each) => each.passports),
);

/** What phones without network hand over, and lists for phones that never had one. */
export const carryingWords = defineDictionary(carrying, () =>
  import('./en/carrying.ts').then((each) => each.carrying),
);
