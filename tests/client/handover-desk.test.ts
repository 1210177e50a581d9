import { expect, test } from 'vitest';
import { checkBody } from '../../src/domain/police-word.ts';
import { readSubject } from '../../src/sync/reading.ts';
import { readHandoverWorkbook } from '../../src/workbook/handover-workbook.ts';
import { COMMUNE, people, withStation, type TestStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const ids = [1, 2, 3].map((number) => `${COMMUNE}.${number}`);

/** Police and station on the real client; three subjects, checked by another device of the police. */
async function withChecked(
  work: (police: TestVolunteer, desk: TestVolunteer, station: TestStation) => Promise<void>,
): Promise<void> {
  await withStation(async (station) => {
    const importer = await station.join('station');
    await station.list(importer, people(3, 'Thôn 1'));
    const checker = await station.join('police');
    await checker.sync();
    const body = (id: string) => checkBody(readSubject(checker.get(id)), 'matches');
    await checker.sync(ids.map((id) => checker.say('check', id, body(id))));
    const police = await new TestVolunteer(station).join('police');
    const desk = await new TestVolunteer(station).join('station');
    await work(police, desk, station);
  });
}

test('the police draft, sign with the device’s key and hand over; the station receives and reads it', () =>
  withChecked(async (police, desk) => {
    const { handovers } = police.session.desks;
    const draft = handovers.draft(ids, { name: 'Công an Thử', post: 'Trưởng Công an xã' });
    if (!draft.ok) throw new Error(draft.error.kind);
    expect(draft.value).toMatchObject({ version: 1, madeOn: '2022-09-01', counts: { total: 3 } });
    const handed = await handovers.handOver(draft.value);
    expect(handed).toMatchObject({ ok: true, value: { version: 1, signed: 3 } });
    expect(await handovers.handOver(draft.value)).toEqual(handed);
    await police.sync();
    expect(ids.map((id) => police.get(id).stage)).toEqual(['signed', 'signed', 'signed']);
    const { handover } = draft.value;
    expect(await desk.session.desks.handovers.list()).toMatchObject({
      ok: true,
      value: [{ handover, total: 3, signedByName: 'Công an Thử', acknowledgedAt: undefined }],
    });
    const received = await desk.session.desks.handovers.receive(handover, 1);
    expect(received).toMatchObject({ ok: true, value: { acknowledgedByName: 'Người Thử station' } });
    const read = await desk.session.desks.handovers.read(handover, 1);
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.content.document).toEqual(draft.value);
    const workbook = readHandoverWorkbook(await handovers.workbook(read.value.content));
    expect(workbook.ok && workbook.value.proof.digest).toBe(read.value.digest);
  }));

test('the key outlives the browser, and a refused list says which rows and why', () =>
  withChecked(async (police, desk) => {
    const first = police.session.desks.handovers.draft(ids.slice(0, 1), {});
    if (!first.ok) throw new Error(first.error.kind);
    expect((await police.session.desks.handovers.handOver(first.value)).ok).toBe(true);
    await police.restart();
    const { handovers } = police.session.desks;
    const second = handovers.draft(ids.slice(1), {});
    if (!second.ok) throw new Error(second.error.kind);
    await desk.session.commands.correct(ids[1] ?? '', { name: 'Tên Khác' }, 'paper');
    await desk.sync();
    expect(await handovers.handOver(second.value)).toEqual({
      ok: false,
      error: {
        kind: 'refused',
        doubts: [{ kind: 'not-signable', subject: ids[1], why: { kind: 'contested', fields: ['name'] } }],
      },
    });
    police.cut();
    expect(await handovers.handOver(second.value)).toEqual({ ok: false, error: { kind: 'no-network' } });
  }));

test('what can’t be signed is no draft', () =>
  withChecked(async (police) => {
    const draft = police.session.desks.handovers.draft([...ids, `${COMMUNE}.99`, ids[0] ?? ''], {});
    expect(draft).toMatchObject({
      ok: false,
      error: { kind: 'not-signable', subjects: [{ why: { kind: 'twice' } }] },
    });
  }));
