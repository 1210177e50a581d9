import { countEn } from '../../../shared/messages/format.ts';
import type { Shape } from '../../../shared/messages/dictionary.ts';
import type { station as vi } from '../vi/station.ts';

export const station: Shape<typeof vi> = {
  sections: {
    home: 'Overview',
    importList: 'Import a list',
    assign: 'Assign',
    list: 'Subjects',
    contested: 'Contested',
    log: 'Log',
    invitations: 'Invitations',
    devices: 'Devices, receipts',
  },
  sectionsLabel: 'Sections of the station',
  shortcut: (key) => `Shortcut: ${key}`,
  loading: 'Loading…',
  reload: 'Reload',
  more: 'Show older lines',
  print: 'Print',
  search: 'Search (accents not needed)',
  shown: (count, of) => (count === of ? `${countEn(of)} rows` : `${countEn(count)}/${countEn(of)} rows`),
  nothingFound: 'No rows match.',
  sortBy: (column) => `Sort by ${column}`,

  total: 'Total',
  stagesTitle: 'By step',
  categoriesTitle: 'By kind of fault',
  noSubjects: 'The book holds no subjects yet.',
  importFirst: 'Import the first list from the Platform',
  unassigned: 'Not assigned',
  unassignedHint: 'No hamlet reviews them yet',
  contestedHint: 'Two people wrote different values; a person decides',
  duplicate: 'Perhaps the same',
  duplicateHint: 'Same number, or same name and birth date',
  returned: 'Returned',
  returnedHint: 'The hamlet must look again',
  hamletsTitle: 'Progress of each hamlet',
  hamlet: 'Hamlet',
  answered: 'Answered',
  left: 'Left',
  closed: 'Closed',
  contested: 'Contested',
  progress: 'Progress',
  allHamlets: 'All hamlets',

  contestedIntro:
    'Where two people wrote different values for the same field. No value is dropped; both stay here until a person decides.',
  contestedNone: 'Nothing is contested.',
  valueOf: (index) => `Value ${index}`,
  empty: '(empty)',
  fromList: (date) => `Platform’s list of ${date}`,
  sawBefore: (value) => `Saw when writing: ${value}`,
  deviceTime: 'Time on the device',
  stationTime: 'Time at the station',
  notArrived: 'not at the station yet',
  openSubject: 'Open the record',

  logIntro: 'Everything that was said, newest first. No line is ever changed or removed.',
  number: 'No.',
  who: 'Who',
  role: 'Role',
  subject: 'Subject',
  said: 'What was said',
  evidence: 'Evidence',
  verdict: 'Station’s answer',
  notInBook: (id) => `Record ${id}`,
  logEmpty: 'Nobody has said anything yet.',
  verdicts: {
    accepted: 'Taken',
    merged: 'Taken, merged',
    contested: 'Contested',
    refused: 'Not applied',
  },
  withLists: 'With the lines an import wrote',
  allVerdicts: 'All answers',

  receiptsIntro:
    'Read the code on the phone and the code here aloud to each other. The same code means the station has all the phone sent.',
  lastHeard: 'Last heard',
  lastReceipt: 'Last receipt code',
  lastWaiting: 'Said still waiting',
  thisDevice: 'Receipts of this computer',
  noReceipts: 'This computer has no receipts yet.',
  receipt: (sent, taken) => `${countEn(sent)} sent / ${countEn(taken)} taken`,
  never: 'Never',

  problem: {
    'no-network':
      'No network to the station. Everything on this computer is kept. Check the network and try again.',
    'not-allowed':
      'This device may no longer do this. Nothing is lost. Ask whoever is in charge of the station.',
    stationError: (status) =>
      `The station had an error (${status}). What was written is kept. Try again in a few minutes.`,
  },
};
