import { BlockedError, HeldError } from './storage.ts';

/**
 * A database as it lies on the disk, whatever its version, without Dexie and without making anything; undefined when
 * there is none.
 */
export async function openExisting(indexedDB: IDBFactory, name: string): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name);
  let isNew = false;
  request.addEventListener('upgradeneeded', () => {
    isNew = true;
    request.transaction?.abort();
  });
  try {
    const database = await answerOf(request);
    // Never in the way of a tab with a newer version.
    database.addEventListener('versionchange', () => database.close());
    return database;
  } catch (error) {
    if (isNew) return undefined;
    throw error;
  }
}

export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new BlockedError('no reason given')));
  });

/** Resolves when the transaction is durable. */
export const doneWith = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
  });

/** Rejects with `HeldError` when another tab does not let go of it. */
export const deleteDatabase = (indexedDB: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new BlockedError('not deleted')));
    request.addEventListener('blocked', () => reject(new HeldError('another tab holds it')));
  });
