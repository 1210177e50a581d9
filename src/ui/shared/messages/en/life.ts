import type { Shape } from '../dictionary.ts';
import type { life as vi } from '../vi/life.ts';

export const life: Shape<typeof vi> = {
  lost: {
    title: 'The browser has closed the storage',
    text: 'What was saved is safe on this device. What you are typing is still on the screen. Touch the button, then save again.',
  },
  'locked-elsewhere': {
    title: 'Locked in another window',
    text: 'Something here is not saved. Save or drop it, and this window locks too.',
  },
  'newer-waits': {
    title: 'A newer version waits in another window',
    text: 'Save what you are typing. The book then goes on in the newer version.',
  },
  'newer-has-it': {
    title: 'The book is open in a newer version',
    text: 'Everything saved is still here. This window is an older version: load it again to go on.',
  },
  removed: {
    title: 'This book was taken off the device',
    text: 'It was removed a moment ago in another window.',
  },
  touch: 'Touch to go on',
  stillLost:
    'It still does not open. What was saved is safe. Copy what you are typing on paper, close the app completely and open it again.',
  load: 'Load again',
  toDoor: 'To the books of this device',
};
