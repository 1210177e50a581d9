import type { Shape } from '../dictionary.ts';
import { countEn, formatBytes } from '../format.ts';
import type { sync as vi } from '../vi/sync.ts';

export const sync: Shape<typeof vi> = {
  title: 'Send and receive',
  now: 'Send and receive now',
  send: 'Send',
  running: 'Sending and receiving…',
  nothingWaiting: 'Nothing waits to be sent',
  waiting: (count) => (count === 1 ? '1 change not sent' : `${countEn(count)} changes not sent`),
  waitingSafe: 'These changes are saved on this device and go by themselves when there is a network.',
  waitingTitle: 'Waiting',
  waitingFor: (count) => (count === 1 ? '1 change' : `${countEn(count)} changes`),
  lastSync: (time) => `Last time: ${time}`,
  neverSynced: 'Never sent or received',
  nextTry: (time) => `Tries again by itself at ${time}`,
  download: (rows, of) => `${countEn(rows)} of ${countEn(of)} people downloaded`,
  downloading: 'Downloading the list…',
  refusedTitle: 'Could not be applied',
  refusedHelp:
    'Nothing is lost: the station keeps what you wrote. Read the reason; open it to edit again if need be, or put it away.',
  putAway: 'Put away',
  receiptsTitle: 'Receipts',
  receiptsHelp: "The station's screen shows the same code. Read it to each other to compare.",
  receipt: (sent, taken, code) => `${countEn(sent)} sent / ${countEn(taken)} taken · ${code}`,
  receiptMore: (contested, refused) => `${countEn(contested)} contested · ${countEn(refused)} not applied`,
  noReceipts: 'No receipts yet.',
  deviceTitle: 'This device',
  clockRight: "This device's clock agrees with the station's.",
  clockAhead: (minutes) =>
    `This device's clock is ${countEn(minutes)} minutes ahead. Your work still counts; better set the clock.`,
  clockBehind: (minutes) =>
    `This device's clock is ${countEn(minutes)} minutes behind. Your work still counts; better set the clock.`,
  storage: (used, quota) => `Storage: ${formatBytes(used)} of ${formatBytes(quota)} in use`,
  persistent: 'The browser has promised to keep this data.',
  notPersistent:
    'The browser has not promised to keep this data. Install the app on the home screen, send often, and do not clear browser data.',
  phases: {
    idle: 'Ready',
    syncing: 'Sending and receiving…',
    offline: 'No network',
    'other-tab': 'Another window is sending and receiving',
    failed: 'The last time did not finish',
  },
  repaired: (time) =>
    `At ${time} the data here differed from the station's and was fetched anew. What you wrote was not touched.`,
  problems: {
    'no-network':
      'No network. Everything is saved on this device. Go on working; it is sent when there is one.',
    'station-silent': 'The station does not answer. Everything is kept here. It tries again by itself.',
    'station-error': (status) =>
      `The station has a fault (code ${status}). Everything is kept here. If it stays, tell the health station.`,
    revoked:
      'The station no longer accepts this device. What is not sent is kept and can still be delivered. Ask the health station for a new invitation.',
    'app-too-old':
      'This app is too old. Everything is kept here. Close it and open it again with a network to update.',
    'cut-short': 'The network broke off. What came is kept; it goes on from there next time.',
    'storage-full':
      'This device is full, so not everything was received. What you wrote is still here. Delete some photos or apps, then try again.',
    'storage-broken':
      'The browser cannot open its storage. Close the browser completely and open it again; do not clear browser data.',
  },
};
