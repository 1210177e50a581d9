import { err, ok, type Result } from '../domain/result.ts';

/**
 * An answer on the wire: 4 bytes length (big-endian) and the gzip of the header's JSON, then the header's blocks
 * one after the other. A reader may store each block as soon as it is complete, so a cut link loses one block.
 */
export function joinFrames(header: Uint8Array, blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const total = blocks.reduce((sum, block) => sum + block.length, 4 + header.length);
  const bytes = new Uint8Array(total);
  new DataView(bytes.buffer).setUint32(0, header.length);
  bytes.set(header, 4);
  let at = 4 + header.length;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}

export type FrameError = { readonly kind: 'cut-short' };

/** Takes exactly `length` bytes at a time off a stream of chunks of any size. */
export class FrameReader {
  #chunks: Uint8Array[] = [];
  #held = 0;
  readonly #source: AsyncIterator<Uint8Array>;

  constructor(source: AsyncIterator<Uint8Array>) {
    this.#source = source;
  }

  async take(length: number): Promise<Result<Uint8Array<ArrayBuffer>, FrameError>> {
    while (this.#held < length) {
      const next = await this.#source.next();
      if (next.done === true) return err({ kind: 'cut-short' });
      this.#chunks.push(next.value);
      this.#held += next.value.length;
    }
    return ok(this.#cut(length));
  }

  /** The gzip of the header's JSON. */
  async takeHeader(): Promise<Result<Uint8Array<ArrayBuffer>, FrameError>> {
    const length = await this.take(4);
    return length.ok ? this.take(new DataView(length.value.buffer).getUint32(0)) : length;
  }

  #cut(length: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(length);
    let at = 0;
    while (at < length) {
      const chunk = this.#chunks[0];
      if (chunk === undefined) throw new Error('fewer bytes held than counted');
      const part = chunk.subarray(0, length - at);
      bytes.set(part, at);
      at += part.length;
      if (part.length === chunk.length) this.#chunks.shift();
      else this.#chunks[0] = chunk.subarray(part.length);
    }
    this.#held -= length;
    return bytes;
  }
}

/** Bytes that are all here, as a link would bring them. */
export async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
