import { defineDictionary } from '../../shared/messages/dictionary.ts';
import { lead } from './vi/lead.ts';

/** Everything the screens of the commune's task force say. */
export const leadWords = defineDictionary(lead, () => import('./en/lead.ts').then((each) => each.lead));
