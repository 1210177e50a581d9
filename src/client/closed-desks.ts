import { err, type Result } from '../domain/result.ts';
import { Cell } from './cell.ts';
import type { Desks } from './desks.ts';
import type { DeskProblem } from './station-desk.ts';

const no = (): Promise<Result<never, DeskProblem>> => Promise.resolve(err({ kind: 'not-allowed' }));
const never = (): Promise<never> => Promise.reject(new Error('a hamlet writes no workbook of the station'));

/** The desks of someone who has no business at the station: a phone in the hamlet does not load the real ones. */
export const CLOSED_DESKS: Desks = {
  handovers: {
    draft: () => err({ kind: 'empty' }),
    handOver: no,
    list: no,
    read: no,
    receive: no,
    workbook: never,
  },
  lead: { setDeadline: no, devices: no, reminders: no, remind: no },
  facility: {
    saveDoses: no,
    doses: no,
    passports: no,
    above: { people: no, unanswered: new Cell([]), say: no, sendAgain: no },
  },
  district: { report: no, series: no, handovers: no, workbook: never },
  audit: { note: no },
  carry: { take: no, startFile: no },
};
