import type { Shape } from '../dictionary.ts';
import { countEn } from '../format.ts';
import type { carry as vi } from '../vi/carry.ts';

export const carry: Shape<typeof vi> = {
  title: 'No network?',
  help: 'Copy what was not sent into a locked file and bring it to the station by memory card, Bluetooth or Zalo; only the station can open it. Or take this device there to have its QR codes scanned.',
  carriedFile: (count, time) => `${countEn(count)} changes were copied to a file at ${time}; no receipt yet.`,
  carriedPictures: (count, time) =>
    `${countEn(count)} changes were shown as QR codes at ${time}; no receipt yet.`,
  stillHere: 'They are still kept on this device, and are sent if a network comes first.',
  save: 'Save a file for the station',
  share: 'Share a file with the station',
  byCodes: 'By QR codes',
  packing: 'Copying…',
  open: 'Open the answer file',
  opening: 'Opening…',
  fileName: (time) => `SoThon to station ${time}`,
  packed: (count) =>
    count === 0
      ? 'A file that asks for the newest list is ready. Bring it to the station, then open the answer here.'
      : `${countEn(count)} changes are in the file. Bring it to the station, then open the answer here.`,
  remaining: (count) =>
    `${countEn(count)} more changes did not fit. Copy again once the answer to this file is opened.`,
  opened: (count) =>
    count === 0 ? 'The answer file is opened.' : `The station took ${countEn(count)} changes.`,
  receipt: (sent, taken, code) => `Receipt: ${countEn(sent)} sent / ${countEn(taken)} taken · ${code}`,
  pages: {
    taken: 'The list on this device is up to date with the file.',
    older: 'The list in the file is older than the one here, so the one here was kept.',
    none: '',
  },
  locked: {
    help: 'No network? Copy what is waiting into a locked file that only the station can open.',
    save: 'Save a file',
    saved: (count) =>
      count === 0
        ? 'Nothing was waiting: everything has been sent.'
        : `${countEn(count)} changes are in the file. Bring it to the health station.`,
  },
  start: {
    help: 'The station can give you a file with the list in it. With that file no network is needed.',
    open: 'No network: open a file from the station',
  },
  problems: {
    'not-ours': 'This is not a file of Sổ Thôn. Nothing on this device was changed.',
    damaged: 'The file is damaged or not complete. Ask for it again. Nothing on this device was changed.',
    'newer-app': 'A newer app made this file. Update the app and open it again.',
    'other-station': 'This file is of another station. Nothing on this device was changed.',
    'other-device': 'This file is for another device or another book. Open it there.',
    'other-invitation':
      'This file is for another invitation. Ask the station for the one of this invitation.',
    'nothing-new': 'All of this file is here already, or older than what is here. Nothing was changed.',
    busy: 'Another window is sending and receiving. Wait a moment and try again.',
    nothing: 'Nothing is waiting to be sent.',
    'already-here': 'This file was opened on this device before. Open the book with its PIN.',
    'pin-too-short': 'The PIN needs at least 6 digits.',
    'storage-blocked':
      'The browser does not allow storage (perhaps a private window). Open a normal window and try again.',
    'storage-held':
      'An older version has the book open in another window. Save and close it there, then try again. What was saved is still here.',
    'storage-newer':
      'The app that runs here is an older version. Close all its windows and open it again with a network. What was saved is still here.',
    'storage-full':
      'The device is full. Delete some photos or apps and try again. What was saved is still here.',
    'storage-broken':
      'The browser cannot open its storage. Close it completely, open it and try again. Do not clear browser data.',
  },
  wrongKind: {
    up: 'This file is for the station, not an answer of it. Bring it to the station.',
    locked: 'This file is for the station, not an answer of it. Bring it to the station.',
    down: 'This is an answer for a book that is open already. Open that book, go to Send and receive, and open it there.',
    start: 'This file opens a book on a new device. Open the invitation first, then this file.',
  },
};
