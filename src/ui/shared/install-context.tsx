import { createContext, use } from 'react';

import type { Observable } from '../../client/observable.ts';

/** Whether the app can be put on the home screen: by a button, by hand (iPhone), is there already, or not at all. */
export type InstallState = 'offered' | 'by-hand' | 'installed' | 'not-offered';

export interface Installer {
  readonly state: Observable<InstallState>;
  /** The whole app is on this device: from now on it starts with no network. */
  readonly offline: Observable<boolean>;
  readonly install: () => Promise<void>;
}

export const InstallContext = createContext<Installer | undefined>(undefined);

export function useInstaller(): Installer {
  const installer = use(InstallContext);
  if (installer === undefined) throw new Error('the installer was not given by the app');
  return installer;
}
