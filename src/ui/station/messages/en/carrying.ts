import type { Shape } from '../../../shared/messages/dictionary.ts';
import { countEn } from '../../../shared/messages/format.ts';
import type { carrying as vi } from '../vi/carrying.ts';

export const carrying: Shape<typeof vi> = {
  intro:
    'For phones without a network: take the files they made, or scan the QR codes on their screens. Taking something again does no harm: every change is written once.',
  drop: 'Drop one or several files of phones here, or:',
  pick: 'Choose files',
  taking: 'Taking…',
  taken: 'Files just taken',
  from: (name) => `From the device of ${name}`,
  fromCommune: (commune) => `From a device of ${commune}`,
  receipt: (sent, taken, code) => `${countEn(sent)} sent / ${countEn(taken)} taken · ${code}`,
  nothingSent: 'No changes; the phone only asks for the newest list.',
  more: (contested, refused) =>
    [
      ...(contested === 0 ? [] : [`${countEn(contested)} contested`]),
      ...(refused === 0 ? [] : [`${countEn(refused)} not applied`]),
    ].join(' · '),
  remaining: (count) => `The phone holds ${countEn(count)} more changes that are not in the file.`,
  revoked: 'This device is revoked. What it says is kept in the log for the station to see, and not applied.',
  saveAnswer: 'Save the answer file',
  answerHint: 'Bring this file back to the same phone. There: Send and receive → Open the answer file.',
  answerName: (code, time) => `SoThon answer ${code} ${time}`,
  again: 'Try again',
  startFile: 'Start file, no network needed',
  startHelp:
    'For a device that never had a network: save this file, bring it to the device, open the invitation there and choose the file. The invitation then counts as used.',
  startMaking: 'Making the file…',
  startSaved: 'The file is saved. The device needs both this file and the link (or QR code) above.',
  startName: (time) => `SoThon start ${time}`,
  problems: {
    'no-network': 'The station’s server cannot be reached. The file was not taken; try again.',
    'not-allowed': 'This device may not do that. Use a device of the station’s people.',
    'not-ours': 'This is not a file of Sổ Thôn. Nothing was taken.',
    damaged: 'The file is damaged or not complete. Nothing was taken; copy it from the phone again.',
    'newer-app': 'A newer app made this file. Update the station and take it again.',
    'app-too-old': 'The app that made this file is too old. Update the app on the phone and copy again.',
    'other-station': 'This file is for another station. Nothing was taken; bring it there.',
    'other-device': 'This file names another device than the one that made it. Nothing was taken.',
    'other-invitation': 'This file is for another invitation.',
    'unknown-device': 'The station does not know the device that made this file. Nothing was taken.',
    'too-large': 'The file is too large to be one that a phone made.',
    'invitation-unknown': 'The station has no such invitation.',
    'invitation-used': 'A device with a network has used this invitation. Make a new one.',
    'invitation-expired': 'The invitation has expired (72 hours). Make a new one.',
  },
  stationError: (status) => `The station has an error (code ${status}). Try again; nothing is written twice.`,
  wrongKind: {
    up: 'This is a phone’s file.',
    locked: 'This is a phone’s file.',
    down: 'This is an answer of the station. Bring it back to the phone; it is not taken here.',
    start: 'This is a start file for a new device. Bring it there; it is not taken here.',
  },
};
