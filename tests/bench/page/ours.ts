import { browserWorld } from '../../../src/client/browser-world.ts';
import { DeviceDoorway } from '../../../src/client/device-doorway.ts';
import type { Session } from '../../../src/client/session.ts';
import type { World } from '../../../src/client/world.ts';
import type { FirstSync, OursApi } from './bench-api.ts';

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
        if (name === 'open' && String(given[0]).startsWith('so-thon-')) databaseOpenedAt = performance.now();
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
  let ms = 0;
  const stop = sync.status.subscribe(() => {
    const { download } = sync.status.current();
    if (ms === 0 && download?.complete === true && download.rows > 0)
      ms = performance.now() - databaseOpenedAt;
  });
  await sync.syncNow();
  stop();
  const { problem } = sync.status.current();
  if (ms === 0) throw new Error(`the first sync failed: ${problem?.kind ?? 'nothing came'}`);
  return { ms, rows: book.counts().total };
}

/** Resolves when what is made ahead for searching is there: about a second after the list is. */
function settled(): Promise<void> {
  const { book } = opened();
  return new Promise((resolve) => {
    const look = (): void => {
      if (!book.settled.current()) return;
      stop();
      resolve();
    };
    const stop = book.settled.subscribe(look);
    look();
  });
}

function type(text: string, times: number): readonly (readonly number[])[] {
  const keys = Array.from(text, (): number[] => []);
  for (let time = 0; time < times; time++) {
    // In another case each time, so that no answer of the time before is at hand.
    const typed = caseOf(text, time);
    keys.forEach((key, index) => {
      const query = { text: typed.slice(0, index + 1), filter: { kind: 'all' } } as const;
      key.push(timeOf(() => opened().book.find(query).length));
    });
  }
  return keys;
}

/** The text with the letters in capitals that are ones in `pattern`. */
const caseOf = (text: string, pattern: number): string =>
  Array.from(text, (letter, index) => ((pattern >> (index % 3)) & 1 ? letter.toUpperCase() : letter)).join(
    '',
  );

function opened(): Session {
  if (session === undefined) throw new Error('no profile is open');
  return session;
}

function timeOf(work: () => number): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const api: OursApi = { firstSync, settled, type };
globalThis.ours = api;
