/**
 * Which blocks a frame of an endless sequence carries, XORed together, and how the blocks are had back from any
 * frames that suffice [QR2]. Frames 0 … k−1 carry one block each; every later frame half of all blocks, drawn by its
 * number alone. Any k + 2 or so of them are enough, whichever they are.
 */

/** One bit for each of `blocks` blocks, lowest bit first. Never empty. */
export function blocksOf(frame: number, blocks: number): Uint32Array {
  const mask = new Uint32Array(Math.ceil(blocks / 32));
  if (frame < blocks) {
    setBit(mask, frame);
    return mask;
  }
  for (let word = 0; word < mask.length; word += 1) mask[word] = drawn(frame, word);
  const beyond = blocks % 32;
  if (beyond !== 0) mask[mask.length - 1] = (mask.at(-1) ?? 0) & (2 ** beyond - 1);
  if (mask.every((word) => word === 0)) setBit(mask, frame % blocks);
  return mask;
}

/** Blocks of one size as they come in, in combinations; those that tell nothing new change nothing. */
export class BlockSolver {
  readonly blocks: number;
  /** At each block's number the combination that begins with it; those before it are not in it. */
  readonly #rows: (Combination | undefined)[];
  #known = 0;

  constructor(blocks: number) {
    this.blocks = blocks;
    this.#rows = Array.from({ length: blocks }, () => undefined);
  }

  /** How many of the `blocks` independent combinations needed are here. */
  get known(): number {
    return this.#known;
  }

  /** Takes `mask` and `data` for its own. */
  add(mask: Uint32Array, data: Uint8Array): void {
    for (let first = firstBit(mask); first !== undefined; first = firstBit(mask)) {
      const row = this.#rows[first];
      if (row === undefined) {
        this.#rows[first] = { mask, data };
        this.#known += 1;
        return;
      }
      xorInto(mask, row.mask);
      xorInto(data, row.data);
    }
  }

  /** The blocks in their order, once `known` is `blocks`; to be asked for once. */
  solve(): readonly Uint8Array[] {
    const solved: Uint8Array[] = [];
    for (let at = this.blocks - 1; at >= 0; at -= 1) {
      const row = this.#rows[at];
      if (row === undefined) throw new Error('asked for blocks that are not known yet');
      for (let later = at + 1; later < this.blocks; later += 1) {
        const block = solved[this.blocks - 1 - later];
        if (block !== undefined && hasBit(row.mask, later)) xorInto(row.data, block);
      }
      solved.push(row.data);
    }
    return solved.reverse();
  }
}

interface Combination {
  readonly mask: Uint32Array;
  readonly data: Uint8Array;
}

/** Adds (without carry) `from` to `into`, element by element. */
export function xorInto(into: Uint8Array | Uint32Array, from: Uint8Array | Uint32Array): void {
  for (let at = 0; at < from.length; at += 1) into[at] = (into[at] ?? 0) ^ (from[at] ?? 0);
}

export const hasBit = (mask: Uint32Array, bit: number): boolean =>
  (((mask[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;

function setBit(mask: Uint32Array, bit: number): void {
  mask[bit >>> 5] = (mask[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

function firstBit(mask: Uint32Array): number | undefined {
  for (let word = 0; word < mask.length; word += 1) {
    const bits = mask[word] ?? 0;
    if (bits !== 0) return word * 32 + 31 - Math.clz32(bits & -bits);
  }
  return undefined;
}

/**
 * The 32 bits drawn for a word of a frame's mask: murmur3's finalizer, part of the format. A shift register would not
 * do: its bits are sums of its seed's, so its masks never span more than 32 blocks.
 */
function drawn(frame: number, word: number): number {
  let bits = (Math.imul(frame + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
