import type { Shape } from '../dictionary.ts';
import { countEn } from '../format.ts';
import type { codes as vi } from '../vi/codes.ts';

export const codes: Shape<typeof vi> = {
  pause: 'Pause the codes',
  resume: 'Go on',
  frames: (frames: number) => `${countEn(frames)} codes, repeated until the other device has them`,
  read: (got: number, of: number) => `Read ${countEn(got)} of ${countEn(of)} codes`,
  looking: 'No code seen yet. Keep the whole code inside the frame.',
  spoilt: 'What was read is damaged. Hold still, it is being read again from the start.',
  phone: {
    title: 'Send by QR codes',
    packing: 'Preparing the codes…',
    stepShow: 'Step 1: let the station scan',
    count: (count: number) => `${countEn(count)} changes in these codes.`,
    remaining: (count: number) => `${countEn(count)} more changes go with the next ones.`,
    showHow:
      'At the station’s computer, open “Files and QR”. Turn up this screen’s brightness and hold it a hand’s span from the camera. When the station says it has received, scan its receipt.',
    label: (count: number) => `QR codes with ${countEn(count)} changes, for the station’s camera`,
    toScan: 'Scan the station’s receipt',
    stepScan: 'Step 2: scan the receipt',
    scanHow: 'Point the camera at the code on the station’s screen.',
    scanLabel: 'What the camera sees, looking for the station’s receipt code',
    toShow: 'Show this phone’s codes again',
    stillHere: 'The changes stay on this device until there is a receipt.',
    withoutCamera:
      'If you cannot scan, the changes stay on this device and the station keeps what it received. With a network the receipt comes by itself; or ask the station to save the answer as a file and open it under Send and receive.',
    doneTitle: 'The station’s receipt is here',
    done: (answered: number) => `The station has received ${countEn(answered)} changes.`,
    tooLarge: 'Too much for QR codes. Please send it as a file.',
    toSync: 'To Send and receive',
    again: 'Try again',
    problems: {
      'not-ours': 'This code is not Sổ Thôn’s. Scan the code on the station’s screen.',
      damaged:
        'The receipt that was read is damaged. The changes are still on this device. Please scan again.',
      'newer-app':
        'The station has a newer version. The changes are still on this device. Open the app with a network to update.',
      'wrong-kind': 'This is no receipt. Scan the code on the station’s screen after it has received.',
      'other-station': 'This receipt is another station’s. Nothing has changed on this device.',
      'other-device': 'This receipt is another phone’s. Ask the station to scan this one again.',
      'other-invitation': 'This is no receipt.',
      'nothing-new': 'This receipt is here already. Nothing has changed.',
    },
  },
  station: {
    title: 'Scan QR codes from a phone',
    intro: 'On the phone: Send and receive → By QR codes. Then hold its screen before the camera.',
    start: 'Open the camera',
    stop: 'Close the camera',
    scanLabel: 'What the camera sees, looking for QR codes on a phone’s screen',
    taking: 'All read. Writing it down at the station…',
    showTitle: 'The receipt for the phone',
    showHow: 'On the phone, press “Scan the station’s receipt” and point its camera at this code.',
    showLabel: 'QR codes with the receipt, for the phone to read',
    done: 'Done, the phone has its receipt',
    next: 'Scan another phone',
    tooLarge: 'The receipt is too large for QR codes. Save it as a file to carry back.',
    again: 'Scan again',
    problems: {
      'not-ours': 'This code is not Sổ Thôn’s.',
      damaged: 'All was read, but it is damaged. The changes are still on the phone. Please scan again.',
      'newer-app': 'The phone has a newer version of the app. Update the station, then scan again.',
      'wrong-kind': 'These are not a phone’s codes. On the phone: Send and receive → By QR codes.',
      'other-station':
        'This phone belongs to another station, so it cannot be opened here. The changes are still on the phone; take it to its own station.',
      'other-device': 'These are not a phone’s codes.',
      'other-invitation': 'These are not a phone’s codes.',
      'unknown-device': 'The station does not know this phone. The changes are still on it.',
      'app-too-old':
        'The phone’s app is too old. The changes are still on the phone; it must be opened with a network to update.',
      'too-large': 'Too large to take at once. The changes are still on the phone.',
    },
    instead: 'No camera? Receive a file: on the phone choose “Save a file for the station”.',
  },
};
