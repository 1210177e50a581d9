import type { Result } from '../../domain/result.ts';

/** The device's camera, as one that reads QR codes; for codes on a screen and for cards alike. */
export interface Camera {
  /** Shows in `video` what the camera sees, and reads codes in it until it is stopped. */
  readonly watch: (video: HTMLVideoElement, watching: Watching) => Promise<Result<Watch, CameraProblem>>;
}

export interface Watching {
  /** Called for every picture with what was read in it; the same code comes again as long as it is seen. */
  readonly onCodes: (codes: readonly ReadCode[]) => void;
  /** The camera went away in the middle: unplugged, or taken by another app. Nothing is read any more. */
  readonly onLost: () => void;
}

export interface ReadCode {
  readonly bytes: Uint8Array;
  readonly text: string;
}

export interface Watch {
  /** Gives the camera back. */
  readonly stop: () => void;
}

export type CameraProblem =
  /** The person or the browser said no. */
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'no-camera' }
  | { readonly kind: 'in-use' }
  /** Browsers give the camera only to pages that came by https. */
  | { readonly kind: 'not-secure' }
  | { readonly kind: 'failed' };
