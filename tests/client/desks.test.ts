import { expect, test } from 'vitest';
import { checkBody } from '../../src/domain/police-word.ts';
import { readSubject } from '../../src/sync/reading.ts';
import type { ListDraft } from '../../src/client/station-desk.ts';
import { COMMUNE, fileRows, people, withStation, type TestStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const draftOf = (rows: Parameters<typeof fileRows>[0]): ListDraft => ({
  fileName: 'xac-minh.xlsx',
  sheet: 'Sheet1',
  headerRow: 1,
  headers: ['Họ tên', 'Thôn'],
  mapping: { 0: 'name', 1: 'hamlet' },
  rows: fileRows(rows).map((row) => ({ ...row, category: 'wrong-info' })),
  categories: { 'wrong-info': rows.length, 'malformed-id': 0, 'missing-id': 0 },
  warnings: [],
});

const ids = [1, 2, 3].map((number) => `${COMMUNE}.${number}`);

/** Three people, checked, handed over and typed into the Platform. */
async function withUpdated(
  work: (desk: TestVolunteer, police: TestVolunteer, station: TestStation) => Promise<void>,
): Promise<void> {
  await withStation(async (station) => {
    const importer = await station.join('station');
    await station.list(importer, people(3, 'Thôn 1'));
    const checker = await station.join('police');
    await checker.sync();
    await checker.sync(
      ids.map((id) => checker.say('check', id, checkBody(readSubject(checker.get(id)), 'matches'))),
    );
    const police = await new TestVolunteer(station).join('police');
    const draft = police.session.desks.handovers.draft(ids, {});
    if (!draft.ok) throw new Error(draft.error.kind);
    await police.session.desks.handovers.handOver(draft.value);
    await importer.sync();
    await importer.sync(ids.map((id) => importer.say('update', id, { by: 'hand' })));
    await work(await new TestVolunteer(station).join('station'), police, station);
  });
}

test('a verification list becomes what was previewed, and is counted so', () =>
  withUpdated(async (desk) => {
    const rows = [...people(1, 'Thôn 1'), ...people(1, 'Thôn 1', 40)];
    const options = { listedOn: '2022-09-10', convertEncoding: false };
    const { counts } = desk.session.desk.previewVerification(draftOf(rows), options);
    expect(counts).toMatchObject({ fixed: 2, 'still-wrong': 1, new: 1 });
    const done = await desk.session.desk.importList(draftOf(rows), {
      ...options,
      purpose: 'verification',
      assignByColumn: true,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    expect(done).toMatchObject({
      ok: true,
      value: { listed: counts.new, verified: { right: counts.fixed, stillWrong: 1 }, stopped: false },
    });
    await desk.sync();
    expect(ids.map((id) => desk.get(id).stage)).toEqual(['assigned', 'right', 'right']);
  }));

test('the lead’s deadline is on the phones after a sync; a volunteer has no such desk', () =>
  withUpdated(async (_desk, _police, station) => {
    const lead = await new TestVolunteer(station).join('lead');
    const lan = await new TestVolunteer(station).join('hamlet', [`${COMMUNE}-01`]);
    const { lead: desk } = lead.session.desks;
    expect(await desk.setDeadline(`${COMMUNE}-01`, '2022-09-15')).toEqual({ ok: true, value: null });
    await desk.remind(`${COMMUNE}-01`, 'Xin nhắc bà con');
    expect(await desk.reminders()).toMatchObject({ ok: true, value: [{ text: 'Xin nhắc bà con' }] });
    expect((await desk.devices()).ok).toBe(true);
    await lan.sync();
    expect(lan.session.book.hamlets.current()).toMatchObject([{ dueOn: '2022-09-15' }]);
    const refused = { ok: false, error: { kind: 'not-allowed' } };
    expect(await lan.session.desks.lead.setDeadline(`${COMMUNE}-01`, undefined)).toEqual(refused);
  }));

test('a facility enters doses and signs passports; the district reads counts and writes the table', () =>
  withUpdated(async (_desk, police, station) => {
    const facility = await new TestVolunteer(station).join('facility');
    const saved = await facility.session.desks.facility.saveDoses([
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        person: { name: 'Người Thử 0', birthDate: '01/02/1990', sex: 'Nữ', idNumber: '068190000000' },
        on: '01/09/2022',
        vaccine: 'Pfizer',
        lot: '',
        number: '3',
      },
    ]);
    expect(saved).toMatchObject({ ok: true, value: [{ subject: ids[0], faults: ['lot-missing'] }] });
    expect(await facility.session.desks.facility.doses('2022-09-01')).toMatchObject({
      ok: true,
      value: { counts: { 'due-today': 1 }, rows: [{ completedOn: undefined }] },
    });
    expect(await facility.session.desks.facility.passports('2022-09-01')).toMatchObject({
      ok: true,
      value: { communes: [{ code: COMMUNE, blocked: 3 }] },
    });
    const { district } = police.session.desks;
    const report = await district.report();
    expect(report).toMatchObject({ ok: true, value: { asOf: '2022-09-01', total: { total: 3 } } });
    expect(await district.series({ from: '2022-08-29', to: '2022-09-01' })).toMatchObject({
      ok: true,
      value: { total: [{ inflow: 3, standing: 3 }, {}, {}, {}] },
    });
    expect(await district.handovers()).toMatchObject({ ok: true, value: { handovers: [{ updated: 3 }] } });
    if (!report.ok) throw new Error(report.error.kind);
    expect((await district.workbook(report.value)).length).toBeGreaterThan(1000);
    expect(await police.session.desks.audit.note('print', 3, 'handover')).toEqual({ ok: true, value: null });
  }));
