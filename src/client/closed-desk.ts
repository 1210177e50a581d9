import { err, type Result } from '../domain/result.ts';
import type { DeskProblem, ListPreview, StationDesk } from './station-desk.ts';

const no = (): Promise<Result<never, DeskProblem>> => Promise.resolve(err({ kind: 'not-allowed' }));

const NOTHING: ListPreview = { fresh: [], same: [], changed: [], unclear: [], newHamlets: [], warnings: [] };

/** The desk of someone who has no business at the station: a phone in the hamlet does not load the real one. */
export const CLOSED_DESK: StationDesk = {
  readFile: () => Promise.resolve(err({ kind: 'worker-failed' })),
  preview: () => NOTHING,
  importList: no,
  invite: no,
  invitations: no,
  devices: no,
  revoke: no,
  log: no,
};
