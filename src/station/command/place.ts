import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../domain/result.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { unreachable } from '../../domain/unreachable.ts';

/** What ends a command: a sentence for standard error, and the exit code (1 failed, 2 not to be done like this). */
export interface Failure {
  readonly sentence: string;
  readonly code: 1 | 2;
}

export const failed = (sentence: string): Result<never, Failure> => err({ sentence, code: 1 });
export const misused = (sentence: string): Result<never, Failure> => err({ sentence, code: 2 });

/** The environment a command runs in, as far as it asks for it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** The folder of the station's data. */
export const dataFolder = (env: Surroundings['env']): string => env['SO_THON_DATA'] ?? 'data';

export const databaseFile = (folder: string): string => join(folder, 'station.sqlite');

/** Opens the station's data, making it when there is none yet. */
export async function openData(
  env: Surroundings['env'],
  folder = dataFolder(env),
): Promise<Result<Store, Failure>> {
  if (env['DATABASE_URL'] !== undefined && env['DATABASE_URL'] !== '') {
    return misused(
      'DATABASE_URL is set, but PostgreSQL comes with a later release: unset it to use the built-in database.',
    );
  }
  try {
    // Only the station's own account may look inside: there are persons in it.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    return failed('The data folder cannot be made or written: check SO_THON_DATA and its permissions.');
  }
  const opened = await openSqlite(databaseFile(folder));
  if (opened.ok) return ok(opened.value);
  switch (opened.error.kind) {
    case 'cannot-open':
      return failed(`The database in the data folder cannot be opened (${opened.error.reason}).`);
    case 'unsafe-setting':
      return failed(
        `The database refuses the safe setting ${opened.error.setting} (it says ${opened.error.found}); a network share cannot hold it.`,
      );
    default:
      return unreachable(opened.error);
  }
}

/** Runs `work` on the opened data and closes it, however it ends. */
export async function withData<T>(
  surroundings: Surroundings,
  work: (store: Store) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const store = await openData(surroundings.env);
  if (!store.ok) return store;
  try {
    return await work(store.value);
  } finally {
    await store.value.close();
  }
}
