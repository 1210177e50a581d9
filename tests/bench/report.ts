import type { Figures } from './figures.ts';
import type { KeyFigures } from './search.ts';

/** The figures for a person, with what design.md wants of them. */
export function tableOf(figures: Figures, keys: KeyFigures): string {
  const lines = Object.entries(figures.firstSync).map(
    ([size, { oursMs, rowsMs, floorMs, toFloor, rowsToOurs }]) =>
      `first sync of ${size}: ours ${oursMs} ms, plain rows ${rowsMs} ms, packed floor ${floorMs} ms` +
      ` (ours = ${toFloor} × floor, rows = ${rowsToOurs} × ours)`,
  );
  const search = Object.entries(figures.searchKeyMs).map(
    ([size, ms]) =>
      `a key of searching ${size}: ${ms} ms the slowest (median ${keys.medianMs}, longest ever ${keys.maxMs}; wanted: under 16)`,
  );
  const unlock = Object.entries(figures.unlockMs).map(
    ([size, ms]) => `unlock to the list of ${size}, processor 4 × slower: ${ms} ms (wanted: under 1000)`,
  );
  return [
    ...lines,
    'wanted at 31863: at most 1.5 × floor, rows at least 5 × ours',
    ...search,
    ...unlock,
    `JavaScript to the unlock screen: ${figures.entryGzipKb} kB gzip (wanted: under 120)`,
    `JavaScript of the hamlet's whole app: ${figures.hamletGzipKb} kB gzip (wanted: under 220)`,
  ].join('\n');
}
