import { countEn } from '../../../shared/messages/format.ts';
import type { Shape } from '../../../shared/messages/dictionary.ts';
import type { handovers as vi } from '../vi/handovers.ts';

export const handovers: Shape<typeof vi> = {
  title: 'Signed handover lists',
  intro:
    'Lists the police signed and handed over to the station. What was signed can’t change; later changes are on an addendum.',
  none: 'No list has been handed over yet.',
  reload: 'Reload',
  number: 'Number',
  version: (version) => (version === 1 ? 'First version' : `Addendum ${countEn(version - 1)}`),
  madeOn: 'Made on',
  signer: 'Signed by',
  total: 'People',
  acknowledged: 'Received',
  notAcknowledged: 'Not received',
  acknowledgedBy: (name, time) => `${name}, ${time}`,
  age: 'Outcome',
  untouched: (people, days) =>
    days === 0
      ? `${countEn(people)} people not updated, signed today`
      : `${countEn(people)} people not updated after ${countEn(days)} days`,
  finished: (right, of) => `${countEn(right)}/${countEn(of)} people right`,
  digest: 'Digest',
  kind: 'Version',
  open: 'Open',
  openOf: (number) => `Open list ${number}`,
  toList: 'Back to the lists',

  receive: 'Received, stored',
  receiving: 'Saving…',
  receiveHint:
    'Press when the station has received and stored this list. The signer sees who received it and when.',
  received: (number) => `Recorded: the station received list ${number}`,
  paper: 'Minutes and list on paper',
  print: 'Print',
  export: 'Export Excel (with signature)',
  exporting: 'Exporting…',
  exportHint: 'The command verify-handover proves that this file is what was signed.',
  rows: 'People on the list',
  row: 'No.',
  listed: 'Platform has',
  confirmed: 'Police confirmed',
  same: 'as listed',
  result: 'Result',
  category: 'Kind',
  counts: 'Counts',
  now: 'Now',
  notInBook: 'not in this computer’s book any more',
  results: {
    matched: 'Matches the population database',
    completed: 'Completed',
    'not-found': 'Not found',
    'closed:moved-away': 'Moved away',
    'closed:deceased': 'Deceased',
    'closed:abroad': 'Abroad',
    'closed:foreigner': 'Foreigner',
    'closed:same-person': 'Same as another person',
    'closed:unknown-here': 'Unknown here',
    'closed:no-number-yet': 'No number yet',
  },
};
