import type { Life } from './life.ts';
import type { Room } from './room.ts';

/** A transaction of the stand-in, as far as it is stepped into here. */
export interface WatchedTransaction extends IDBTransaction {
  _execRequestAsync: (request: DiskRequest) => IDBRequest;
  _start: () => void;
  readonly _abort: (error: string | null) => void;
  readonly _requests: readonly unknown[];
  readonly _state: string;
}

export interface DiskRequest {
  readonly operation: () => unknown;
}

/** What a disk is reached through: a life that may end at any request, a phone whose room may. */
export interface DiskWatch {
  readonly life: Life;
  readonly room: Room;
  /** What a sabotage does to each transaction. */
  readonly tamper?: ((transaction: WatchedTransaction) => void) | undefined;
  /** Full disks are not told: the row is dropped and called written. */
  readonly swallowsFull?: boolean | undefined;
}

/**
 * The disk as one tab reaches it. Dying within a transaction takes all of it back, as a killed browser does; dying at
 * the next thing that is asked leaves what was committed, unheard of.
 */
export function watchedDisk(disk: IDBFactory, watch: DiskWatch): IDBFactory {
  const { life } = watch;
  const onOpened = (event: Event): void => {
    const { result } = event.target as IDBOpenDBRequest;
    const begin = result.transaction.bind(result);
    result.transaction = (...given) => {
      life.ask();
      const transaction = begin(...given) as WatchedTransaction;
      watchTransaction(transaction, watch);
      return transaction;
    };
  };
  return new Proxy(disk, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]): unknown => {
        life.ask();
        const request: unknown = value.apply(target, given);
        if (key === 'open') (request as IDBOpenDBRequest).addEventListener('success', onOpened);
        return request;
      };
    },
  });
}

function watchTransaction(transaction: WatchedTransaction, watch: DiskWatch): void {
  const { life, room } = watch;
  const execute = transaction._execRequestAsync.bind(transaction);
  let isTooMuch = false;
  transaction._execRequestAsync = (request) => {
    try {
      life.ask();
    } catch (killed) {
      if (transaction._state !== 'finished') transaction._abort('AbortError');
      throw killed;
    }
    if (!isWrite(request) || room.takesOne()) return execute(request);
    if (watch.swallowsFull === true) return execute({ ...request, operation: () => undefined });
    isTooMuch = true;
    return execute(room.at === 'request' ? { ...request, operation: noRoom } : request);
  };
  const start = transaction._start.bind(transaction);
  transaction._start = () => {
    const isAtItsEnd = transaction._requests.length === 0 && transaction._state !== 'finished';
    if (isTooMuch && isAtItsEnd) transaction._abort('QuotaExceededError');
    else start();
  };
  watch.tamper?.(transaction);
}

/** The stand-in's one word for `add` and `put`. */
const isWrite = ({ operation }: DiskRequest): boolean => operation.name === 'bound storeRecord';

function noRoom(): never {
  throw new DOMException('full', 'QuotaExceededError');
}
