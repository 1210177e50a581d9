import { IDBFactory } from 'fake-indexeddb';

/** Where the stand-in keeps its databases; nothing of it is open when it is copied. */
interface Inner {
  _databases: Map<string, unknown>;
}

interface InnerDatabase {
  readonly transactions: readonly unknown[];
  readonly rawObjectStores: ReadonlyMap<
    string,
    { readonly records: { readonly values: () => Iterable<{ readonly key: number }> } }
  >;
}

const innerOf = (factory: IDBFactory): Inner => factory as unknown as Inner;

/** A phone's disk as it was when it was last at rest: joining anew for each run would cost more than the run. */
export function copyDisk(from: IDBFactory): IDBFactory {
  const copy = new IDBFactory();
  innerOf(copy)._databases = copyOf(innerOf(from)._databases, new Map()) as Inner['_databases'];
  return copy;
}

/** Whatever it is, with its class, each thing once. */
function copyOf(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return structuredClone(value);
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    known.set(value, map);
    for (const [key, each] of value) map.set(copyOf(key, known), copyOf(each, known));
    return map;
  }
  if (value instanceof Set) return new Set([...value].map((each) => copyOf(each, known)));
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    known.set(value, list);
    for (const each of value) list.push(copyOf(each, known));
    return list;
  }
  const copy: Record<string, unknown> = Object.create(Object.getPrototypeOf(value));
  known.set(value, copy);
  for (const [key, each] of Object.entries(value)) {
    // Transactions and connections of whoever used it before are over.
    if (key === 'transactions' || key === 'connections') copy[key] = [];
    else copy[key] = typeof each === 'function' ? boundAnew(value, key, copy) : copyOf(each, known);
  }
  return copy;
}

/** A method that was bound to the original is bound to the copy. */
function boundAnew(original: object, key: string, copy: object): unknown {
  const method: unknown = Reflect.get(Object.getPrototypeOf(original) as object, key);
  if (typeof method !== 'function') throw new Error(`cannot copy ${key}`);
  return method.bind(copy);
}

/** What keys a table has, whoever is using it; read past every transaction. */
export function keysOnDisk(factory: IDBFactory, database: string, table: string): ReadonlySet<number> {
  const found = innerOf(factory)._databases.get(database) as InnerDatabase | undefined;
  const records = found?.rawObjectStores.get(table)?.records.values() ?? [];
  return new Set([...records].map(({ key }) => key));
}

/** Whether a transaction is under way. */
export const isBusy = (factory: IDBFactory): boolean =>
  [...innerOf(factory)._databases.values()].some(
    (database) => (database as InnerDatabase).transactions.length > 0,
  );
