import type { Fields, IdentityField } from '../../src/domain/field.ts';
import type {
  CheckVerdict,
  CloseReason,
  Operation,
  OperationBodies,
  Role,
} from '../../src/domain/operation.ts';
import { checkBody, type Identity } from '../../src/domain/police-word.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { readSubject } from '../../src/sync/reading.ts';
import { accepted, change, LAN, operation, POLICE, STATION, subject } from './subject-builder.ts';

/** One step of a subject's way, made from what its author sees; `on` is the day the station receives it. */
export interface JourneyStep {
  readonly make: (reading: SubjectReading) => Operation;
  readonly on: string;
}

export type Start = Partial<Omit<Subject, 'entries' | 'listed'>> & { readonly listed?: Partial<Fields> };

/** A subject that has come this far, read. Whole identity unless said otherwise. */
export function journey(start: Start, ...steps: readonly JourneyStep[]): SubjectReading {
  const { listed, ...more } = start;
  let made: Subject = { ...subject({ idNumber: '068190000002', ...listed }), ...more };
  for (const step of steps) {
    const before = readSubject(made);
    const entry = accepted(step.make(before), made.entries.length + 2);
    made = { ...made, entries: [...made.entries, { ...entry, receivedAt: `${step.on}T02:00:00.000Z` }] };
  }
  return readSubject(made);
}

const FACILITY = { actor: 'user-facility', role: 'facility' satisfies Role } as const;

const step =
  (author: typeof STATION) =>
  <K extends keyof OperationBodies>(kind: K, body: OperationBodies[K], on = '2022-09-01'): JourneyStep => ({
    make: (reading) => operation(author, kind, body, { subject: reading.subject.id }),
    on,
  });

const byStation = step(STATION);

export const assigned = (hamlet = '25090-03', on?: string): JourneyStep =>
  byStation('assign', { change: change('', hamlet) }, on);

/** The hamlet's word on a field, having seen what stands (or `saw`). */
export const said = (
  field: IdentityField,
  value: string,
  { on = '2022-09-02', blind = false }: { readonly on?: string; readonly blind?: boolean } = {},
): JourneyStep => ({
  on,
  make: ({ fields, subject: about }) => {
    const { claims, value: base } = fields[field];
    const saw = blind ? [about.listing] : claims.map((claim) => claim.id);
    return operation(
      LAN,
      'correct',
      { changes: { [field]: change(base, value, saw) }, evidence: 'paper' },
      { subject: about.id },
    );
  },
});

export const closed = (reason: CloseReason, on?: string): JourneyStep =>
  step(LAN)('close', { reason, detail: '' }, on);

export const checked = (
  verdict: CheckVerdict,
  given: Partial<Identity> = {},
  on = '2022-09-03',
): JourneyStep => ({
  on,
  make: (reading) =>
    operation(POLICE, 'check', checkBody(reading, verdict, given), { subject: reading.subject.id }),
});

export const signed = (handover = 'bg/25090/2022-09-04/1', version = 1, digest = 'ab', on = '2022-09-04') =>
  step(POLICE)('sign', { handover, version, digest }, on);

export const returned = (on = '2022-09-05'): JourneyStep => step(POLICE)('return', { reason: 'x' }, on);

export const updated = (by: 'hand' | 'import' = 'hand', on = '2022-09-05'): JourneyStep =>
  byStation('update', { by }, on);

export const refused = (reason: string, on = '2022-09-06'): JourneyStep =>
  byStation('refuse', { reason }, on);

export const verified = (
  outcome: OperationBodies['verify']['outcome'],
  listedOn = '2022-09-10',
  on = listedOn,
): JourneyStep => byStation('verify', { listing: `25090/${listedOn}/1`, outcome, reason: '' }, on);

export const relisted = (values: Partial<Fields>, listedOn = '2022-09-10'): JourneyStep => ({
  on: listedOn,
  make: ({ subject: about }) =>
    operation(
      STATION,
      'relist',
      {
        listing: `25090/${listedOn}/1`,
        listedOn,
        row: 1,
        values: { ...about.listed, ...values },
        category: about.category,
        cells: [],
      },
      { subject: about.id },
    ),
});

export const dosed = (on: string, complete: boolean, receivedOn = on): JourneyStep =>
  step(STATION)('dose', { on, complete }, receivedOn);

export const passport = (isSigned: boolean, on = '2022-09-12'): JourneyStep =>
  step(FACILITY)('passport', { signed: isSigned, reason: isSigned ? '' : 'thiếu mũi' }, on);
