import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ok, type Result } from '../../domain/result.ts';
import { skipNumbers } from '../listing/subject-numbers.ts';
import { openSqlite } from '../store/sqlite.ts';
import { checkStore } from './check.ts';
import { dataFolder, databaseFile, failed, misused, type Failure, type Surroundings } from './place.ts';

/** `backup FILE`: the whole station in one file, checked before it is called a backup. A station may be running. */
export async function backup(
  target: string | undefined,
  surroundings: Surroundings,
): Promise<Result<null, Failure>> {
  if (target === undefined) return misused('backup needs the name of a file to write.');
  const source = databaseFile(dataFolder(surroundings.env));
  if (!existsSync(source)) return failed('There is no station data to back up.');
  if (existsSync(target))
    return failed('That file exists already: choose another name, so that no backup is overwritten.');
  try {
    const database = new DatabaseSync(source);
    database.prepare('vacuum into ?').run(target);
    database.close();
    chmodSync(target, 0o600);
    makeDurable(target);
  } catch {
    rmSync(target, { force: true });
    return failed('The backup could not be written: check the folder and the free space.');
  }
  const checked = await checkFile(target);
  if (!checked.ok) return checked;
  surroundings.print(`backup ok: ${checked.value} operations in ${target}`);
  return ok(null);
}

/** `restore FILE`: takes a backup's place as the station's data. What was there is kept beside it. */
export async function restore(
  source: string | undefined,
  surroundings: Surroundings,
): Promise<Result<null, Failure>> {
  if (source === undefined) return misused('restore needs the name of a backup file.');
  if (!existsSync(source)) return failed('There is no such backup file.');
  const file = databaseFile(dataFolder(surroundings.env));
  const next = `${file}.restoring`;
  try {
    copyFileSync(source, next);
    chmodSync(next, 0o600);
  } catch {
    return failed('The data folder cannot be written.');
  }
  const checked = await checkFile(next);
  if (!checked.ok) {
    removeDatabase(next);
    return failed('That file is not a sound backup of a station; nothing was changed.');
  }
  const now = new Date();
  const ready = await readyAgain(next, now);
  if (!ready.ok) {
    removeDatabase(next);
    return ready;
  }
  const aside = setAside(file, now);
  if (!aside.ok) {
    removeDatabase(next);
    return aside;
  }
  renameSync(next, file);
  makeDurable(file);
  surroundings.print(
    `restored: ${checked.value} operations${aside.value === '' ? '' : `; what was there is kept in ${aside.value}`}`,
  );
  return ok(null);
}

/** The number of operations in a database whose every log verifies. */
async function checkFile(file: string): Promise<Result<number, Failure>> {
  const unsound = failed('The file is not a sound station database.');
  if (!isStationFile(file)) return unsound;
  const opened = await openSqlite(file);
  if (!opened.ok) return unsound;
  try {
    const checked = await checkStore(opened.value);
    return checked.ok ? ok(checked.value.reduce((sum, each) => sum + each.operations, 0)) : checked;
  } catch {
    return unsound;
  } finally {
    await opened.value.close();
  }
}

/** What a restored station must know of itself before it answers anybody. */
async function readyAgain(file: string, now: Date): Promise<Result<null, Failure>> {
  const opened = await openSqlite(file);
  if (!opened.ok) return failed('The backup could not be opened.');
  try {
    await skipNumbers(opened.value, now);
    return ok(null);
  } finally {
    await opened.value.close();
  }
}

/** Opening makes the tables that are missing, so an empty or foreign file must be turned away before. */
function isStationFile(file: string): boolean {
  try {
    const database = new DatabaseSync(file);
    const sound = Object.values(database.prepare('pragma integrity_check').get() ?? {})[0] === 'ok';
    const table = database.prepare("select name from sqlite_master where name = 'operations'").get();
    database.close();
    return sound && table !== undefined;
  } catch {
    return false;
  }
}

/** Moves the present data out of the way; its new name, or empty text when there was none. */
function setAside(file: string, now: Date): Result<string, Failure> {
  if (!existsSync(file)) return ok('');
  if (!isAlone(file)) return failed('A station is running on this data: stop it first.');
  const aside = file.replace(
    /\.sqlite$/,
    `.before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}.sqlite`,
  );
  renameSync(file, aside);
  return ok(aside);
}

/** Leaving WAL needs the file for oneself, and gathers everything into it: nobody else has it open if that works. */
function isAlone(file: string): boolean {
  try {
    const database = new DatabaseSync(file);
    const mode = Object.values(database.prepare('pragma journal_mode = delete').get() ?? {})[0];
    database.close();
    return mode === 'delete';
  } catch {
    return false;
  }
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

/** On disk, name and all, before anybody is told it is there. */
function makeDurable(file: string): void {
  for (const each of [file, dirname(file)]) {
    // Windows has no handle for a folder, and needs none.
    if (process.platform === 'win32' && each !== file) continue;
    const handle = openSync(each, 'r');
    fsyncSync(handle);
    closeSync(handle);
  }
}
