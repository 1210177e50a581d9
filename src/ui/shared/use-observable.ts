import { useSyncExternalStore } from 'react';

import type { Observable } from '../../client/observable.ts';

/** The current value of something the client holds; the screen follows it. */
export const useObservable = <T>(observable: Observable<T>): T =>
  useSyncExternalStore(observable.subscribe, observable.current);
