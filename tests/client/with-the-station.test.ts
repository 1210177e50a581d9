import { expect, test } from 'vitest';
import { COMMUNE, people, withStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const H1 = `${COMMUNE}-01`;

async function withTwo(work: (lan: TestVolunteer, minh: TestVolunteer) => Promise<void>): Promise<void> {
  await withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, people(3, 'Thôn 1'));
    const lan = await new TestVolunteer(station).join('hamlet', [H1]);
    const minh = await new TestVolunteer(station).join('hamlet', [H1]);
    await work(lan, minh);
  });
}

const first = `${COMMUNE}.1`;

test('a volunteer joins, downloads the hamlet, corrects without network, and one sync brings it to the station', () =>
  withTwo(async (lan, minh) => {
    expect(lan.session.profile.label).toBe('Thôn 1 · Xã Lộc Thành');
    expect(lan.session.book.counts()).toMatchObject({ total: 3, todo: 3, answered: 0 });
    expect(lan.session.sync.status.current().download).toEqual({ rows: 3, ofRows: 3, complete: true });
    lan.cut();
    const saved = await lan.session.commands.correct(first, { idNumber: '068190000099' }, 'card');
    expect(saved.ok).toBe(true);
    await lan.sync();
    expect(lan.session.sync.status.current()).toMatchObject({
      phase: 'offline',
      problem: { kind: 'no-network' },
    });
    await lan.restart();
    expect(lan.session.sync.status.current().waiting).toHaveLength(1);
    expect(lan.get(first)).toMatchObject({ stage: 'answered', waiting: 1 });
    lan.connect();
    await lan.sync();
    const { waiting, receipts, problem } = lan.session.sync.status.current();
    expect({ waiting, problem }).toEqual({ waiting: [], problem: undefined });
    expect(receipts).toMatchObject([{ sent: 1, taken: 1, contested: 0, refused: 0 }]);
    expect(lan.get(first).waiting).toBe(0);
    await minh.sync();
    expect(minh.get(first).fields.idNumber).toMatchObject({ value: '068190000099', changed: true });
    expect(minh.session.book.personName(lan.session.profile.actor)).toBe('Người Thử hamlet');
  }));

test('different fields of one subject merge; the same field is contested with both values, on both phones', () =>
  withTwo(async (lan, minh) => {
    await lan.session.commands.correct(first, { name: 'Nguyễn Thị A' }, 'paper');
    await minh.session.commands.correct(first, { sex: 'Nam' }, 'said');
    await lan.sync();
    await minh.sync();
    await lan.sync();
    for (const { session } of [lan, minh]) {
      const reading = session.book.get(first);
      expect(reading?.contested).toEqual([]);
      expect([reading?.fields.name.value, reading?.fields.sex.value]).toEqual(['Nguyễn Thị A', 'Nam']);
    }
    await lan.session.commands.correct(first, { birthDate: '02/02/1990' }, 'paper');
    await minh.session.commands.correct(first, { birthDate: '03/02/1990' }, 'card');
    await minh.sync();
    await lan.sync();
    await minh.sync();
    for (const { session } of [lan, minh]) {
      const claims = session.book.get(first)?.fields.birthDate.claims.map((claim) => claim.value);
      expect(session.book.get(first)?.contested).toEqual(['birthDate']);
      expect(claims).toEqual(['03/02/1990', '02/02/1990']);
    }
    expect(lan.session.sync.status.current().receipts[0]).toMatchObject({ contested: 1 });
  }));
