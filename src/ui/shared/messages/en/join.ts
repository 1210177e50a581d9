import type { Shape } from '../dictionary.ts';
import { countEn } from '../format.ts';
import type { join as vi } from '../vi/join.ts';

export const join: Shape<typeof vi> = {
  title: 'Join',
  welcome: 'Sổ Thôn',
  needLink:
    'There is no book on this device yet. Open the invitation link of the health station, or paste it here.',
  link: 'Invitation link or code',
  open: 'Open the invitation',
  badLink: 'This is not an invitation. Paste the whole link that the health station sent.',
  looking: 'Looking at the invitation…',
  face: {
    hello: (name) => `Hello ${name}`,
    role: 'Role',
    place: 'Place',
    expires: 'The invitation is good until',
    notYou: 'Not you? Do not use this invitation; tell the health station.',
  },
  pin: {
    title: 'Choose a PIN',
    rules: '6 digits or more. Not your birthday, not 123456.',
    why: 'The PIN locks the list on this device. Nobody can read it, not even the health station.',
    forgotten: 'If you forget it, what you wrote can still be delivered, but you need a new invitation.',
    first: 'PIN',
    again: 'The PIN again',
    tooShort: 'The PIN needs at least 6 digits.',
    tooEasy: 'This PIN is too easy to guess; choose another.',
    different: 'The two are not the same.',
  },
  joinNow: 'Join',
  joining: 'Joining…',
  download: {
    title: 'Downloading the list',
    titleDone: 'The list is here',
    text: (rows, of) => `${countEn(rows)} of ${countEn(of)} people downloaded`,
    starting: 'Asking the station…',
    done: (rows) => `All ${countEn(rows)} people are here.`,
    doneEmpty: 'Nobody is on your list yet.',
    offline: 'From now on you can work without a network.',
    keeping: 'The app is being put on this device. Keep the network a little longer.',
    full: 'This device has no room left, so not everyone was downloaded. Who came is kept. Delete some photos, videos or apps, then press Download the rest.',
    goOn: 'Download the rest',
    later: 'Not everything is here. You can begin; the rest comes by itself when there is a network.',
    enter: 'Begin',
  },
  keep: {
    title: 'Keep the data on this device',
    why: 'Let the browser keep the data for long, so that the list is not deleted when the device is nearly full.',
    ask: 'On joining, the browser may ask whether to keep data. Say yes, so that the list is not deleted by itself.',
    allow: 'Allow',
    kept: 'The browser has promised to keep the data.',
    refused: 'The browser has not promised. Install the app on the home screen and send often.',
  },
  install: {
    title: 'Install on the home screen',
    why: 'Opens faster, works without a network, and keeps the data more safely.',
    install: 'Install the app',
    iphone: 'On an iPhone: tap Share at the bottom, then “Add to Home Screen”.',
    installed: 'Installed on the home screen.',
  },
  problems: {
    'storage-blocked':
      'The browser does not allow storage (a private window?). Open a normal window and try again.',
    'storage-held':
      'An older version has the book open in another window. Save and close it there, then try again. What was saved is still here.',
    'storage-newer':
      'The app that runs here is an older version. Close all its windows and open it again with a network. What was saved is still here.',
    'storage-full':
      'This device is full. Delete some photos or apps and try again. What was saved is still here.',
    'storage-broken':
      'The browser cannot open its storage. Close it completely, open it again, and try again.',
    'no-network': 'No network. The invitation is still good; try again where there is a signal.',
    'invitation-unknown': 'The station does not have this invitation. Check the link, or ask for a new one.',
    'invitation-used':
      'This invitation was used on another device. Each works once; ask the health station for a new one.',
    'invitation-expired': 'This invitation has expired (72 hours). Ask the health station for a new one.',
    'pin-too-short': 'The PIN needs at least 6 digits.',
  },
  stationError: (status) =>
    `The station has a fault (code ${status}). The invitation is still good; try again in a few minutes.`,
  otherLink: 'Use another invitation',
  toProfiles: 'Open a book on this device',
};
