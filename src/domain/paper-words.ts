/** [PR1] A count as letter 287 prints it: thousands by comma, and nothing at all for zero. */
export const letterCount = (count: number): string =>
  count === 0 ? '' : String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** [PR2] A count as a letter may have it: 31,863, 31.101, 31 863; a blank cell is 0. Undefined for anything else. */
export function readCount(text: string): number | undefined {
  const plain = text.trim();
  if (plain === '') return 0;
  if (!/^\d+$|^\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})*$/u.test(plain)) return undefined;
  return Number(plain.replaceAll(/\D/g, ''));
}

/** [PR3] The number of a document: below 10 it gets a 0 (decree 30/2020/NĐ-CP, annex I). */
export const paperNumber = (number: number): string => String(number).padStart(2, '0');

/** [PR3] The parts of "ngày … tháng … năm …": a day below 10, and the months 1 and 2, get a 0. */
export function paperDay(day: string): {
  readonly day: string;
  readonly month: string;
  readonly year: string;
} {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return {
    day: date,
    month: Number(month) <= 2 ? month : String(Number(month)),
    year,
  };
}

/** [PR1] A day as letter 287 writes it in its table's title: 29/8/2022, without zeros. From `yyyy-mm-dd`. */
export function letterDay(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}
