import type { DeviceWorld } from '../device/device-world.ts';
import type { Result } from '../domain/result.ts';
import type { Observable } from './observable.ts';
import type { FileProblem, ListDraft, Mapping } from './station-desk.ts';

/**
 * All of the outside: clock, chance, network, disk, other tabs. It comes in here and nowhere else, so that the very
 * client the phones run can be run in a simulation.
 */
export interface World extends DeviceWorld {
  /** Rejects when there is no answer, or when `signal` is aborted. `path` begins with a slash. */
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Runs once after `ms` milliseconds, unless the returned function was called before. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly online: Observable<boolean>;
  /** Runs alone among all tabs of this origin, or not at all. */
  readonly alone: <T>(name: string, run: () => Promise<T>) => Promise<Alone<T>>;
  readonly channel: (name: string) => Channel;
  /** Where the app is served from; links for invitations begin with it. */
  readonly origin: string;
  readonly readWorkbook: (request: WorkbookRequest) => Promise<Result<ListDraft, FileProblem>>;
}

export type Alone<T> = { readonly ran: true; readonly value: T } | { readonly ran: false };

/** Says something to the other tabs; never heard by the one who says it. */
export interface Channel {
  readonly post: (message: string) => void;
  readonly listen: (heard: (message: string) => void) => () => void;
  readonly close: () => void;
}

export interface WorkbookRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly mapping?: Mapping;
  /** `yyyy-mm-dd`. */
  readonly today: string;
  readonly convert: boolean;
}
