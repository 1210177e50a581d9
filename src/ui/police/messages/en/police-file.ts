import type { Shape } from '../../../shared/messages/dictionary.ts';
import { countEn } from '../../../shared/messages/format.ts';
import { policeFile as vietnamese, type policeFile as vi } from '../vi/police-file.ts';

export const policeFile: Shape<typeof vi> = {
  intro:
    'For the computer without network that looks into the population database: take the list out as Excel, write the results into it, and read it back here. The file has identity numbers: use the office’s own USB stick and delete the file afterwards.',
  out: {
    title: '1. Take the list out',
    pile: 'Pile',
    count: (count) => `${countEn(count)} records`,
    make: 'Export to Excel',
    making: 'Exporting…',
    name: 'List to check',
  },
  back: {
    title: '2. Read the file that came back',
    choose: 'Choose the Excel file',
    reading: 'Reading the file…',
    file: (name) => `File: ${name}`,
    write: (count) => `Write ${countEn(count)} results`,
    writing: (done, of) => `Writing ${countEn(done)} of ${countEn(of)}`,
    done: (count) => `${countEn(count)} results written`,
    refused: (count) => `${countEn(count)} rows were not written: their records are at another step`,
    another: 'Read another file',
    nothing: 'The file has no new result.',
  },
  counts: {
    write: 'To be written',
    beside: 'To be written, contested',
    doubt: 'To be looked at',
    said: 'Written before',
    empty: 'Not filled in',
  },
  table: {
    title: 'Rows of the file',
    row: 'Row',
    name: 'Name',
    does: 'What happens',
    details: 'Details',
    show: 'Show',
    all: 'All',
    none: 'No rows.',
  },
  change: (field, from, to) => `${field}: ${from} → ${to}`,
  empty: '(empty)',
  beside: (fields) =>
    `${fields}: changed by somebody after the export. Both values will stand side by side to choose from.`,
  doubts: {
    'unknown-subject': () => 'Not on this device: the id was changed, or is of another commune.',
    twice: (first) => `The same as row ${first}: keep one.`,
    'unknown-version': () =>
      'The version was changed, or is newer than this device: send and receive, then read the file again.',
    'unreadable-verdict': () => 'The verdict can’t be understood.',
    'no-verdict': () => 'Something is filled in, but no verdict.',
    'right-and-corrected': (fields) => `“Right”, but there are corrected values: ${fields}.`,
    'nothing-corrected': () => '“Corrected”, but no value differs.',
    overwritten: (fields) =>
      `The proposed values were written over: ${fields}. Write the right value into the “corrected” columns.`,
    contested: (fields) =>
      `Two values stand for ${fields}: write the right one into the “corrected” columns.`,
    incomplete: (fields) => `Missing or not valid: ${fields}.`,
    'no-reason': () => '“Send back” without a reason.',
    'changed-meanwhile': () => 'The hamlet wrote more after the export: check it again here.',
    'moved-on': () => 'Signed, or at another step.',
  },
  problem: {
    'not-the-police-file':
      'This is not a file from this screen: the columns for id, version or verdict are missing. Nothing was written.',
    'not-a-workbook': 'This is not an Excel file. Nothing was written.',
    damaged: 'The file is damaged or was not copied whole. Copy it again. Nothing was written.',
    'too-large': 'The file is too large. Keep only the exported list. Nothing was written.',
    protected: 'The file has a password. Save it without. Nothing was written.',
    'no-table': 'The file has no rows. Nothing was written.',
    'no-columns': 'The file has no columns that can be read. Nothing was written.',
    'worker-failed': 'The browser could not read the file. Try again. Nothing was written.',
  },
  // The file is read on the police's computer, in Vietnamese whatever the language here.
  file: vietnamese.file,
};
