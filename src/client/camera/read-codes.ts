import { readBarcodes } from 'zxing-wasm/reader';
import type { ReadCode } from './camera.ts';

/** A picture as a canvas gives it: red, green, blue and opacity of each pixel, row by row. */
export interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** The QR code in a picture, if there is one that can be read. */
export async function readCodes({ data, width, height }: Picture): Promise<readonly ReadCode[]> {
  const picture = { data, width, height, colorSpace: 'srgb', pixelFormat: 'rgba-unorm8' } as const;
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    // Screens and cards are dark on light.
    tryInvert: false,
    maxNumberOfSymbols: 1,
  });
  return found.filter(({ isValid }) => isValid).map(({ bytes, text }) => ({ bytes, text }));
}
