import type { Shape } from '../dictionary.ts';
import { countEn, formatBytes } from '../format.ts';
import type { shared as vi } from '../vi/shared.ts';

export const shared: Shape<typeof vi> = {
  appName: 'Sổ Thôn',
  otherLanguage: 'Tiếng Việt',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  saving: 'Saving…',
  retry: 'Try again',
  next: 'Continue',
  loading: 'Opening…',
  none: '(empty)',
  more: 'Show more',
  chooseRole: 'Your role',
  shortcut: (key) => `Shortcut: ${key}`,
  count: (count) => countEn(count),
  bytes: (bytes) => formatBytes(bytes),
  people: (count) => (count === 1 ? '1 person' : `${countEn(count)} people`),
  roles: {
    hamlet: 'Hamlet team',
    lead: 'Commune task force lead',
    station: 'Health station',
    police: 'Commune police',
    district: 'District health centre',
    facility: 'Vaccination facility',
  },
  fields: {
    name: 'Full name',
    birthDate: 'Date of birth',
    sex: 'Sex',
    idNumber: 'Identity number',
    hamlet: 'Hamlet',
    phone: 'Phone number',
    address: 'Address',
  },
  crash: {
    title: 'This screen has failed',
    safe: 'What you saved is still on this device. Open the app again; if it fails again, tell the health station.',
    reload: 'Open the app again',
    home: 'Go to the start',
  },
  update: {
    ready: 'A new version is ready',
    apply: 'Update',
    later: 'Another window holds something unsaved. Save it there, then update.',
  },
};
