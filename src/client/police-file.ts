import { err, type Result } from '../domain/result.ts';
import type {
  PoliceAnswerRow,
  PoliceFileProblem,
  PoliceFileWords,
  PoliceQueueRow,
} from '../workbook/police-workbook.ts';

// The file is the workbook's to write and read; screens know its rows through here.
export type {
  PoliceAnswerRow,
  PoliceFileProblem,
  PoliceFileWords,
  PoliceQueueRow,
} from '../workbook/police-workbook.ts';

/** The .xlsx of a queue. What writes it is loaded when it is first wanted. */
export async function policeQueueFile(
  rows: readonly PoliceQueueRow[],
  words: PoliceFileWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const { writePoliceWorkbook } = await import('../workbook/police-workbook.ts');
  return new Uint8Array(await writePoliceWorkbook(rows, words));
}

export type PoliceAnswers = Result<readonly PoliceAnswerRow[], PoliceFileProblem>;

/** A file that is not read after this long, in milliseconds, never will be. */
const LONGEST_MS = 120_000;

/** Reads a file that came back, in a worker of its own where there are workers: a hostile file can hang it. */
export async function readPoliceFile(file: File): Promise<PoliceAnswers> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (typeof Worker === 'undefined') {
    const { readPoliceWorkbook } = await import('../workbook/police-workbook.ts');
    return readPoliceWorkbook(bytes);
  }
  const worker = new Worker(new URL('./police-file.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<PoliceAnswers>((resolve) => {
    const failed = (): void => resolve(err({ kind: 'worker-failed' }));
    worker.addEventListener('message', ({ data }: MessageEvent<PoliceAnswers>) => resolve(data));
    worker.addEventListener('error', failed);
    worker.addEventListener('messageerror', failed);
    setTimeout(failed, LONGEST_MS);
    worker.postMessage(bytes, [bytes.buffer]);
  }).finally(() => worker.terminate());
}
