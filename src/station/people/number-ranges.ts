/** A set of device sequences as text, `1-37,40`: almost always one range, whatever its length. */
type Range = readonly [first: number, last: number];

const read = (text: string): readonly Range[] =>
  text === ''
    ? []
    : text.split(',').map((part): Range => {
        const [first = 0, last = first] = part.split('-').map(Number);
        return [first, last];
      });

const write = (ranges: readonly Range[]): string =>
  ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');

/** The set with these numbers in it too. */
export function withNumbers(text: string, numbers: readonly number[]): string {
  const all = [...read(text), ...numbers.map((each): Range => [each, each])];
  const merged: Range[] = [];
  for (const [first, last] of all.sort(([left], [right]) => left - right)) {
    const before = merged.at(-1);
    if (before !== undefined && first <= before[1] + 1) {
      merged[merged.length - 1] = [before[0], Math.max(before[1], last)];
    } else merged.push([first, last]);
  }
  return write(merged);
}

/** How many numbers are in the set, and the largest; 0 when there are none. */
export function sizeOf(text: string): { readonly count: number; readonly last: number } {
  const ranges = read(text);
  const count = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return { count, last: ranges.at(-1)?.[1] ?? 0 };
}

/** What of 1 … `last` is not in the set, as ranges too, with its count. */
export function gapsUpTo(text: string, last: number): { readonly count: number; readonly ranges: string } {
  const gaps: Range[] = [];
  let next = 1;
  for (const [first, end] of read(text)) {
    if (first > next) gaps.push([next, Math.min(first - 1, last)]);
    next = end + 1;
    if (next > last) break;
  }
  if (next <= last) gaps.push([next, last]);
  const count = gaps.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return { count, ranges: write(gaps) };
}
