import { browserWorld } from '../../../src/client/browser-world.ts';
import { DeviceDoorway } from '../../../src/client/device-doorway.ts';
import type { Session } from '../../../src/client/session.ts';
import type { World } from '../../../src/client/world.ts';
import type { FirstSync, OursApi } from './bench-api.ts';

/** Rows of the first screen of a list. */
const SCREEN = 50;

let session: Session | undefined;
let databaseOpenedAt = 0;

/** The real world, but for a note of when the last database was opened: the profile's, when somebody joins. */
function watchedWorld(): World {
  const world = browserWorld();
  const { indexedDB, IDBKeyRange } = world.databases;
  const watched = new Proxy(indexedDB, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]): unknown => {
        if (name === 'open' && /^so-thon-/.test(String(given[0]))) databaseOpenedAt = performance.now();
        return Reflect.apply(value, target, given);
      };
    },
  });
  return { ...world, databases: { indexedDB: watched, IDBKeyRange } };
}

const doorway = new DeviceDoorway(watchedWorld());

async function firstSync(code: string, pin: string): Promise<FirstSync> {
  const joined = await doorway.join(code, pin);
  if (!joined.ok) throw new Error(`joining failed: ${joined.error.kind}`);
  session = joined.value;
  const { book, sync } = session;
  // Countable is when the counts of the home screen are there; the check with the station's digest comes after it.
  let first: FirstSync | undefined;
  const stop = sync.status.subscribe(() => {
    if (first !== undefined || sync.status.current().download?.complete !== true) return;
    const rows = book.counts().total;
    if (rows > 0) first = { rows, ms: performance.now() - databaseOpenedAt };
  });
  await sync.syncNow();
  stop();
  const { problem } = sync.status.current();
  if (first === undefined) throw new Error(`the first sync failed: ${problem?.kind ?? 'nothing came'}`);
  return first;
}

function type(text: string, times: number): readonly (readonly number[])[] {
  const keys: number[][] = [];
  for (let time = 0; time < times; time++) {
    for (let length = 1; length <= text.length; length++) {
      const ms = timeOf(
        () => opened().book.find({ text: text.slice(0, length), filter: { kind: 'all' } }).length,
      );
      (keys[length - 1] ??= []).push(ms);
    }
    // Typed again in another capital, so that no answer of the time before is at hand.
    text = time % 2 === 0 ? text.toUpperCase() : text.toLowerCase();
  }
  return keys;
}

async function unlock(pin: string): Promise<FirstSync> {
  const profiles = await doorway.profiles();
  const profile = profiles.ok ? profiles.value[0] : undefined;
  if (profile === undefined) throw new Error('nobody has joined here');
  const from = performance.now();
  const unlocked = await doorway.unlock(profile.id, pin);
  if (!unlocked.ok) throw new Error(`unlocking failed: ${unlocked.error.kind}`);
  session = unlocked.value;
  const found = session.book.find({ text: '', filter: { kind: 'all' } });
  const screen = found.slice(0, SCREEN).map((reading) => reading.fields.name.value);
  return { ms: performance.now() - from, rows: screen.length === SCREEN ? found.length : 0 };
}

function opened(): Session {
  if (session === undefined) throw new Error('no profile is open');
  return session;
}

function timeOf(work: () => number): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const api: OursApi = { firstSync, type, unlock };
globalThis.ours = api;
