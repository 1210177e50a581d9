import { IDBObjectStore } from 'fake-indexeddb';

/**
 * While it is there, no row is written and any is deleted: what Chromium does at the end of its quota (seen in the
 * browser tests).
 */
export class FullDisk implements Disposable {
  refusals = 0;
  readonly #own = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);

  constructor() {
    const refuse = (): never => {
      this.refusals += 1;
      throw new DOMException('no room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = refuse;
    IDBObjectStore.prototype.add = refuse;
  }

  [Symbol.dispose](): void {
    const { put, add } = this.#own;
    Object.defineProperties(IDBObjectStore.prototype, { put, add });
  }
}
