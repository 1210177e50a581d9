import { err, type Result } from '../domain/result.ts';
import type { DeskProblem, ListPreview, StationDesk } from './station-desk.ts';

const no = (): Promise<Result<never, DeskProblem>> => Promise.resolve(err({ kind: 'not-allowed' }));

const NOTHING: ListPreview = { fresh: [], same: [], changed: [], unclear: [], newHamlets: [], warnings: [] };

const NO_NEWS: ReturnType<StationDesk['previewVerification']> = {
  subjects: [],
  fresh: [],
  unclear: [],
  counts: {
    fixed: 0,
    'still-wrong': 0,
    'came-back': 0,
    'still-listed': 0,
    absent: 0,
    'stays-right': 0,
    new: 0,
    unclear: 0,
  },
};

/** The desk of someone who has no business at the station: a phone in the hamlet does not load the real one. */
export const CLOSED_DESK: StationDesk = {
  readFile: () => Promise.resolve(err({ kind: 'worker-failed' })),
  preview: () => NOTHING,
  previewVerification: () => NO_NEWS,
  importList: no,
  invite: no,
  invitations: no,
  devices: no,
  receipts: no,
  revoke: no,
  log: no,
};
