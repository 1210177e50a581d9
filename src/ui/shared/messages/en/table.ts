import type { Shape } from '../dictionary.ts';
import { countEn } from '../format.ts';
import type { table as vi } from '../vi/table.ts';

export const table: Shape<typeof vi> = {
  search: 'Search (accents not needed)',
  shown: (count, of) => (count === of ? `${countEn(of)} rows` : `${countEn(count)}/${countEn(of)} rows`),
  nothingFound: 'No rows match.',
  sortBy: (column) => `Sort by ${column}`,
  file: 'Export to Excel',
  making: 'Exporting…',
  fileFailed: 'The browser could not make the file. The list on this device is unchanged. Try again.',
  print: 'Print',
  ways: 'Export, print',
  byHand: 'Sheet to write on',
  noted:
    'The station can’t be reached, so nothing was exported or printed: this list has people’s names, and the station must note each time one leaves. The list is still here; try again when there is network.',
  forbidden:
    'This device may not export or print lists with people’s names. They can still be read here; for paper, ask the health station.',
  madeOn: (time, name) => `Exported ${time} · ${name}`,
  filterIs: (text) => `Filter: ${text}`,
  searchIs: (text) => `Search: ${text}`,
  number: 'No.',
};
