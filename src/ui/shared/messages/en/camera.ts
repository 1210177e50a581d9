import type { Shape } from '../dictionary.ts';
import type { camera as vi } from '../vi/camera.ts';

export const camera: Shape<typeof vi> = {
  starting: 'Opening the camera…',
  again: 'Try again',
  safe: 'Nothing is lost.',
  problems: {
    'not-permitted': 'The camera is not allowed yet',
    'no-camera': 'No camera was found',
    'in-use': 'Another app is using the camera',
    'not-secure': 'This page was not opened with https, so the browser gives it no camera',
    failed: 'The camera could not be opened',
    lost: 'The camera has just been cut off',
  },
  whatToDo: {
    'not-permitted':
      'Press the sign beside the page’s address (or open the browser’s settings), allow Camera, then try again.',
    'no-camera': 'Plug in a camera (webcam), then try again.',
    'in-use': 'Close the other app (Zalo, Zoom, camera…), then try again.',
    'not-secure': 'Please tell whoever runs the station.',
    failed: 'Close the browser and open it again. If that does not help, restart the device.',
    lost: 'Check the cable, close other apps that use the camera, then try again.',
  },
};
