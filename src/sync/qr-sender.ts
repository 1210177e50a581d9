import { hasBit, xorInto } from './fountain.ts';
import {
  blockCount,
  blockSize,
  FRAME_NUMBERS,
  LARGEST_IN_CODES,
  maskOf,
  transferOf,
  writeFrame,
} from './qr-frame.ts';

/** Bytes as an endless sequence of frames; any frame can be made, at any time, from its number. */
export class QrSender {
  /** Frames a reader needs at the very least. */
  readonly frames: number;
  readonly #whole: Uint8Array;
  readonly #transfer: string;

  /** `sha256` is the whole's, in hexadecimal; the whole is from 1 byte to `LARGEST_IN_CODES`. */
  constructor(whole: Uint8Array, sha256: string) {
    if (whole.length === 0 || whole.length > LARGEST_IN_CODES) throw new Error('not a size for codes');
    this.#whole = whole;
    this.#transfer = transferOf(sha256);
    this.frames = blockCount(whole.length);
  }

  /** `number` may count on for ever. */
  frame(number: number): Uint8Array<ArrayBuffer> {
    const { length } = this.#whole;
    const numbered = { length, number: number % FRAME_NUMBERS };
    const mask = maskOf(numbered);
    const block = new Uint8Array(blockSize(length));
    for (let at = 0; at < this.frames; at += 1) {
      if (hasBit(mask, at)) xorInto(block, this.#whole.subarray(at * block.length, (at + 1) * block.length));
    }
    return writeFrame({ ...numbered, transfer: this.#transfer, block });
  }
}
