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
  waitingKept:
    'These changes are saved on this device. Press “Deliver what is waiting” to hand them to the station.',
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
  receiptMore: (contested, refused) =>
    [
      ...(contested === 0 ? [] : [`${countEn(contested)} contested`]),
      ...(refused === 0 ? [] : [`${countEn(refused)} not applied`]),
    ].join(' · '),
  noReceipts: 'No receipts yet.',
  deviceTitle: 'This device',
  clockRight: "This device's clock agrees with the station's.",
  clockAhead: (minutes) =>
    `This device's clock is ${countEn(minutes)} minutes ahead. Your work still counts; better set the clock.`,
  clockBehind: (minutes) =>
    `This device's clock is ${countEn(minutes)} minutes behind. Your work still counts; better set the clock.`,
  storage: (used, quota) => `Storage: ${formatBytes(used)} of ${formatBytes(quota)} in use`,
  nearlyFullTitle: 'This device is nearly full',
  nearlyFull: (left) =>
    `About ${formatBytes(left)} are left for this book. Everything saved is safe. Send what is waiting now, and delete some photos, videos or apps.`,
  persistent: 'The browser will not clear this data by itself.',
  notPersistent:
    'When the device runs short of room, the browser may clear this data. Install the app on the home screen, send often, and do not clear browser data.',
  phases: {
    idle: 'Ready',
    syncing: 'Sending and receiving…',
    offline: 'No network',
    'other-tab': 'Another window is sending and receiving',
    failed: 'The last time did not finish',
  },
  repaired: (time) =>
    `At ${time} the data here differed from the station's and was fetched anew. What you wrote was not touched.`,
  differs:
    'What is on this device still differs from the station after it was fetched again. What you wrote is safe and is still sent. The station sees this too; please tell the health station.',
  problems: {
    'no-network':
      'No network. Everything is saved on this device. Go on working; it is sent when there is one.',
    'station-silent': 'The station does not answer. Everything is kept here.',
    'station-error': (status) =>
      `The station has a fault (code ${status}). Everything is kept here. If it stays, tell the health station.`,
    revoked:
      'The station no longer accepts this device. What is not sent is kept and can still be delivered. Ask the health station for a new invitation.',
    'app-too-old':
      'This app is too old. Everything is kept here. Close it and open it again with a network to update.',
    'cut-short': 'The network broke off. What came is kept; it goes on from there next time.',
    'storage-full': (answered) =>
      answered === 0
        ? 'This device has no room left, so not everything was received. What you wrote is still here. Delete some photos, videos or apps, then send again.'
        : `The station has taken ${countEn(answered)} of your changes. This device has no room left to note the receipt: delete some photos, videos or apps, then send again. Nothing is counted twice.`,
    'storage-broken':
      'The browser cannot open its storage. Close the browser completely and open it again; do not clear browser data.',
  },
};
