import { err, type Result } from '../domain/result.ts';
import type { FileProblem, ListDraft } from './station-desk.ts';
import type { WorkbookRequest } from './world.ts';

/** A file that is not read after this long, in milliseconds, never will be. */
const LONGEST_MS = 120_000;

/** Reads a file in a worker of its own, which ends with it. */
export function readInWorker(request: WorkbookRequest): Promise<Result<ListDraft, FileProblem>> {
  const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Result<ListDraft, FileProblem>>((resolve) => {
    const failed = (): void => resolve(err({ kind: 'worker-failed' }));
    worker.addEventListener('message', ({ data }: MessageEvent<Result<ListDraft, FileProblem>>) =>
      resolve(data),
    );
    worker.addEventListener('error', failed);
    worker.addEventListener('messageerror', failed);
    setTimeout(failed, LONGEST_MS);
    worker.postMessage(request, [request.bytes.buffer]);
  }).finally(() => worker.terminate());
}
