import { SSF } from 'xlsx';

/** The two things of the library's number formats that are used; it has no types for them. */
interface Formats {
  readonly is_date: (format: string) => unknown;
  readonly format: (format: string, value: number) => unknown;
}

// eslint-disable-next-line typescript/no-unsafe-assignment -- the library types its formatter as `any`
const formats: Formats = SSF;
const dates = new Map<string, boolean>();

/** Whether a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  const known = dates.get(format);
  if (known !== undefined) return known;
  const answer = formats.is_date(format) === true;
  // Formats come from the file: a hostile one may have any number of them.
  if (dates.size < 1_000) dates.set(format, answer);
  return answer;
}

/** A number as its format shows it; empty for a format that can't be read. */
export function showAs(format: string, value: number): string {
  try {
    const shown = formats.format(format, value);
    return typeof shown === 'string' ? shown : '';
  } catch {
    return '';
  }
}
