import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule } from 'zxing-wasm/reader';
import { readCodes } from '../../../src/client/camera/read-codes.ts';
import { CodeGathering } from '../../../src/client/codes/code-gathering.ts';
import { rgbaOf, type GreyPicture } from '../../support/camera-picture.ts';

/** How many pictures of a film it takes until all is read, from its beginning; undefined when it is too short. */
export async function picturesNeeded(film: readonly GreyPicture[]): Promise<number | undefined> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  await prepareZXingModule({
    overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer },
    fireImmediately: true,
  });
  const gathering = new CodeGathering();
  for (const [at, picture] of film.entries()) {
    const gathered = await gathering.take(await readCodes({ ...picture, data: rgbaOf(picture) }));
    if (gathered.kind === 'whole') return at + 1;
  }
  return undefined;
}
