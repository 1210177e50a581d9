import type { Shape } from '../dictionary.ts';
import { countEn } from '../format.ts';
import type { unlock as vi } from '../vi/unlock.ts';

export const unlock: Shape<typeof vi> = {
  title: 'Open the book',
  tagline: 'Cleaning vaccination records, with or without a network',
  which: 'Books on this device',
  oldBook: 'An earlier book on this device',
  pin: 'PIN',
  open: 'Open',
  opening: 'Opening…',
  wrong: 'Wrong PIN. Nothing is deleted; try again.',
  wait: (seconds) => `Wrong too often. Wait ${countEn(seconds)} seconds and try again. Nothing is deleted.`,
  forgotten: 'Forgot the PIN',
  forgottenTitle: 'Forgot the PIN?',
  forgottenHelp:
    'Nobody can recover the PIN, not even the health station. Changes that were not sent are kept and can be delivered right now, without the PIN.',
  forgottenThen: 'Then ask the health station for a new invitation to go on with this device.',
  deliver: 'Deliver what is waiting',
  delivering: 'Delivering…',
  delivered: (count) =>
    count === 0
      ? 'Nothing was waiting: everything has been sent.'
      : `The station took ${countEn(count)} changes.`,
  another: 'Add a user by invitation',
  broken: {
    title: 'The storage of this device does not open',
    steps: {
      'storage-blocked': [
        'If this is a private window, open a normal one.',
        'Check whether the browser blocks data of this page.',
        'Press Try again.',
      ],
      'storage-held': [
        'An older version has the book open in another window, with something not saved.',
        'Go to that window, press Save, then close it.',
        'Come back here and press Try again.',
      ],
      'storage-newer': [
        'A newer version has written this book; the one that runs here is older.',
        'Where there is a network, close all windows of Sổ Thôn and open it again to update.',
        'Press Try again.',
      ],
      'storage-full': [
        'Delete some photos, videos or apps to make room.',
        'Close the browser completely and open it again.',
        'Press Try again.',
      ],
      'storage-broken': [
        'Close the browser completely and open it again.',
        'If it still fails, restart the device.',
        'Still failing: bring the device to the health station.',
      ],
    },
    deliverTitle: 'Deliver what is waiting now',
    deliverHelp:
      'Changes that were not sent are kept apart in sealed envelopes, which can mostly be read when the book does not open. No PIN is needed.',
    safe: 'Do not clear browser data and do not remove the app: what you wrote may still be on this device.',
  },
};
