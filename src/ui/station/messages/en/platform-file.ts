import { countEn } from '../../../shared/messages/format.ts';
import type { Shape } from '../../../shared/messages/dictionary.ts';
import type { platformFile as vi } from '../vi/platform-file.ts';

export const platformFile: Shape<typeof vi> = {
  title: 'File for the Platform',
  intro:
    'Only people listed without a number or with a malformed one whose number the police confirmed and signed. Wrong-info has to be typed by hand.',
  toRekeying: 'Open the re-keying desk',
  formatUnsure:
    'These columns come from the labels of the public portal and were not held against the Platform’s template. Before the first import, download the template and compare each header:',
  exportTitle: '1. Export the file',
  rows: 'Rows of the file',
  none: 'Nobody is ready for the import file.',
  row: 'Row of the list',
  listedNumber: 'Number on the Platform',
  newNumber: 'Number the police confirmed',
  alsoChanged: 'Also differs',
  alsoHint:
    'Where more than the number differs: the next verification list will show whether the Platform took that too.',
  export: (rows) => `Export .xlsx (${countEn(rows)} rows)`,
  exporting: 'Exporting…',
  fileName: 'Nhap doi tuong len Nen tang',
  laterBatch: 'The results of the file before were not recorded. The new file will hold those people too.',

  resultTitle: '2. After importing on the Platform, record the results',
  noBatch: 'Export the file first; come back here after importing it on the Platform.',
  batch: (time, rows) => `File of ${time}, ${countEn(rows)} people still without a result.`,
  left: (rows) =>
    `${countEn(rows)} people of the file were recorded, sent back or changed since, and are not here any more.`,
  refused: 'Platform refused',
  refusedOf: (name) => `Platform refused: ${name}`,
  reason: 'Reason the Platform gave',
  reasonOf: (name) => `Reason: ${name}`,
  sameReason: 'Reason for all rows without their own',
  markHint: 'Mark the rows the Platform refused. They go to the re-keying desk with the reason.',
  count: 'How many rows did the Platform take?',
  countHint: (rows, refused, expected) =>
    `${countEn(rows)} rows, ${countEn(refused)} refused: it must be ${countEn(expected)}`,
  countWrong: (typed, expected) =>
    `This is ${countEn(typed)} but must be ${countEn(expected)}. Find the refused rows in the Platform’s report and mark them above.`,
  reasonMissing: 'Write a reason for the rows the Platform refused.',
  record: (accepted) => `Imported on the Platform: record ${countEn(accepted)} people`,
  recording: 'Recording…',
  recorded: (accepted, refused) => `Recorded: ${countEn(accepted)} imported, ${countEn(refused)} refused.`,
  undo: 'Undo this recording',
  undone: (count) => `Undone for ${countEn(count)} people.`,
  notUndone: (count) =>
    `${countEn(count)} people could not be undone because somebody has gone on with them; the others are as before.`,
  forget: 'Drop this file, not imported',
  forgotten: 'Dropped. Nobody was recorded as imported.',
};
