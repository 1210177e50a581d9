/**
 * What a camera makes of a code on a screen: turned, seen at an angle, out of focus, noisy, with little contrast.
 * All of it drawn from a seed, so that what fails once fails again.
 */
export interface Shot {
  readonly width: number;
  readonly height: number;
  /** Length of the code's edge in the picture, quiet zone included, in pixels. */
  readonly edge: number;
  /** Degrees. */
  readonly turn?: number;
  /** How much shorter the far edge looks: 0.15 is a phone leaned back by some 30 degrees. */
  readonly lean?: number;
  /** Standard deviation of the blur, in pixels. */
  readonly blur?: number;
  /** Standard deviation of the noise, of 255. */
  readonly noise?: number;
  /** Of the distance between black and white, how much is left. */
  readonly contrast?: number;
  readonly seed?: number;
}

/** A picture in grey, row by row, one byte a pixel. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** The code photographed; `modules` with its quiet zone, true is dark. */
export function photograph(modules: readonly (readonly boolean[])[], shot: Shot): GreyPicture {
  const { width, height, edge, turn = 0, lean = 0, blur = 0, noise = 0, contrast = 1, seed = 1 } = shot;
  const [black, white] = [128 - 108 * contrast, 128 + 108 * contrast];
  const light = new Float32Array(width * height);
  const angle = (turn * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const size = modules.length;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      // Four looks a pixel, as a sensor gathers light over its area.
      for (const [dx, dy] of LOOKS) {
        const [right, down] = [x + dx - width / 2, y + dy - height / 2];
        const [u, v] = [(right * cos + down * sin) / edge, (down * cos - right * sin) / edge];
        const far = 1 - lean * (0.5 - v);
        const row = modules[Math.floor((v / far + 0.5) * size)];
        const dark = row?.[Math.floor((u / far + 0.5) * size)];
        sum += dark === undefined ? (black + white * 2) / 3 : dark ? black : white;
      }
      light[y * width + x] = sum / LOOKS.length;
    }
  }
  const seen = blur === 0 ? light : blurred(light, width, height, blur);
  const chance = randomFrom(seed);
  const grey = new Uint8Array(seen.length);
  for (let at = 0; at < seen.length; at += 1) {
    // Three dice make a bell that is good enough for a sensor.
    const grain = noise === 0 ? 0 : (chance() + chance() + chance() - 1.5) * 2 * noise;
    grey[at] = Math.max(0, Math.min(255, Math.round((seen[at] ?? 0) + grain)));
  }
  return { width, height, grey };
}

/** The picture as a canvas has it: red, green, blue, opaque. */
export function rgbaOf({ grey }: GreyPicture): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(grey.length * 4).fill(255);
  grey.forEach((value, at) => rgba.fill(value, at * 4, at * 4 + 3));
  return rgba;
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LOOKS = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

function blurred(light: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // From one pixel to the next along a line of `length`, for each of `lines`.
  const along = (from: Float32Array, step: number, length: number, lineStep: number): Float32Array => {
    const into = new Float32Array(from.length);
    for (let line = 0; line < from.length / length; line += 1) {
      for (let place = 0; place < length; place += 1) {
        let sum = 0;
        for (let off = -reach; off <= reach; off += 1) {
          const near = Math.max(0, Math.min(length - 1, place + off));
          sum += (from[line * lineStep + near * step] ?? 0) * (weights[off + reach] ?? 0);
        }
        into[line * lineStep + place * step] = sum / total;
      }
    }
    return into;
  };
  return along(along(light, 1, width, width), width, height, 1);
}
