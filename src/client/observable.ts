/** A value that changes, in the shape React's `useSyncExternalStore` takes. `current` is the same object until it changes. */
export interface Observable<T> {
  readonly current: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}
