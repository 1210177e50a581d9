import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';

/** Statements kept compiled. The station has some dozens; lists of varying length make a few more. */
const CACHED_STATEMENTS = 200;

/** Kysely's SQLite dialect on Node's own `node:sqlite`. `begin` is how a transaction starts on this connection. */
export const nodeSqliteDialect = (
  database: DatabaseSync,
  begin: 'begin' | 'begin immediate',
): SqliteDialect => new SqliteDialect({ database: adapted(database, begin) });

function adapted(database: DatabaseSync, begin: string): SqliteDatabase {
  const cache = new Map<string, SqliteStatement>();
  return {
    close: () => {
      cache.clear();
      database.close();
    },
    prepare: (sql) => {
      const known = cache.get(sql);
      if (known !== undefined) return known;
      // A deferred transaction that turns writer late can meet a newer snapshot and fail; waiting first can't.
      const statement = statementFrom(database.prepare(sql === 'begin' ? begin : sql));
      const oldest = cache.size >= CACHED_STATEMENTS ? cache.keys().next().value : undefined;
      if (oldest !== undefined) cache.delete(oldest);
      cache.set(sql, statement);
      return statement;
    },
  };
}

const statementFrom = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...inputs(parameters)),
  run: (parameters) => statement.run(...inputs(parameters)),
  iterate: (parameters) => statement.iterate(...inputs(parameters)),
});

const inputs = (parameters: readonly unknown[]): SQLInputValue[] => parameters.map(inputFrom);

function inputFrom(value: unknown): SQLInputValue {
  if (value === null || value instanceof Uint8Array) return value;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  throw new Error(`not a value SQLite stores: ${typeof value}`);
}
