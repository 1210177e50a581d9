import { sql, type Kysely } from 'kysely';
import { TABLES, type BinaryType, type ColumnType, type TableSpec } from './schema.ts';
import type { Tables } from './tables.ts';

/** Makes whatever is missing: tables, and columns that a newer version of the station has come to need. */
export async function createSchema(db: Kysely<Tables>, binary: BinaryType): Promise<void> {
  const known = new Map(
    (await db.introspection.getTables()).map(({ name, columns }) => [
      name,
      new Set(columns.map((column) => column.name)),
    ]),
  );
  for (const [name, spec] of Object.entries(TABLES)) {
    await createTable(db, name, spec, binary);
    const columns = known.get(name);
    if (columns !== undefined) await addColumns(db, name, spec, columns);
    await createIndexes(db, name, spec);
  }
}

/** Plain SQL that every engine reads alike. Names and types are from the table above, never from outside. */
async function createTable(
  db: Kysely<Tables>,
  name: string,
  spec: TableSpec,
  binary: BinaryType,
): Promise<void> {
  const typeOf = (type: ColumnType): string => (type === 'binary' ? binary : type);
  const columns = Object.entries(spec.columns).map(([column, type]) =>
    type === 'text?' ? `${column} text` : `${column} ${typeOf(type)} not null`,
  );
  const parts = [...columns, `primary key (${spec.key.join(', ')})`];
  await sql.raw(`create table if not exists ${name} (${parts.join(', ')})`).execute(db);
}

/** Old rows get the empty value of the type. */
async function addColumns(
  db: Kysely<Tables>,
  name: string,
  spec: TableSpec,
  known: ReadonlySet<string>,
): Promise<void> {
  for (const [column, type] of Object.entries(spec.columns)) {
    if (known.has(column)) continue;
    const typed = type === 'text?' ? 'text' : `${type} not null default ${type === 'bigint' ? '0' : "''"}`;
    await sql.raw(`alter table ${name} add column ${column} ${typed}`).execute(db);
  }
}

async function createIndexes(db: Kysely<Tables>, table: string, spec: TableSpec): Promise<void> {
  for (const columns of spec.unique ?? []) await createIndex(db, table, { columns, kind: 'unique index' });
  for (const columns of spec.indexes ?? []) await createIndex(db, table, { columns, kind: 'index' });
}

async function createIndex(
  db: Kysely<Tables>,
  table: string,
  { columns, kind }: { readonly columns: readonly string[]; readonly kind: 'index' | 'unique index' },
): Promise<void> {
  const name = `${table}_by_${columns.filter((each) => each !== 'commune').join('_')}`;
  await sql.raw(`create ${kind} if not exists ${name} on ${table} (${columns.join(', ')})`).execute(db);
}
