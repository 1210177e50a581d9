import { createContext, use } from 'react';

import type { Camera } from '../../../client/camera/camera.ts';

export const CameraContext = createContext<Camera | undefined>(undefined);

/** The device's camera; it is asked for, and its code loaded, only when somebody wants to scan. */
export function useCamera(): Camera {
  const camera = use(CameraContext);
  if (camera === undefined) throw new Error('the camera was not given by the app');
  return camera;
}
