import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { photograph, randomFrom, type GreyPicture, type Shot } from '../../support/camera-picture.ts';

/** One code as the screen showed it: its pixels, true is dark, and since when, in milliseconds. */
interface ShownCode {
  readonly at: number;
  readonly pixels: readonly (readonly boolean[])[];
}

/** What an ordinary webcam gives in a room with the light on. */
export const PICTURES_PER_SECOND = 15;

/** How long its shutter is open, in milliseconds: a code that changes meanwhile is smeared with the next. */
const EXPOSURE_MS = 1000 / 30;

/** Held by hand a span away: as large as in most of the picture's height, a little askew, a little out of focus. */
const HELD: Shot = {
  width: 640,
  height: 480,
  edge: 330,
  turn: 7,
  lean: 0.08,
  blur: 0.8,
  noise: 9,
  contrast: 0.8,
};

/** Watches the codes on the page, at the pace the page shows them, until so many were seen. */
export async function watchCodes(page: Page, label: string, count: number): Promise<readonly ShownCode[]> {
  const canvas = page.getByRole('img', { name: label });
  await canvas.waitFor();
  const seen = await canvas.evaluate(
    (element, wanted) =>
      new Promise<{ at: number; size: number; bits: string }[]>((resolve) => {
        if (!(element instanceof HTMLCanvasElement)) throw new Error('codes are drawn on a canvas');
        const shown: { at: number; size: number; bits: string }[] = [];
        const look = (now: number): void => {
          const size = element.width;
          const brush = element.getContext('2d');
          const data = size === 0 ? [] : (brush?.getImageData(0, 0, size, size).data ?? []);
          let bits = '';
          for (let at = 0; at < data.length; at += 4) bits += (data[at] ?? 255) < 128 ? '1' : '0';
          if (bits !== '' && bits !== shown.at(-1)?.bits) shown.push({ at: now, size, bits });
          if (shown.length > wanted) resolve(shown);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    count,
  );
  return seen.map(({ at, size, bits }) => ({
    at,
    pixels: Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (__, x) => bits[y * size + x] === '1'),
    ),
  }));
}

/** What a webcam before that screen takes, picture by picture, at its own pace. */
export function filmOf(codes: readonly ShownCode[]): readonly GreyPicture[] {
  const [first, last] = [codes[0]?.at ?? 0, codes.at(-1)?.at ?? 0];
  const chance = randomFrom(codes.length);
  const taken = new Map<ShownCode, GreyPicture>();
  const pictureOf = (code: ShownCode): GreyPicture => {
    const known = taken.get(code) ?? photograph(code.pixels, { ...HELD, seed: Math.floor(chance() * 1e6) });
    taken.set(code, known);
    return known;
  };
  const film: GreyPicture[] = [];
  // The last code was seen to begin, not to end.
  for (let from = first; from + EXPOSURE_MS < last; from += 1000 / PICTURES_PER_SECOND) {
    const [opened, closed] = [codeAt(codes, from), codeAt(codes, from + EXPOSURE_MS)];
    const change = closed === opened ? 1 : (closed.at - from) / EXPOSURE_MS;
    film.push(closed === opened ? pictureOf(opened) : mixed(pictureOf(opened), pictureOf(closed), change));
  }
  return film;
}

/** Writes the pictures as raw video that Chromium takes for a camera; it shows them over and over. */
export function writeY4m(path: string, film: readonly GreyPicture[]): void {
  const [picture] = film;
  if (picture === undefined) throw new Error('a film without pictures');
  const { width, height } = picture;
  const head = `YUV4MPEG2 W${width} H${height} F${PICTURES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`;
  const colourless = Buffer.alloc((width * height) / 2, 128);
  const parts = film.flatMap(({ grey }) => [Buffer.from('FRAME\n'), grey, colourless]);
  writeFileSync(path, Buffer.concat([Buffer.from(head), ...parts]));
}

/** A browser with this film as its camera, which nobody has to allow. */
export const cameraFlags = (path: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${path}`,
];

function codeAt(codes: readonly ShownCode[], time: number): ShownCode {
  const code = codes.findLast(({ at }) => at <= time) ?? codes[0];
  if (code === undefined) throw new Error('no code was seen');
  return code;
}

const mixed = (one: GreyPicture, other: GreyPicture, share: number): GreyPicture => ({
  ...one,
  grey: one.grey.map((value, at) => Math.round(value * share + (other.grey[at] ?? 0) * (1 - share))),
});
