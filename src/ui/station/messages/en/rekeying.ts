import { countEn } from '../../../shared/messages/format.ts';
import type { Shape } from '../../../shared/messages/dictionary.ts';
import type { rekeying as vi } from '../vi/rekeying.ts';

export const rekeying: Shape<typeof vi> = {
  title: 'Re-keying',
  nothing: 'Nobody is left to be typed.',
  nothingHint: 'New people appear after the police sign a handover list and this computer syncs.',
  toHandovers: 'See the handover lists',

  pace: 'Your progress today',
  doneToday: 'Done today',
  left: 'Left',
  perHour: 'Speed',
  perHourOf: (count) => `${countEn(count)} people/hour`,
  endsIn: 'All done in about',
  minutes: (minutes) => `${minutes} min`,
  hours: (hours, minutes) => `${countEn(hours)} h ${minutes} min`,
  notYet: 'too early to say',

  search: 'Search the queue (name without accents, number, row)',
  found: 'Found in the queue',
  notFound: 'Nobody in the queue matches. Who is not signed for, or is done, is not here.',
  foundMore: (count) => `and ${countEn(count)} more; please type on.`,

  place: (at, of) => `Person ${countEn(at)} / ${countEn(of)}`,
  rowInList: (row) => `Row ${countEn(row)} of the Platform’s list`,
  find: 'Find on the Platform',
  findName: 'name to find',
  form: 'The Platform’s fields, from the top',
  was: 'Platform has',
  becomes: 'Change to',
  keeps: 'Stays',
  copied: 'Copied',
  upNext: 'Copy next',
  copy: 'Copy',
  copyOf: (mark, what) => `${mark}: ${what}`,
  copyNext: (what) => `Copy ${what}`,
  copyAgain: 'Copy from the start',
  copiedSay: (what, value) => `Copied ${what}: ${value}. Go to the Platform and paste.`,
  selectedSay: (what) =>
    `The browser does not let us copy. ${what} is selected: press Ctrl+C, then paste on the Platform.`,
  nothingToChange:
    'The police confirmed what the Platform already has, so no field has to change. Open the record on the Platform, save it so that it is verified again, then press “Done”.',
  refusedBefore: (reason) => `The Platform refused it before: ${reason}`,

  done: 'Done',
  refuse: 'Platform refused…',
  back: 'Previous',
  skip: 'Later',
  undo: 'Undo',
  undoOf: (name) => `Undo: ${name}`,
  doneSay: (name) => `Recorded: ${name} is done`,
  refusedSay: (name) => `Recorded: the Platform refused ${name}`,
  returnedSay: (name) => `Sent back to the hamlet: ${name}`,
  undone: (name) => `Undone: ${name} is in the queue again`,
  sure: 'No value of this person was copied. If you typed them on the Platform by hand, press “Done” once more.',
  gone: 'The person on the desk has just left the queue (done or sent back by somebody else). This is the next one.',
  problem: (text) => `${text} The person is still in the queue.`,

  keys: { copy: 'Space', done: 'Enter', refuse: 'Delete', undo: 'Ctrl+Z', back: '←', skip: '→' },
  keysHint: 'Keys work while the cursor is not in a text field.',

  refusing: {
    title: (name) => `The Platform refused ${name}`,
    reason: 'Why?',
    detail: 'More, or another reason',
    after: 'Then',
    save: 'Record the reason',
    choose: 'Choose a reason or write another one.',
  },
  afters: { keep: 'Keep in this queue', return: 'Send back to the hamlet' },
  reasons: {
    'not-there': 'Person not found on the Platform',
    'number-taken': 'Another person on the Platform has this number',
    'no-match': 'Platform says: no match in the population database',
    locked: 'Record already verified, can’t be changed',
    'other-facility': 'Another facility’s record, no right to change it',
    error: 'Platform error while saving',
    other: 'Another reason',
  },
};
