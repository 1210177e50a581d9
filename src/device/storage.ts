import { err, ok, type Result } from '../domain/result.ts';
import type { Disk } from './device-world.ts';

/** Why the browser would not keep or give back what it should. */
export type StorageProblem =
  /** It may not be opened: private mode, or site data switched off. */
  | { readonly kind: 'storage-blocked' }
  /** Another tab with an older version of the app holds it, and has something unsaved. */
  | { readonly kind: 'storage-held' }
  /** A newer version of the app has written it: this one keeps its hands off. */
  | { readonly kind: 'storage-newer' }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'storage-broken' };

/** How much room there is, and whether the browser has promised to keep what is stored. */
export interface StorageHealth {
  /** The browser has promised not to throw the data away by itself. */
  readonly persistent: boolean;
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** Little room is left: worth a word while everything can still be saved and sent. */
  readonly nearlyFull: boolean;
}

/** The part of the room in use from which on there is a warning. */
const NEARLY = 0.85;

/** Asked of nobody: reads the gauge only. */
export async function storageHealth(disk: Disk): Promise<StorageHealth> {
  const [persistent, { usage = 0, quota = 0 }] = await Promise.all([disk.persisted(), disk.estimate()]);
  return {
    persistent,
    usedBytes: usage,
    quotaBytes: quota,
    nearlyFull: quota > 0 && usage >= quota * NEARLY,
  };
}

/** Runs something on the database: what storage can do to a person is a value, a bug still throws. */
export async function attempt<T>(run: () => PromiseLike<T>): Promise<Result<T, StorageProblem>> {
  try {
    return ok(await run());
  } catch (error) {
    const problem = storageProblemOf(error);
    if (problem === undefined) throw error;
    return err(problem);
  }
}

/** [BR3] [BR4] Undefined where the disk is full, and that keeps nobody from anything. */
export async function unlessFull<T>(run: () => PromiseLike<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (storageProblemOf(error)?.kind === 'storage-full') return undefined;
    throw error;
  }
}

const PROBLEMS: ReadonlyMap<string, StorageProblem['kind']> = new Map([
  ['QuotaExceededError', 'storage-full'],
  ['MissingAPIError', 'storage-blocked'],
  ['SecurityError', 'storage-blocked'],
  ['BlockedError', 'storage-blocked'],
  ['HeldError', 'storage-held'],
  ['NewerError', 'storage-newer'],
  ['OpenFailedError', 'storage-broken'],
  ['DatabaseClosedError', 'storage-broken'],
  ['InvalidStateError', 'storage-broken'],
  ['UnknownError', 'storage-broken'],
  ['AbortError', 'storage-broken'],
  ['VersionError', 'storage-broken'],
  ['TimeoutError', 'storage-broken'],
  ['NotFoundError', 'storage-broken'],
  ['NotReadableError', 'storage-broken'],
  ['DamagedError', 'storage-broken'],
]);

/** What a thrown error means for the person; undefined when it is no matter of storage. */
export function storageProblemOf(error: unknown): StorageProblem | undefined {
  // Dexie wraps the browser's error: the innermost one it names says most, so that a full disk is not "aborted".
  const kinds = namesOf(error).flatMap((name) => PROBLEMS.get(name) ?? []);
  const kind = kinds.find((each) => each !== 'storage-broken') ?? kinds[0];
  return kind === undefined ? undefined : { kind };
}

/** Sealed bytes that do not open, or a row that should be there and is not. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

/** There is no database to be had in this browser. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

/** Another tab keeps an older version of the database open. */
export class HeldError extends Error {
  override readonly name = 'HeldError';
}

/** The database is of a newer version of the app, or was given to one. */
export class NewerError extends Error {
  override readonly name = 'NewerError';
}

const LOST: ReadonlySet<string> = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'AbortError',
  'UnknownError',
  'OpenFailedError',
]);

/** The browser has closed the database under us, as they do in the background; opening it again may help. */
export function isConnectionLost(error: unknown): boolean {
  if (storageProblemOf(error)?.kind !== 'storage-broken') return false;
  return namesOf(error).some((name) => LOST.has(name));
}

function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let each: unknown = error;
  while (typeof each === 'object' && each !== null && names.length < 5) {
    if ('name' in each && typeof each.name === 'string') names.push(each.name);
    each = causeOf(each);
  }
  return names;
}

/** The browser's own error; of several rows at once, the first that failed says why. */
function causeOf(error: object): unknown {
  if ('inner' in error) return error.inner;
  return 'failures' in error && Array.isArray(error.failures) ? error.failures[0] : undefined;
}
