import type { stretchPin } from './pin-stretch.ts';

/** What this layer needs of the world outside; a simulation gives its own. */
export interface DeviceWorld {
  /** The device's clock, milliseconds since 1970: shown and measured, never trusted. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array<ArrayBuffer>;
  readonly databases: Databases;
  readonly disk: Disk;
  /** Argon2id on another thread than the screen's; without it, the thread that asks does it. */
  readonly stretchPin?: typeof stretchPin;
}

/** The browser's IndexedDB, or a stand-in for it. */
export interface Databases {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** The part of `navigator.storage` that is used; a browser without it promises nothing and reports zero. */
export interface Disk {
  readonly persist: () => Promise<boolean>;
  readonly persisted: () => Promise<boolean>;
  readonly estimate: () => Promise<{ readonly usage?: number; readonly quota?: number }>;
}
