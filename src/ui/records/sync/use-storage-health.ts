import { useEffect, useState } from 'react';

import type { StorageHealth } from '../../../client/session.ts';
import { useDoorway, useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';

/** The storage gauge, read again whenever something was saved, sent or received. */
export function useStorageHealth(): StorageHealth | undefined {
  const doorway = useDoorway();
  const status = useObservable(useSession().sync.status);
  const [health, setHealth] = useState<StorageHealth>();
  useEffect(() => {
    let gone = false;
    void doorway.storage().then((next) => {
      if (!gone) setHealth(next);
    });
    return () => {
      gone = true;
    };
  }, [doorway, status.waiting.length, status.phase]);
  return health;
}
