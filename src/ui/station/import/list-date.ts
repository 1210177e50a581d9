/** A date in a file's name as `yyyy-mm-dd`: `…_29-08-2022.xlsx`, `…20220829…`, `…29.8.2022…`; undefined when it has none. */
export function dateInFileName(fileName: string, today: string): string | undefined {
  const found = PATTERNS.flatMap((pattern) =>
    [...fileName.matchAll(pattern)].map(({ groups }) => isoDate(groups?.['y'], groups?.['m'], groups?.['d'])),
  );
  return found.find((date) => date !== undefined && isPossible(date, today));
}

/** `29/8/2022` (also with `.` or `-`) → `2022-08-29`; undefined when no such day exists or it is after `today`. */
export function isoFromTyped(text: string, today: string): string | undefined {
  const groups = /^\s*(?<d>\d{1,2})[/.\- ](?<m>\d{1,2})[/.\- ](?<y>\d{4})\s*$/.exec(text)?.groups;
  const date = isoDate(groups?.['y'], groups?.['m'], groups?.['d']);
  return date !== undefined && isPossible(date, today) ? date : undefined;
}

/** `2022-08-29` → `29/08/2022`. */
export const typedFromIso = (date: string): string => date.split('-').toReversed().join('/');

/** The day at this moment by this computer's calendar, `yyyy-mm-dd`. */
export function isoToday(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const PATTERNS = [
  /(?<!\d)(?<y>20\d\d)[-._ ]?(?<m>\d\d)[-._ ]?(?<d>\d\d)(?!\d)/g,
  /(?<!\d)(?<d>\d{1,2})[-._ ](?<m>\d{1,2})[-._ ](?<y>20\d\d)(?!\d)/g,
  /(?<!\d)(?<d>\d\d)(?<m>\d\d)(?<y>20\d\d)(?!\d)/g,
];

function isoDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const made = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(date) ? date : undefined;
}

/** The national vaccination began in March 2021: an older list, or one from the future, is a slip. */
const isPossible = (date: string, today: string): boolean => date >= '2021-03-01' && date <= today;
