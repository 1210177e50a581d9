import type { Locator, Page } from '@playwright/test';

declare global {
  interface Window {
    /** Of a page under test: its connections, and whether the browser opens databases. */
    soThonTest?: { readonly connections: Set<IDBDatabase>; opens: boolean };
  }
}

/** From the next load on, the page's real connections are known, and opening one can be made to fail. */
export const watchStorage = (page: Page): Promise<unknown> =>
  page.context().addInitScript(() => {
    const test = { connections: new Set<IDBDatabase>(), opens: true };
    window.soThonTest = test;
    // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function watched(name, version) {
      if (!test.opens) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      const request = open.call(this, name, version);
      request.addEventListener('success', () => test.connections.add(request.result));
      return request;
    };
  });

/** Closes every connection under the app, as browsers do to what is in the background; `told`: with the event. */
export const closeConnections = (page: Page, told: boolean): Promise<number> =>
  page.evaluate((isTold) => {
    const connections = [...(window.soThonTest?.connections ?? [])];
    for (const each of connections) {
      each.close();
      if (isTold) each.dispatchEvent(new Event('close'));
    }
    window.soThonTest?.connections.clear();
    return connections.length;
  }, told);

export const letOpen = (page: Page, opens: boolean): Promise<void> =>
  page.evaluate((value) => {
    if (window.soThonTest !== undefined) window.soThonTest.opens = value;
  }, opens);

/** It opens from the moment of this touch on: a draft that is kept meanwhile would open it before. */
export const openAtTouch = (button: Locator): Promise<void> =>
  button.evaluate((touched: HTMLElement) => {
    if (window.soThonTest !== undefined) window.soThonTest.opens = true;
    touched.click();
  });

/** The name of the only profile's database. */
export const profileDatabase = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return names.find((name) => name.startsWith('so-thon-') && !name.startsWith('so-thon-key-')) ?? '';
  });

/** Opens a database by its name, at a version or at the one it has, changes it, and closes it. */
export const changeDatabase = (
  page: Page,
  change: { readonly name: string; readonly version?: number; readonly drop?: string; readonly row?: string },
): Promise<void> =>
  page.evaluate(
    ({ name, version, drop, row }) =>
      new Promise<void>((resolve, reject) => {
        const request = version === undefined ? indexedDB.open(name) : indexedDB.open(name, version);
        request.addEventListener('upgradeneeded', () => {
          if (drop !== undefined) request.result.deleteObjectStore(drop);
        });
        request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
        request.addEventListener('success', () => {
          const done = (): void => {
            request.result.close();
            resolve();
          };
          if (row === undefined) {
            done();
            return;
          }
          const transaction = request.result.transaction('meta', 'readwrite');
          transaction.objectStore('meta').delete(row);
          transaction.addEventListener('complete', done);
        });
      }),
    change,
  );

/** Turns a profile's database into one of an older version, as it was before an update, and keeps it open. */
export const holdAtOlderVersion = (page: Page, name: string): Promise<void> =>
  page.evaluate(async (database) => {
    const stores = ['pages', 'outbox', 'meta'];
    const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const before = await resultOf(indexedDB.open(database));
    const rows = await Promise.all(
      stores.map((store) => resultOf<unknown[]>(before.transaction(store).objectStore(store).getAll())),
    );
    before.close();
    await resultOf(indexedDB.deleteDatabase(database));
    const opening = indexedDB.open(database, 1);
    opening.addEventListener('upgradeneeded', () => {
      const made = opening.result;
      const pages = made.createObjectStore('pages', { keyPath: 'id', autoIncrement: true });
      pages.createIndex('generation', 'generation');
      made.createObjectStore('outbox', { keyPath: 'seq' });
      made.createObjectStore('meta', { keyPath: 'key' });
    });
    const held = await resultOf(opening);
    const transaction = held.transaction(stores, 'readwrite', { durability: 'strict' });
    for (const [at, store] of stores.entries()) {
      for (const row of rows[at] ?? []) transaction.objectStore(store).put(row);
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    // Else the browser lets go of what no script holds.
    Object.assign(window, { held });
  }, name);
