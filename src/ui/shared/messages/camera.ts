import { defineDictionary } from './dictionary.ts';
import { camera } from './vi/camera.ts';

/** Texts of the camera. */
export const cameraWords = defineDictionary(camera, () =>
  import('./en/camera.ts').then((each) => each.camera),
);
