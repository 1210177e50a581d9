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
  /** Sending by codes on the screen, where there is no network. */
  readonly syncCodes: string;
  readonly station: StationPaths;
  readonly police: PolicePaths;
  readonly lead: LeadPaths;
  readonly district: DistrictPaths;
  readonly facility: FacilityPaths;
}

export interface LeadPaths {
  readonly home: string;
  /** One hamlet, by its code. */
  readonly hamlet: (code: string) => string;
  readonly assign: string;
  readonly contested: string;
  readonly reminders: string;
}

export interface DistrictPaths {
  readonly home: string;
  readonly trend: string;
  readonly handovers: string;
}

export interface FacilityPaths {
  readonly home: string;
  readonly file: string;
  readonly passports: string;
}

export interface StationPaths {
  readonly home: string;
  readonly importList: string;
  readonly assign: string;
  readonly contested: string;
  readonly handovers: string;
  readonly rekeying: string;
  readonly importFile: string;
  readonly verification: string;
  readonly passports: string;
  readonly invitations: string;
  readonly devices: string;
  /** What phones without network hand over. */
  readonly carry: string;
  readonly log: string;
}

export interface PolicePaths {
  readonly queue: string;
  readonly subject: (id: SubjectId) => string;
  readonly sign: string;
  /** The next version of this list. */
  readonly addendum: (handover: string) => string;
  readonly archive: string;
  readonly handover: (handover: string, version: number) => string;
  readonly file: string;
  readonly contested: string;
}

export interface Navigation {
  readonly paths: Paths;
  /** `replace`: the place that is left is not one to come back to. */
  readonly go: (href: string, how?: 'replace') => void;
}

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === undefined) throw new Error('navigation was not given by the app');
  return navigation;
}
