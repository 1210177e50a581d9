import { defineDictionary } from '../../shared/messages/dictionary.ts';
import { police } from './vi/police.ts';
import { signing } from './vi/signing.ts';
import { policeFile } from './vi/police-file.ts';

/** The police's frame and queue. */
export const policeWords = defineDictionary(police, () =>
  import('./en/police.ts').then((each) => each.police),
);

/** Signing, handing over and the archive. */
export const signingWords = defineDictionary(signing, () =>
  import('./en/signing.ts').then((each) => each.signing),
);

/** The workbook that goes out and comes back. */
export const policeFileWords = defineDictionary(policeFile, () =>
  import('./en/police-file.ts').then((each) => each.policeFile),
);
