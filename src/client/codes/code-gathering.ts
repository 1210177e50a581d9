import { isAsSent, QrGathering, type QrProgress } from '../../sync/qr-gathering.ts';
import type { ReadCode } from '../camera/camera.ts';
import { sha256OfBytes } from '../hash.ts';

export type { QrProgress } from '../../sync/qr-gathering.ts';

/** What came of the codes of one picture. */
export type Gathered =
  | { readonly kind: 'gathering'; readonly progress: QrProgress | undefined }
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** All was there, and is not what was sent: begin again. */
  | { readonly kind: 'spoilt' };

/** Codes as a camera reads them, back to the bytes that were shown. */
export class CodeGathering {
  readonly #gathering = new QrGathering();

  async take(codes: readonly ReadCode[]): Promise<Gathered> {
    for (const { bytes } of codes) {
      const whole = this.#gathering.take(bytes);
      if (whole === undefined) continue;
      const isRight = isAsSent(whole, await sha256OfBytes(whole.bytes));
      return isRight ? { kind: 'whole', bytes: whole.bytes } : { kind: 'spoilt' };
    }
    return { kind: 'gathering', progress: this.#gathering.progress };
  }
}
