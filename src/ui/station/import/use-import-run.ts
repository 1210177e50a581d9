import { useRef, useState } from 'react';

import type { DeskProblem, ImportReport, ListDraft, StationDesk } from '../../../client/station-desk.ts';
import type { SyncEngine } from '../../../client/sync-engine.ts';
import { useUnsaved } from '../../shared/form-guard.tsx';

/** An import under way or ended; undefined before it starts. */
export interface ImportRun {
  readonly written: number;
  readonly of: number;
  readonly stopping: boolean;
  readonly report: ImportReport | undefined;
  readonly problem: DeskProblem | undefined;
}

export interface Plan {
  readonly draft: ListDraft;
  readonly listedOn: string;
  readonly assignByColumn: boolean;
  readonly convertEncoding: boolean;
  readonly purpose: 'list' | 'verification';
}

interface Actions {
  readonly start: (plan: Plan) => Promise<void>;
  readonly stop: () => void;
  readonly clear: () => void;
}

export const isRunning = (run: ImportRun | undefined): boolean =>
  run !== undefined && run.report === undefined && run.problem === undefined;

/** Writes a list through the desk. While it runs the page asks before it is left, and the app does not update. */
export function useImportRun(
  desk: Pick<StationDesk, 'importList'>,
  sync: Pick<SyncEngine, 'syncNow'>,
): [ImportRun | undefined, Actions] {
  const [run, setRun] = useState<ImportRun>();
  const stopper = useRef<AbortController>(undefined);
  useUnsaved(isRunning(run));

  const start = async ({ draft, ...options }: Plan): Promise<void> => {
    const abort = new AbortController();
    stopper.current = abort;
    const begun = {
      written: 0,
      of: draft.rows.length,
      stopping: false,
      report: undefined,
      problem: undefined,
    };
    setRun(begun);
    const result = await desk.importList(draft, {
      ...options,
      signal: abort.signal,
      onProgress: (written, of) => setRun((before) => ({ ...(before ?? begun), written, of })),
    });
    setRun((before) =>
      result.ok
        ? { ...(before ?? begun), report: result.value }
        : { ...(before ?? begun), problem: result.error },
    );
    // What was written is at the station; this computer's book learns of it by syncing, as every other one does.
    void sync.syncNow();
  };
  const stop = (): void => {
    stopper.current?.abort();
    setRun((before) => (before === undefined ? before : { ...before, stopping: true }));
  };
  return [run, { start, stop, clear: () => setRun(undefined) }];
}
