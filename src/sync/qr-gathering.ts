import { BlockSolver } from './fountain.ts';
import { blockCount, maskOf, readFrame, transferOf, type QrFrame } from './qr-frame.ts';

export interface QrProgress {
  /** Of the frames that are needed, how many are here. */
  readonly got: number;
  readonly of: number;
}

/** What a whole looked like when all of it was here; to be held against its SHA-256. */
export interface GatheredWhole {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly transfer: string;
}

/** Whether these bytes are what the sender had; `sha256` is that of `bytes`, in hexadecimal [QR5]. */
export const isAsSent = (whole: GatheredWhole, sha256: string): boolean =>
  whole.transfer === transferOf(sha256);

/** Takes what a camera reads, in any order and any number of times; foreign codes don't count. */
export class QrGathering {
  #transfer: string | undefined;
  #length = 0;
  #solver = new BlockSolver(0);

  /** Undefined before the first frame. */
  get progress(): QrProgress | undefined {
    if (this.#transfer === undefined) return undefined;
    return { got: this.#solver.known, of: this.#solver.blocks };
  }

  /** The whole when this code made it complete; after that, gathering begins anew. */
  take(code: Uint8Array): GatheredWhole | undefined {
    const frame = readFrame(code);
    if (frame === undefined) return undefined;
    if (frame.transfer !== this.#transfer || frame.length !== this.#length) this.#begin(frame);
    this.#solver.add(maskOf(frame), frame.block);
    return this.#solver.known === this.#solver.blocks ? this.#finish(frame) : undefined;
  }

  #begin({ transfer, length }: QrFrame): void {
    this.#transfer = transfer;
    this.#length = length;
    this.#solver = new BlockSolver(blockCount(length));
  }

  #finish({ transfer, length, block }: QrFrame): GatheredWhole {
    const filled = new Uint8Array(this.#solver.blocks * block.length);
    this.#solver.solve().forEach((each, at) => filled.set(each, at * block.length));
    this.#transfer = undefined;
    return { transfer, bytes: filled.slice(0, length) };
  }
}
