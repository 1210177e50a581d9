import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataServer } from './data-server.ts';
import { median, type Figures } from './figures.ts';
import { measureFirstSync } from './first-sync.ts';
import { buildPages, PAGES } from './page-build.ts';
import { measureSearch, measureUnlock, type KeyFigures } from './search-and-unlock.ts';
import { StationBook } from './station-book.ts';

const COMMUNE = 5781;
const DISTRICT = 31_863;

const folder = mkdtempSync(join(tmpdir(), 'so-thon-bench-station-'));
const note = (line: string): void => void process.stderr.write(`${line}\n`);

note('building the pages …');
await buildPages();
note('filling two stations …');
const books = new Map([
  [COMMUNE, await StationBook.start(join(folder, 'commune'), COMMUNE)],
  [DISTRICT, await StationBook.start(join(folder, 'district'), DISTRICT)],
]);
const data = await DataServer.start(join(PAGES, 'baseline'), books);
try {
  for (const [size, book] of books) {
    note(JSON.stringify(await measureFirstSync({ size, rounds: 3, book, data, note })));
  }
} finally {
  data.stop();
  for (const book of books.values()) await book.stop();
  rmSync(folder, { recursive: true, force: true });
}
