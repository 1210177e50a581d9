import type { Camera } from '../client/camera/camera.ts';
import { browserWorld } from '../client/browser-world.ts';
import { DeviceDoorway } from '../client/device-doorway.ts';
import type { Doorway } from '../client/session.ts';
import { makeFormGuard, type FormGuard } from '../ui/shared/form-guard.tsx';
import type { Installer } from '../ui/shared/install-context.tsx';
import { watchUpdate, type AppUpdate } from './app-update.ts';
import { watchInstall } from './install-prompt.ts';
import { tellUnsaved } from './unsaved-lock.ts';

/** Everything the screens stand on, made once and owned here. */
export interface Parts {
  readonly doorway: Doorway;
  readonly formGuard: FormGuard;
  readonly installer: Installer;
  readonly camera: Camera;
  readonly update: AppUpdate;
  /** Where the language of the screens is remembered. */
  readonly storage: Storage;
}

/** The composition root: the only place that opens and wires. */
export function compose(page: Window): Parts {
  const formGuard = makeFormGuard(page);
  const { locks }: Partial<Navigator> = page.navigator;
  tellUnsaved(locks, formGuard.open);
  return {
    doorway: new DeviceDoorway(browserWorld()),
    formGuard,
    installer: watchInstall(page),
    camera: comingCamera,
    update: watchUpdate(page, formGuard.open),
    storage: page.localStorage,
  };
}

/** The camera's code comes when somebody wants to scan. */
const comingCamera: Camera = {
  watch: async (video, watching) => {
    const { browserCamera } = await import('../client/camera/browser-camera.ts');
    return browserCamera.watch(video, watching);
  },
};
