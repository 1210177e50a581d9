import * as v from 'valibot';
import type { Vault } from '../device/vault.ts';
import { DOSE_FAULTS } from '../domain/dose.ts';
import { auditDesk } from './audit-desk.ts';
import type { Book } from './book.ts';
import { DeskLink } from './desk-link.ts';
import { devicesSchema } from './desk-schema.ts';
import type { Desks } from './desks.ts';
import type { DistrictDesk } from './district-desk.ts';
import type { FacilityDesk } from './facility-desk.ts';
import { httpCarryDesk } from './http-carry-desk.ts';
import { HttpHandoverDesk } from './http-handover-desk.ts';
import type { LeadDesk } from './lead-desk.ts';
import type { Profile } from './session.ts';
import { HttpSigningDesk } from './signing-desk.ts';
import type { World } from './world.ts';

export interface DesksParts {
  readonly world: World;
  readonly token: string;
  readonly book: Book;
  readonly profile: Profile;
  readonly vault: Pick<Vault, 'said'>;
}

/** Every desk, over HTTP. Who may do what is the station's to say. */
export async function httpDesks({ world, token, book, profile, vault }: DesksParts): Promise<Desks> {
  const link = new DeskLink(world, token);
  const signing = new HttpSigningDesk({ link, profile, said: vault.said });
  await signing.load();
  return {
    handovers: new HttpHandoverDesk({ link, book, profile }),
    lead: leadDesk(link),
    facility: { ...facilityDesk(link), above: signing },
    district: districtDesk(link),
    carry: httpCarryDesk(world, token),
    audit: auditDesk(link),
  };
}

const leadDesk = (link: DeskLink): LeadDesk => ({
  setDeadline: (hamlet, dueOn) =>
    link.tell('PUT', `/api/hamlets/${encodeURIComponent(hamlet)}`, { dueOn: dueOn ?? null }),
  devices: () => link.get('/api/devices', devicesSchema),
  reminders: () => link.get('/api/reminders', remindersSchema),
  remind: (hamlet, said) => link.tell('POST', '/api/reminders', { hamlet, text: said }),
});

const facilityDesk = (link: DeskLink): Omit<FacilityDesk, 'above'> => ({
  saveDoses: (rows) => link.post('/api/doses', { rows }, dosesSchema),
  doses: (on) => link.get(`/api/doses?on=${on}`, doseDaySchema),
  passports: (on) => link.get(`/api/passports?on=${on}`, passportDaySchema),
});

const districtDesk = (link: DeskLink): DistrictDesk => ({
  report: (asOf) => link.get(asOf === undefined ? '/api/report' : `/api/report?asOf=${asOf}`, reportSchema),
  series: ({ from, to }) => link.get(`/api/report/series?from=${from}&to=${to}`, seriesSchema),
  handovers: () => link.get('/api/report/handovers', handoverReportSchema),
  workbook: async (report) => {
    const { writeAppendix } = await import('../workbook/appendix-workbook.ts');
    return new Uint8Array(await writeAppendix(report, report.asOf));
  },
});

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.string();

const remindersSchema = v.array(v.object({ hamlet: text, at: text, personName: text, text }));

const identity = v.object({ name: text, birthDate: text, sex: text, idNumber: text });
const doseSchema = v.pipe(
  v.object({
    id: text,
    subject: v.exactOptional(text),
    person: identity,
    on: text,
    vaccine: text,
    lot: text,
    number: text,
    faults: v.array(v.picklist(DOSE_FAULTS)),
    timing: v.picklist(['on-time', 'late', 'due-today', 'overdue']),
    savedAt: text,
    completedOn: v.exactOptional(text),
  }),
  v.transform((row) => ({ ...row, completedOn: row.completedOn })),
);
const dosesSchema = v.array(doseSchema);
const doseDaySchema = v.object({
  on: text,
  rows: dosesSchema,
  counts: v.object({ 'on-time': count, late: count, 'due-today': count, overdue: count }),
});

const passportDaySchema = v.object({
  on: text,
  communes: v.array(
    v.object({
      code: text,
      name: text,
      ready: count,
      blocked: count,
      signed: count,
      signedThatDay: count,
      why: v.object({
        'not-verified': count,
        contested: count,
        closed: count,
        'incomplete-dose': count,
        'held-back': count,
      }),
    }),
  ),
});

const line = { 'wrong-info': count, 'malformed-id': count, 'missing-id': count, total: count };
const reportSchema = v.object({
  asOf: text,
  rows: v.array(v.object({ name: text, ...line })),
  total: v.object(line),
});
const days = v.array(v.object({ day: text, inflow: count, fixed: count, gone: count, standing: v.number() }));
const seriesSchema = v.object({
  from: text,
  to: text,
  total: days,
  communes: v.array(v.object({ code: text, name: text, days })),
});
const handoverReportSchema = v.object({
  asOf: text,
  handovers: v.array(
    v.object({
      handover: text,
      commune: text,
      communeName: text,
      signedOn: text,
      subjects: count,
      right: count,
      updated: count,
      returned: count,
      untouched: count,
      days: v.number(),
    }),
  ),
});
