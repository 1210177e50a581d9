import type { Parts } from '../../src/app/compose.ts';
import type { Camera } from '../../src/client/camera/camera.ts';
import type { Doorway } from '../../src/client/session.ts';
import { err } from '../../src/domain/result.ts';
import { makeFormGuard } from '../../src/ui/shared/form-guard.tsx';

/** The app's parts around a fake way in; nothing is installed and nothing updates unless told. */
export const fakeParts = (some: {
  readonly doorway: Doorway;
  readonly updateReady?: boolean;
  readonly camera?: Camera;
}): Parts => ({
  doorway: some.doorway,
  formGuard: makeFormGuard(window),
  installer: { state: still('by-hand'), offline: still(true), install: async () => undefined },
  update: { ready: still(some.updateReady ?? false), apply: () => Promise.resolve('taken') },
  camera: some.camera ?? NO_CAMERA,
  storage: window.localStorage,
});

export const NO_CAMERA: Camera = { watch: async () => err({ kind: 'no-camera' }) };

const still = <T>(value: T) => ({ current: () => value, subscribe: () => () => undefined });
