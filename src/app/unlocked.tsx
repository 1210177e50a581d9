import { useEffect, useState } from 'react';

import type { Session } from '../client/session.ts';
import { KeepDrafts } from '../ui/records/drafts.tsx';
import { ListMemoryContext, makeListMemory } from '../ui/records/list-memory.tsx';
import { SessionContext } from '../ui/shared/session-context.tsx';
import { ScreenRoutes } from './screen-routes.tsx';
import { SessionLife } from './session-life.tsx';

/** Everything behind the PIN. Syncs by itself from the moment it is open until it is locked. */
export function Unlocked({ session }: { readonly session: Session }) {
  const [memory] = useState(makeListMemory);
  useEffect(() => session.sync.start(), [session]);
  return (
    <SessionContext value={session}>
      <ListMemoryContext value={memory}>
        <KeepDrafts />
        <ScreenRoutes />
        <SessionLife />
      </ListMemoryContext>
    </SessionContext>
  );
}
