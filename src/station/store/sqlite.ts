import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { err, ok, type Result } from '../../domain/result.ts';
import { nodeSqliteDialect } from './node-sqlite-dialect.ts';
import { createSchema } from './create-schema.ts';
import type { Tables } from './tables.ts';
import { sqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

/** Why a database file was not opened. */
export type OpenProblem =
  | { readonly kind: 'cannot-open'; readonly reason: string }
  | { readonly kind: 'unsafe-setting'; readonly setting: string; readonly found: string };

/**
 * What must be true before the station answers anybody: a commit that was acknowledged survives a power cut.
 * `journal_mode` is asked first because the others mean something else without it.
 */
const PRAGMAS = [
  ['journal_mode', 'wal', 'wal'],
  ['synchronous', 'full', '2'],
  ['foreign_keys', 'on', '1'],
  ['busy_timeout', '5000', '5000'],
] as const;

/** Opens (and makes) a station's database file. */
export async function openSqlite(file: string): Promise<Result<Store, OpenProblem>> {
  const opened: DatabaseSync[] = [];
  try {
    const writer = openConnection(file, opened);
    if (!writer.ok) return closeAfter(opened, writer);
    const writerDb = new Kysely<Tables>({ dialect: nodeSqliteDialect(writer.value, 'begin immediate') });
    await createSchema(writerDb, 'blob');
    const reader = openConnection(file, opened);
    if (!reader.ok) return closeAfter(opened, reader);
    reader.value.exec('pragma query_only = on');
    const readerDb = new Kysely<Tables>({ dialect: nodeSqliteDialect(reader.value, 'begin') });
    const store = sqlStore({ writer: writerDb, reader: readerDb });
    // Kysely leaves a connection alone that it was never asked to use; an open one keeps others from the file.
    const close = async (): Promise<void> => {
      await store.close();
      closeAll(opened);
    };
    return ok({ ...store, close });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return closeAfter(opened, err({ kind: 'cannot-open', reason }));
  }
}

/** Sets what must hold and reads it back: a file on a share, for one, can't do WAL and would lose data silently. */
function openConnection(file: string, opened: DatabaseSync[]): Result<DatabaseSync, OpenProblem> {
  const database = new DatabaseSync(file);
  opened.push(database);
  database.exec('pragma busy_timeout = 5000');
  for (const [setting, value, expected] of PRAGMAS) {
    database.exec(`pragma ${setting} = ${value}`);
    const found = pragmaOf(database, setting);
    if (found !== expected) return err({ kind: 'unsafe-setting', setting, found });
  }
  return ok(database);
}

function pragmaOf(database: DatabaseSync, setting: string): string {
  const row = database.prepare(`pragma ${setting}`).get();
  return String(Object.values(row ?? {})[0]);
}

function closeAfter<T>(opened: readonly DatabaseSync[], result: T): T {
  closeAll(opened);
  return result;
}

function closeAll(opened: readonly DatabaseSync[]): void {
  for (const database of opened) if (database.isOpen) database.close();
}
