import { createContext, use } from 'react';

import type { Role, SubjectId } from '../../domain/operation.ts';

/** Where screens lead to. `app/paths.ts` makes the addresses; screens only ever ask here. All are `#/…` hrefs. */
export interface Paths {
  readonly home: string;
  /** The first screen of one of several roles that somebody holds. */
  readonly roleHome: (role: Role) => string;
  readonly join: (code?: string) => string;
  readonly records: string;
  readonly subject: (id: SubjectId) => string;
  readonly sync: string;
  readonly station: StationPaths;
}

export interface StationPaths {
  readonly home: string;
  readonly importList: string;
  readonly assign: string;
  readonly contested: string;
  readonly invitations: string;
  readonly devices: string;
  readonly log: string;
}

export interface Navigation {
  readonly paths: Paths;
  readonly go: (href: string) => void;
}

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === undefined) throw new Error('navigation was not given by the app');
  return navigation;
}
