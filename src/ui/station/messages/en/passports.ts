import type { Shape } from '../../../shared/messages/dictionary.ts';
import type { passports as vi } from '../vi/passports.ts';

export const passports: Shape<typeof vi> = {
  title: 'Vaccine passports and new doses',
  passports: 'Vaccine passports',
  ready: 'Ready to sign',
  signedToday: 'Signed today',
  signed: 'Signed',
  blocked: 'Blocked',
  whyTitle: 'Why they can’t be signed',
  whyHint: 'One person may have several reasons, so the reasons add up to more than the people.',
  why: {
    'not-verified': 'The Platform does not say right yet',
    contested: 'Values still contested',
    closed: 'Closed by the hamlet',
    'incomplete-dose': 'A new dose is not complete',
    'held-back': 'A facility looked and did not sign',
  },
  withDay: (text, day) => `${text} (${day})`,
  withReason: (text, reason) => `${text}: ${reason}`,
  show: 'Showing',
  readyList: 'Ready to sign',
  blockedList: 'Blocked',
  signedList: 'Signed today',
  reasons: 'Reasons',
  none: 'Nobody.',
  toFacility: 'Open the facility’s screens',
  toFacilityHint: 'Passports are signed and doses entered on the facility’s screens.',
  noFacility:
    'This computer does not have the role of a facility and can only look. To sign or to enter doses here, make an invitation with that role.',

  doses: 'New doses today',
  dosesHint: 'A new dose must be complete on the day it is given (letter 1815/BYT-CNTT).',
  timings: {
    'due-today': 'Incomplete, due today',
    overdue: 'Incomplete, overdue',
    'on-time': 'Complete in time',
    late: 'Complete, but late',
  },
  openDoses: 'Incomplete doses',
  doseDay: 'Day of the dose',
  timing: 'State',
  noDoses: 'No dose is incomplete.',
};
