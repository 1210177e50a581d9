import { prepareZXingModule } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { readCodes, type Picture } from './read-codes.ts';

// By default the decoder would be fetched from a public server: ours is beside this file, and in the service worker.
prepareZXingModule({
  overrides: {
    locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmUrl : prefix + path),
  },
});

self.addEventListener('message', ({ data }: MessageEvent<Picture>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener, its maker
  const answer = (codes: Awaited<ReturnType<typeof readCodes>> | undefined): void => self.postMessage(codes);
  readCodes(data).then(answer, () => answer(undefined));
});
