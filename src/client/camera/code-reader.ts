import type { ReadCode } from './camera.ts';

export interface CodeReader {
  /** Takes the picture's memory. Undefined when the decoder is gone: its worker was killed, or never came. */
  readonly read: (picture: ImageData) => Promise<readonly ReadCode[] | undefined>;
  readonly close: () => void;
}

/** The decoder in a worker of its own, one picture at a time. */
export function codeReader(): CodeReader {
  const worker = new Worker(new URL('./code-reader.worker.ts', import.meta.url), { type: 'module' });
  let answer: (codes: readonly ReadCode[] | undefined) => void = () => undefined;
  const gone = (): void => answer(undefined);
  worker.addEventListener('message', ({ data }: MessageEvent<readonly ReadCode[] | undefined>) =>
    answer(data),
  );
  worker.addEventListener('error', gone);
  worker.addEventListener('messageerror', gone);
  return {
    read: ({ data, width, height }) =>
      new Promise((resolve) => {
        answer = resolve;
        worker.postMessage({ data, width, height }, [data.buffer]);
      }),
    close: () => {
      worker.terminate();
      gone();
    },
  };
}
