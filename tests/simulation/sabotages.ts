import type { Operation } from '../../src/domain/operation.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import { readSubject } from '../../src/sync/reading.ts';
import type { Store, StoreWriter } from '../../src/station/store/store.ts';
import { FIELDS } from '../../src/domain/field.ts';
import { FrameReader } from '../../src/sync/frame.ts';
import canonicalize from 'canonicalize';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { WatchedTransaction } from './watched-disk.ts';
import { HONEST, type Ask, type Sabotage } from './sabotage.ts';
import { COMMUNE } from './template.ts';

/** The station says "taken" and commits with the next request: who dies in between has lied. */
function ackBeforeCommit(store: Store): Store {
  let pending: (() => Promise<unknown>) | undefined;
  const rolledBack = new Error('rolled back');
  const commit = async (): Promise<void> => {
    const work = pending;
    pending = undefined;
    await work?.();
  };
  const write: Store['write'] = async (commune, work) => {
    await commit();
    let answer: { readonly value: Awaited<ReturnType<typeof work>> } | undefined;
    try {
      await store.write(commune, async (tx) => {
        answer = { value: await work(tx) };
        throw rolledBack;
      });
    } catch (error) {
      if (error !== rolledBack) throw error;
    }
    pending = () => store.write(commune, work);
    if (answer === undefined) throw new Error('nothing was said');
    return answer.value;
  };
  const read: Store['read'] = async (work) => {
    await commit();
    return store.read(work);
  };
  return { ...store, read, write };
}

/** The station does not look whether it has an operation already. */
const noIdempotency = (store: Store): Store => ({
  ...store,
  write: (commune, work) =>
    store.write(commune, (tx) => {
      const { log } = tx;
      const forgetful: StoreWriter['log'] = {
        ...log,
        answers: () => Promise.resolve([]),
        append: async (where, rows) => {
          const there = new Set(
            (
              await log.answers(
                where,
                rows.map((row) => row.id),
              )
            ).map(({ id }) => id),
          );
          const renamed = rows.map((row) =>
            there.has(row.id) ? { ...row, id: `${row.id}/${row.seq}` } : row,
          );
          return log.append(where, renamed);
        },
      };
      return work({ ...tx, log: forgetful });
    }),
});

/** Whoever is heard last is taken to have seen everything said before. */
const lastWriteWins =
  (ask: Ask, store: () => Store): Ask =>
  async (path, init) => {
    const parcel = parcelOf(path, init);
    if (parcel === undefined) return ask(path, init);
    const ids = [...new Set(parcel.operations.map(({ subject }) => subject))];
    const rows = await store().read((tx) => tx.subjects.get(COMMUNE, ids));
    const readings = new Map(rows.map(({ subject }) => [subject.id, readSubject(subject)]));
    const operations = parcel.operations.map((each) => overruling(each, readings.get(each.subject)));
    return ask(path, withParcel(init, { ...parcel, operations }));
  };

function overruling(operation: Operation, reading: SubjectReading | undefined): Operation {
  if (reading === undefined || operation.kind !== 'correct') return operation;
  const changes = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const change = operation.body.changes[field];
      if (change === undefined) return [];
      const others = reading.fields[field].claims.filter(({ value }) => value !== change.value);
      const unseen = others
        .map(({ id }) => id)
        .filter((id) => id !== operation.id && !change.saw.includes(id));
      return [[field, { ...change, saw: [...change.saw, ...unseen] }]];
    }),
  );
  return { ...operation, body: { ...operation.body, changes } };
}

/** The phone looks first whom it has lost, throws away what it had to say of them, and then sends the rest. */
const dropOnScopeChange =
  (ask: Ask, disk: IDBFactory, profile: string): Ask =>
  async (path, init) => {
    const parcel = parcelOf(path, init);
    if (parcel === undefined || parcel.operations.length === 0) return ask(path, init);
    const looked = await ask(path, withParcel(init, { ...parcel, operations: [] }));
    const gone = new Set(looked?.status === 200 ? await goneIn(looked) : []);
    const isGone = ({ subject }: Operation): boolean => gone.has(subject);
    for (const each of parcel.operations.filter(isGone)) {
      await onStore(disk, profile, (outbox) => outbox.delete(each.deviceSeq));
    }
    const operations = parcel.operations.filter((each) => !isGone(each));
    return ask(path, withParcel(init, { ...parcel, operations }));
  };

