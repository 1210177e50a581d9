import { readPoliceWorkbook } from '../workbook/police-workbook.ts';

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener, its maker
  self.postMessage(readPoliceWorkbook(data));
});
