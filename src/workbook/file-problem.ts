import { unreachable } from '../domain/unreachable.ts';

/** Why a file could not be read as a list at all. */
export type FileProblem =
  | { readonly kind: 'not-a-workbook' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'no-columns' }
  | { readonly kind: 'worker-failed' };

/** One English sentence for the command line: what is wrong, and what to do. Screens have their own. */
export function describeProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case 'not-a-workbook':
      return 'This is not a spreadsheet: give an Excel file (.xlsx, .xls, .xlsb), an .ods file or a .csv text.';
    case 'damaged':
      return 'The file is damaged or incomplete: export or copy it again.';
    case 'too-large':
      return 'The file is too large, or unpacks to far more than a list can be: split it, or save only the list.';
    case 'protected':
      return 'The file is protected by a password: open it, save it without the password, and try again.';
    case 'no-table':
      return 'The file holds no rows: check that the list was exported before the file was saved.';
    case 'no-columns':
      return 'No list of persons was found: the sheet needs a row of headers such as "Họ và tên", "Ngày sinh", "Số CMND/CCCD".';
    case 'worker-failed':
      return 'Reading the file was interrupted: try again, and if it happens again, on a computer with more memory.';
    default:
      return unreachable(problem);
  }
}
