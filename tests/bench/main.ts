import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataServer } from './data-server.ts';
import { measureFirstSync } from './first-sync.ts';
import { buildPages, PAGES } from './page-build.ts';
import { tableOf } from './report.ts';
import { measureScripts } from './script-size.ts';
import { measureSearch } from './search.ts';
import { StationBook } from './station-book.ts';
import { measureUnlock } from './unlock.ts';

/** The largest commune of the appendix, and the district. */
const COMMUNE = 5781;
const DISTRICT = 31_863;

/** What has to be ended, whatever happens; the newest first. */
const endings: (() => void | Promise<void>)[] = [];
const note = (line: string): void => void process.stderr.write(`${line}\n`);

try {
  await bench(process.argv.includes('--json'));
} finally {
  for (const end of endings.reverse()) await end();
}

async function bench(asJson: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'so-thon-bench-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  note('building the pages, filling two stations …');
  await buildPages();
  const commune = await startBook(join(folder, 'commune'), COMMUNE);
  const district = await startBook(join(folder, 'district'), DISTRICT);
  const data = await DataServer.start(
    join(PAGES, 'baseline'),
    new Map([
      [COMMUNE, commune],
      [DISTRICT, district],
    ]),
  );
  endings.push(() => data.stop());
  const firstSync = {
    [COMMUNE]: await measureFirstSync({ size: COMMUNE, rounds: 5, book: commune, data, note }),
    [DISTRICT]: await measureFirstSync({ size: DISTRICT, rounds: 5, book: district, data, note }),
  };
  note('searching …');
  const keys = await measureSearch(district);
  note('unlocking …');
  const unlockMs = await measureUnlock(commune, 5);
  note('weighing the scripts …');
  const { entryKb, hamletKb } = await measureScripts(commune);
  const figures = {
    firstSync,
    searchKeyMs: { [DISTRICT]: keys.slowestMs },
    unlockMs: { [COMMUNE]: unlockMs },
    entryGzipKb: entryKb,
    hamletGzipKb: hamletKb,
  };
  process.stdout.write(`${asJson ? JSON.stringify(figures) : tableOf(figures, keys)}\n`);
}

async function startBook(folder: string, size: number): Promise<StationBook> {
  const book = await StationBook.start(folder, size);
  endings.push(() => book.stop());
  return book;
}
