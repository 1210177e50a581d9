import type { Shape } from '../dictionary.ts';
import { countEn } from '../format.ts';
import type { leaving as vi } from '../vi/leaving.ts';

export const leaving: Shape<typeof vi> = {
  open: 'Take this book off the device',
  title: 'Take this book off the device?',
  notLock: 'For a break, or to hand the device to somebody, press Lock: the book stays here.',
  what: 'This deletes the list, the keys and the name of this book from the device for good. Other books are not touched. To use it again you need a new invitation of the health station.',
  unsent: (count) =>
    `Not yet: ${countEn(count)} changes are not sent. Send them first; without a network, carry them to the station as a file or by QR codes.`,
  carried: (count) =>
    `${countEn(count)} changes were carried by hand and the station has not answered. Go on only when it has the file.`,
  agree: (count) => `I know that these ${countEn(count)} changes are only in the file that was carried`,
  refused: (count) =>
    `The station could not apply ${countEn(count)} changes that you have not put away. Read why on this screen before the book goes. The station keeps them.`,
  drafts: (count) => `${countEn(count)} drafts are not saved. Taking the book off the device drops them too.`,
  agreeDrafts: (count) => `I agree to drop ${countEn(count)} drafts`,
  remove: 'Take it off',
  removing: 'Taking it off…',
  send: 'Send now',
  held: 'The book is still open in another window. Close it there, then press again.',
  failed: 'The browser did not remove it. Try again; if it still fails, close the browser completely first.',
  removed: 'The book was taken off this device.',
};
