import type { Stretch } from '../device/pin-stretch.ts';

/** A worker that has not answered after this long, in milliseconds, was killed. */
const LONGEST_MS = 30_000;

/** Makes the key of a PIN in a worker that ends with it; on this thread where there is no worker to be had. */
export async function stretchInWorker(stretch: Stretch): Promise<Uint8Array<ArrayBuffer>> {
  const key = await keyFromWorker(stretch);
  if (key !== null) return key;
  const { stretchPin } = await import('../device/pin-stretch.ts');
  return stretchPin(stretch);
}

function keyFromWorker(stretch: Stretch): Promise<Uint8Array<ArrayBuffer> | null> {
  if (typeof Worker === 'undefined') return Promise.resolve(null);
  const worker = new Worker(new URL('./pin.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Uint8Array<ArrayBuffer> | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | null>) =>
      resolve(data),
    );
    worker.addEventListener('error', () => resolve(null));
    setTimeout(() => resolve(null), LONGEST_MS);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener
    worker.postMessage(stretch);
  }).finally(() => worker.terminate());
}
