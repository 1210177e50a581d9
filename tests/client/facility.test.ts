import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { DeviceDoorway } from '../../src/client/device-doorway.ts';
import type { PassportPerson } from '../../src/client/facility-desk.ts';
import { dumpOf } from '../device/dump.ts';
import { COMMUNE, LISTING, people, withStation, type TestStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const first = `${COMMUNE}.1`;

test('[AC6] a phone does not offer to sign over an incomplete dose it knows of, and says why', () =>
  withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, people(1, 'Thôn 1'));
    await desk.sync();
    await desk.sync([desk.say('verify', first, { listing: LISTING, outcome: 'right', reason: '' })]);
    const person = { name: 'Người Thử 0', birthDate: '01/02/1990', sex: 'Nữ', idNumber: '068190000000' };
    const half = { id: randomUUID(), person, on: '01/09/2022', vaccine: 'Pfizer', lot: '', number: '3' };
    await station.post('/api/doses', { rows: [half] }, desk.token);
    const facility = await new TestVolunteer(station).join('facility');
    const { commands, sync } = facility.session;
    expect(await commands.passport(first, true, '')).toEqual({
      ok: false,
      error: { kind: 'not-allowed', refusal: 'incomplete-dose' },
    });
    expect(sync.status.current().waiting).toEqual([]);
    await station.post('/api/doses', { rows: [{ ...half, lot: 'PCB0003' }] }, desk.token);
    await facility.sync();
    expect((await commands.passport(first, true, '')).ok).toBe(true);
  }));

describe('a facility above the communes', () => {
  /** One person who is right, and a facility of the district that has read the commune. */
  const withSigner = (
    work: (above: TestVolunteer, person: PassportPerson, station: TestStation) => Promise<void>,
  ): Promise<void> =>
    withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1, 'Thôn 1'));
      await desk.sync();
      await desk.sync([desk.say('verify', first, { listing: LISTING, outcome: 'right', reason: '' })]);
      const above = await new TestVolunteer(station).join('facility', 'all', '680');
      const read = await deskOf(above).people(COMMUNE);
      const person = read.ok ? read.value[0] : undefined;
      if (person === undefined) throw new Error('nobody to sign');
      await work(above, person, station);
    });

  const deskOf = ({ session }: TestVolunteer) => session.desks.facility.above;
  const SIGNED = { signed: true, reason: '' };

  const passportsIn = async (station: TestStation) =>
    (await station.store.read((tx) => tx.log.after(COMMUNE, 0, 100))).filter(
      ({ kind }) => kind === 'passport',
    );

  /** The request arrives; its answer does not. */
  const loseAnswers = (above: TestVolunteer): void => {
    above.phone.network = async (path, init) => {
      await above.station.app.request(path, init);
      throw new TypeError('the link is gone');
    };
  };

  test('signs in the commune’s log; with numbers of its own order', () =>
    withSigner(async (above, person, station) => {
      expect(person).toMatchObject({ id: first, commune: COMMUNE, state: { kind: 'ready' } });
      expect(await deskOf(above).say(person, { signed: false, reason: ' thiếu\tmũi 2 ' })).toEqual({
        ok: true,
        value: { kind: 'taken' },
      });
      expect(await deskOf(above).say(person, SIGNED)).toEqual({ ok: true, value: { kind: 'taken' } });
      const bodies = (await passportsIn(station)).map(({ body }) => JSON.parse(body).operation);
      expect(bodies).toMatchObject([
        { deviceSeq: 1, role: 'facility', body: { signed: false, reason: 'thiếu mũi 2' } },
        { deviceSeq: 2, role: 'facility', body: { signed: true, reason: '' } },
      ]);
      expect(deskOf(above).unanswered.current()).toEqual([]);
    }));

  test('keeps a word whose answer was lost, sealed, over a killed browser, and sends the same one again', () =>
    withSigner(async (above, person, station) => {
      loseAnswers(above);
      expect(await deskOf(above).say(person, SIGNED)).toMatchObject({ error: { kind: 'no-network' } });
      expect(deskOf(above).unanswered.current()).toMatchObject([{ subject: first, name: 'Người Thử 0' }]);
      expect((await dumpOf(above.phone.indexedDB)).includes('Người Thử 0')).toBe(false);
      await above.restart();
      const [word] = deskOf(above).unanswered.current();
      expect(word).toMatchObject({ subject: first, name: 'Người Thử 0', signed: true });
      expect(await deskOf(above).sendAgain(word?.operation ?? '')).toMatchObject({
        error: { kind: 'no-network' },
      });
      above.connect();
      expect(await deskOf(above).sendAgain(word?.operation ?? '')).toEqual({
        ok: true,
        value: { kind: 'taken' },
      });
      expect(await passportsIn(station)).toHaveLength(1);
      await above.restart();
      expect(deskOf(above).unanswered.current()).toEqual([]);
    }));

  test('sends what never arrived', () =>
    withSigner(async (above, person, station) => {
      above.cut();
      await deskOf(above).say(person, SIGNED);
      expect(await passportsIn(station)).toHaveLength(0);
      above.connect();
      const [word] = deskOf(above).unanswered.current();
      await deskOf(above).sendAgain(word?.operation ?? '');
      expect(await passportsIn(station)).toHaveLength(1);
    }));

  test('[ST11] [BR5] behind a forgotten PIN, by network and by file, a word without an answer comes into its commune’s log', () =>
    withSigner(async (above, person, station) => {
      above.cut();
      await deskOf(above).say(person, SIGNED);
      const { id } = above.session.profile;
      above.session.lock();
      above.connect();
      const doorway = new DeviceDoorway(above.phone.tab());
      expect(await doorway.deliverLocked(id)).toEqual({ ok: true, value: 1 });
      expect(await passportsIn(station)).toHaveLength(1);
      expect(await doorway.packLocked(id)).toMatchObject({ value: { count: 1 } });
      await above.restart();
      const [word] = deskOf(above).unanswered.current();
      expect(await deskOf(above).sendAgain(word?.operation ?? '')).toMatchObject({
        value: { kind: 'taken' },
      });
      expect(await passportsIn(station)).toHaveLength(1);
    }));

  test('is told why it was refused', () =>
    withSigner(async (above, person) => {
      await deskOf(above).say(person, SIGNED);
      expect(await deskOf(above).say(person, SIGNED)).toEqual({
        ok: true,
        value: { kind: 'refused', refusal: 'wrong-stage' },
      });
      expect(deskOf(above).unanswered.current()).toEqual([]);
    }));
});
