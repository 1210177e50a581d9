import { CLOSED_DESKS } from '../../src/client/closed-desks.ts';
import type { Desks } from '../../src/client/desks.ts';
import type { DatedReport, HandoverReport, ReportSeries } from '../../src/client/district-desk.ts';
import { fakeSigning } from './fake-signing.ts';
import type { DoseInput, DoseRow, PassportDay, PassportPerson } from '../../src/client/facility-desk.ts';
import type { ReminderLine } from '../../src/client/lead-desk.ts';
import type { DeskProblem, DeviceState } from '../../src/client/station-desk.ts';
import { APPENDIX_287 } from '../../src/domain/appendix-287.ts';
import { BAO_LAM_COMMUNES } from '../../src/domain/bao-lam.ts';
import { daysFrom } from '../../src/domain/calendar.ts';
import { doseDay, doseFaults, doseTiming, type DoseTiming } from '../../src/domain/dose.ts';
import { reportOf } from '../../src/domain/report.ts';
import { err, ok, type Result } from '../../src/domain/result.ts';
import type { Refusal } from '../../src/domain/subject.ts';

export interface FakeDesksAnswers {
  /** What every question gets instead of an answer. */
  readonly problem?: () => DeskProblem | undefined;
  readonly devices?: readonly DeviceState[];
  readonly reminders?: readonly ReminderLine[];
  readonly handovers?: HandoverReport['handovers'];
  readonly doses?: readonly DoseRow[];
  readonly passports?: PassportDay['communes'];
  /** Whom a facility above the communes reads. */
  readonly people?: readonly PassportPerson[];
  readonly refusal?: Refusal;
  /** Today in Vietnam. */
  readonly today?: string;
}

export interface FakeDesks {
  readonly desks: Desks;
  /** What was told to the station, in order: the act's name and its arguments. */
  readonly said: readonly (readonly unknown[])[];
}

/** The desks of a station that answers. */
export function fakeDesks({ today = '2026-11-23', ...answers }: FakeDesksAnswers = {}): FakeDesks {
  const said: (readonly unknown[])[] = [];
  const say = <T>(value: T): Promise<Result<T, DeskProblem>> => {
    const problem = answers.problem?.();
    return Promise.resolve(problem === undefined ? ok(value) : err(problem));
  };
  const tell = (...what: readonly unknown[]): Promise<Result<null, DeskProblem>> => {
    said.push(what);
    return say(null);
  };
  let doses: readonly DoseRow[] = answers.doses ?? [];
  const desks: Desks = {
    handovers: CLOSED_DESKS.handovers,
    carry: CLOSED_DESKS.carry,
    audit: {
      note: (act, count, what, commune) =>
        tell('audit', act, count, what, ...(commune === undefined ? [] : [commune])),
    },
    lead: {
      setDeadline: (hamlet, dueOn) => tell('deadline', hamlet, dueOn),
      devices: () => say(answers.devices ?? []),
      reminders: () => say(answers.reminders ?? []),
      remind: (hamlet, text) => tell('remind', hamlet, text),
    },
    district: {
      report: (asOf = today) => {
        said.push(['report', asOf]);
        return say(appendixOn(asOf));
      },
      series: (period) => say(seriesOf(period)),
      handovers: () => say({ asOf: today, handovers: answers.handovers ?? [] }),
      workbook: async ({ asOf }) => {
        said.push(['workbook', asOf]);
        return new Uint8Array([1]);
      },
    },
    facility: {
      saveDoses: (rows) => {
        said.push(['doses', rows]);
        const saved = rows.map((row) => rowOf(row, today));
        doses = [...doses.filter(({ id }) => saved.every((row) => row.id !== id)), ...saved];
        return say(saved);
      },
      doses: (on) => say({ on, rows: doses, counts: timings(doses) }),
      passports: () => say({ on: today, communes: answers.passports ?? [] }),
      above: fakeSigning(answers, said, today),
    },
  };
  return { desks, said };
}

/** The counts of the letter, whatever the day. */
const appendixOn = (asOf: string): DatedReport => ({ ...reportOf(BAO_LAM_COMMUNES, APPENDIX_287), asOf });

/** On its third day 762 came in, and on every day after that 100 were mended, all of them in Lộc Thành. */
function seriesOf(period: { readonly from: string; readonly to: string }): ReportSeries {
  let standing = 5019;
  const days = daysFrom(period.from, period.to).map((day, at) => {
    const flow = { day, inflow: at === 2 ? 762 : 0, fixed: at > 2 ? 100 : 0, gone: 0 };
    standing += flow.inflow - flow.fixed;
    return { ...flow, standing };
  });
  const still = days.map(({ day }) => ({ day, inflow: 0, fixed: 0, gone: 0, standing: 809 }));
  return {
    ...period,
    total: days.map((flow) => ({ ...flow, standing: flow.standing + 809 })),
    communes: [
      { code: '25069', name: "Xã B' Lá", days: still },
      { code: '25090', name: 'Xã Lộc Thành', days },
    ],
  };
}

function rowOf(dose: DoseInput, today: string): DoseRow {
  const faults = doseFaults(dose, today);
  const on = doseDay(dose.on) ?? today;
  const complete = faults.length === 0;
  const completedOn = complete ? today : undefined;
  return {
    ...dose,
    faults,
    timing: doseTiming({ on, complete, completedOn }, today),
    savedAt: `${today}T02:00:00.000Z`,
    completedOn,
  };
}

const timings = (rows: readonly DoseRow[]): Record<DoseTiming, number> => {
  const counts = { 'on-time': 0, late: 0, 'due-today': 0, overdue: 0 };
  for (const { timing } of rows) counts[timing] += 1;
  return counts;
};

/** A dose of somebody who does not exist, complete unless told. */
export const dose = (some: Partial<DoseInput> & { readonly name?: string } = {}): DoseInput => {
  const { name = 'Nguyễn Thị Tiêm', ...more } = some;
  return {
    id: 'dose-1',
    person: { name, birthDate: '12/03/1990', sex: 'Nữ', idNumber: '068190000002' },
    on: '23/11/2026',
    vaccine: 'Pfizer',
    lot: 'FG1234',
    number: '3',
    ...more,
  };
};

export const doseRow = (some: Parameters<typeof dose>[0] = {}, today = '2026-11-23'): DoseRow =>
  rowOf(dose(some), today);
