import { stretchPin, type Stretch } from '../device/pin-stretch.ts';

/** Makes the key of a PIN in a worker that ends with it; on this thread where there is no worker to be had. */
export async function stretchInWorker(stretch: Stretch): Promise<Uint8Array<ArrayBuffer>> {
  return (await keyFromWorker(stretch)) ?? stretchPin(stretch);
}

function keyFromWorker(stretch: Stretch): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (typeof Worker === 'undefined') return Promise.resolve(undefined);
  const worker = new Worker(new URL('./pin.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Uint8Array<ArrayBuffer> | undefined>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | undefined>) => resolve(data));
    worker.addEventListener('error', () => resolve(undefined));
    worker.postMessage(stretch);
  }).finally(() => worker.terminate());
}
