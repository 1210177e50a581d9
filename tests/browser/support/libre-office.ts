import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { read, utils } from 'xlsx';

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((each) => existsSync(each));

/** Separated by commas, in UTF-8, cells as they are shown. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

/**
 * The first sheet of a workbook as LibreOffice shows it, cell by cell; nothing where there is no LibreOffice (Debian:
 * `apt-get install libreoffice-calc`). So it is one more reader of the same file, never the only one.
 */
export async function libreOfficeCells(file: string): Promise<readonly (readonly (readonly string[])[])[]> {
  if (SOFFICE === undefined) return [];
  const folder = mkdtempSync(join(tmpdir(), 'so-thon-office-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await promisify(execFile)(SOFFICE, [
      profile,
      '--headless',
      '--convert-to',
      AS_SHOWN,
      '--outdir',
      folder,
      file,
    ]);
    const text = readFileSync(join(folder, `${basename(file, extname(file))}.csv`), 'utf8');
    const sheet = read(text, { type: 'string', raw: true }).Sheets['Sheet1'];
    if (sheet === undefined) throw new Error('LibreOffice has written no sheet');
    return [utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' })];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
