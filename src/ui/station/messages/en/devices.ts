import { countEn } from '../../../shared/messages/format.ts';
import type { Shape } from '../../../shared/messages/dictionary.ts';
import type { devices as vi } from '../vi/devices.ts';

export const devices: Shape<typeof vi> = {
  state: 'State',
  filters: 'Devices by their state',
  all: 'All devices',
  troubles: {
    silent: 'Silent',
    waiting: 'Not all sent',
    missing: 'Operations missing',
    differs: 'Differs',
    repairing: 'Being repaired',
    clock: 'Clock off',
    'old-app': 'Old app',
    replaced: 'Replaced',
  },
  agrees: 'Same as the station',
  stillWaiting: (count) => `${countEn(count)} changes not sent`,
  stillWaitingSince: (count, since) => `${countEn(count)} changes not sent, the oldest of ${since}`,
  silent: (days) => `Silent for ${countEn(days)} days`,
  missing: (count, numbers) => `${countEn(count)} operations missing (among numbers ${numbers})`,
  missingHelp:
    'Missing: the device said it wrote them and the station never got them. If the device is in use it will send them. If its data is gone, ask its person. Some may have been taken back by themselves before sending.',
  differs: 'Differs from the station; it will fetch everything again',
  differsAfter: (time) => `Differs, though it fetched everything again ${time}`,
  repairing: 'Fetching everything again',
  clockAhead: (minutes) => `Clock ${countEn(minutes)} minutes ahead`,
  clockBehind: (minutes) => `Clock ${countEn(minutes)} minutes behind`,
  oldApp: 'Old app, should be updated',
  replaced: (time) => `This person has another device since ${time}`,
  remind: 'Remind',
  remindOf: (name) => `Remind ${name}`,
  remindTitle: (name) => `Reminder to ${name}`,
  copy: 'Copy the reminder',
  copied: 'The reminder is copied',
  copyFailed: 'The browser would not copy. Select the text and copy it by hand.',
  close: 'Close',
  receipts: 'Latest receipts of the devices',
  receiptCode: 'Find by the code somebody reads (4 characters)',
  noSuchReceipt: (code) =>
    `The station has no receipt ${code}. Read the code again, or send again from the phone.`,
  noReceiptsYet: 'No device has sent anything yet.',
};