async function goneIn(response: Response): Promise<readonly string[]> {
  if (response.body === null) return [];
  const header = await new FrameReader(response.body[Symbol.asyncIterator]()).takeHeader();
  return header.ok ? (JSON.parse(gunzipSync(header.value).toString()) as { gone: string[] }).gone : [];
}

interface Parcel {
  readonly operations: readonly Operation[];
}

function parcelOf(path: string, { body }: RequestInit): Parcel | undefined {
  if (path !== '/api/sync' || !(body instanceof Uint8Array)) return undefined;
  return JSON.parse(gunzipSync(body).toString()) as Parcel;
}

const withParcel = (init: RequestInit, parcel: Parcel): RequestInit => ({
  ...init,
  body: new Uint8Array(gzipSync(JSON.stringify(parcel))),
});

/** Does something with the outbox as it lies on the disk. */
async function onStore(
  disk: IDBFactory,
  profile: string,
  work: (outbox: IDBObjectStore) => void,
): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = disk.open(`so-thon-${profile}`);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('does not open')));
  });
  const transaction = database.transaction('outbox', 'readwrite');
  work(transaction.objectStore('outbox'));
  await new Promise<void>((resolve) => transaction.addEventListener('complete', () => resolve()));
  database.close();
}

/** The station archives a signed list as it would write it itself, by its own clock. */
const rewriteSigned = (store: Store): Store => ({
  ...store,
  write: (commune, work) =>
    store.write(commune, (tx) => {
      const { handovers } = tx;
      const add: typeof handovers.add = (handover, text) => {
        const document = JSON.parse(text) as Record<string, unknown>;
        return handovers.add(handover, handoverTextOf({ ...document, madeOn: '2022-09-30' }));
      };
      return work({ ...tx, handovers: { ...handovers, add } });
    }),
});

const handoverTextOf = (document: unknown): string => canonicalize(document) ?? '';

/** Each tab counts the outbox's sequences for itself, and writes over what has its number. */
function countAlone(): (transaction: WatchedTransaction) => void {
  let mine: number | undefined;
  return (transaction) => {
    const open = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => {
      const store = open(name);
      if (name === 'outbox') store.add = store.put.bind(store);
      if (name !== 'meta' || Object.hasOwn(store, 'get')) return store;
      const get = store.get.bind(store);
      const put = store.put.bind(store);
      store.get = (key) => {
        const request = get(key);
        if (key === 'deviceSeq' && mine !== undefined) {
          const result = { key, next: mine };
          Object.defineProperty(request, 'result', { get: () => result, set: () => {} });
        }
        return request;
      };
      store.put = (row: { readonly key: string; readonly next?: number }, ...rest) => {
        if (row.key === 'deviceSeq') mine = row.next;
        return put(row, ...rest);
      };
      return store;
    };
  };
}

/** Defects that other systems had; each must be found. */
export const SABOTAGES: Readonly<Record<string, Sabotage>> = {
  'ack-before-commit': { store: ackBeforeCommit },
  'last-write-wins': { ask: (ask, { store }) => lastWriteWins(ask, store) },
  'no-idempotency': { store: noIdempotency },
  'drop-on-scope-change': { ask: (ask, { disk, profile }) => dropOnScopeChange(ask, disk, profile) },
  'forget-outbox-on-upgrade': {
    upgrade: (disk, profile) => onStore(disk, profile, (outbox) => outbox.clear()),
  },
  'rewrite-signed-list': { store: rewriteSigned },
  'tab-overwrites-outbox': { tab: countAlone },
  'full-means-saved': { swallowsFull: true },
};

/** The sabotage of this name; honest without one. */
export function sabotageNamed(name: string | undefined): Sabotage {
  if (name === undefined) return HONEST;
  const found = SABOTAGES[name];
  if (found === undefined)
    throw new Error(`no sabotage ${name}; there are ${Object.keys(SABOTAGES).join(', ')}`);
  return found;
}
