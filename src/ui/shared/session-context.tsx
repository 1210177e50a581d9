import { createContext, use } from 'react';

import type { Doorway, Session } from '../../client/session.ts';

/** The unlocked session; every screen behind the PIN is rendered inside of it. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of a screen behind the PIN. Throws outside of one: a route was wired wrongly. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('a screen behind the PIN was rendered without a session');
  return session;
}

/** The way in, for the screens before the PIN and for the storage gauge. */
export const DoorwayContext = createContext<Doorway | undefined>(undefined);

export function useDoorway(): Doorway {
  const doorway = use(DoorwayContext);
  if (doorway === undefined) throw new Error('the doorway was not given by the app');
  return doorway;
}
