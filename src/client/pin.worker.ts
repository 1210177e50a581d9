import { stretchPin, type Stretch } from '../device/pin-stretch.ts';

// The key of a PIN takes a cheap phone more than half a second: meanwhile the screen goes on and the book is read.
self.addEventListener('message', ({ data }: MessageEvent<Stretch>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener, its maker
  const answer = (key: Uint8Array<ArrayBuffer> | null): void => self.postMessage(key);
  stretchPin(data).then(answer, () => answer(null));
});
