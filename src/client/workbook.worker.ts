import { readList } from '../workbook/read-list.ts';
import type { WorkbookRequest } from './world.ts';

// The one place that runs in a worker of its own: a hostile file can hang it, and the screen goes on.
self.addEventListener('message', ({ data }: MessageEvent<WorkbookRequest>) => {
  const { bytes, ...options } = data;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener, its maker
  self.postMessage(readList(bytes, options));
});
