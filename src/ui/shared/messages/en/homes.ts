import type { Shape } from '../dictionary.ts';
import type { homes as vi } from '../vi/homes.ts';

export const homes: Shape<typeof vi> = {
  chooseRole: 'Your role',
  lead: 'The list of the whole commune. You can look at everybody and write notes; progress by hamlet comes with a later version.',
  police:
    'The list of the whole commune. You can look at everybody and write notes; checking and signing come with a later version.',
  district:
    "The district's table comes with a later version. This device is connected to the station and ready for it.",
  facility:
    'Signing vaccine passports comes with a later version. This device is connected to the station and ready.',
  unit: 'Unit',
  person: 'User',
  openList: 'Open the list',
};
