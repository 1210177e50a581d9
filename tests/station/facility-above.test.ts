import { describe, expect, test } from 'vitest';
import type { PassportPerson } from '../../src/station/passports/passport-people.ts';
import { checkCommune } from '../../src/station/log/check.ts';
import { readSubject } from '../../src/sync/reading.ts';
import type { TestDevice } from './support/test-device.ts';
import { COMMUNE, LISTING, people, withStation, type TestStation } from './support/test-station.ts';

const PATH = `/api/passports/${COMMUNE}`;
const subject = (number: number): string => `${COMMUNE}.${number}`;

/** Three people, the first two right on the Platform, and a facility of the district. */
async function withDistrictFacility(
  work: (station: TestStation, desk: TestDevice, higher: TestDevice) => Promise<void>,
): Promise<void> {
  await withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, people(3, 'Thôn 1'));
    await desk.sync();
    const right = { listing: LISTING, outcome: 'right', reason: '' } as const;
    await desk.sync([1, 2].map((number) => desk.say('verify', subject(number), right)));
    await work(station, desk, await station.join('facility', 'all', '680'));
  });
}

const readPeople = async (station: TestStation, token: string) =>
  ((await (await station.get(PATH, token)).json()) as { people: readonly PassportPerson[] }).people;

const sign = (device: TestDevice, number: number, basis = 0) =>
  device.say('passport', subject(number), { signed: true, reason: '' }, { basis });

const auditOf = (station: TestStation) => station.store.read((tx) => tx.notes.audit(COMMUNE, 50));

describe('a facility above the communes', () => {
  test('[ST33] reads who is right in one commune, what it needs to sign, and why somebody is held up', () =>
    withDistrictFacility(async (station, desk, higher) => {
      const half = { on: '01/09/2022', vaccine: 'Pfizer', lot: '', number: '3' };
      const person = { name: 'Người Thử 1', birthDate: '01/02/1990', sex: 'Nữ', idNumber: '068190000001' };
      const row = { id: crypto.randomUUID(), subject: subject(2), person, ...half };
      await station.post('/api/doses', { rows: [row] }, desk.token);
      expect(await readPeople(station, higher.token)).toEqual([
        {
          id: subject(1),
          name: 'Người Thử 0',
          birthDate: '01/02/1990',
          sex: 'Nữ',
          idNumber: '068190000000',
          hamlet: 'Thôn 1',
          basis: 7,
          state: { kind: 'ready' },
        },
        {
          id: subject(2),
          name: 'Người Thử 1',
          birthDate: '01/02/1990',
          sex: 'Nữ',
          idNumber: '068190000001',
          hamlet: 'Thôn 1',
          basis: 9,
          state: { kind: 'blocked', why: [{ kind: 'incomplete-dose', on: '2022-09-01' }] },
        },
      ]);
      const early = await station.post(PATH, { operation: sign(higher, 2) }, higher.token);
      expect(await early.json()).toMatchObject({ verdict: 'refused', refusal: 'incomplete-dose' });
    }));

  test('[ST33] each reading of persons is in the commune’s audit', () =>
    withDistrictFacility(async (station, _desk, higher) => {
      await readPeople(station, higher.token);
      expect((await auditOf(station))[0]).toMatchObject({
        act: 'read-passports',
        actor: higher.actor,
        device: higher.id,
        count: 2,
      });
    }));

  test('[AC7] [ST33] signs into the commune’s log under its own name; sent again it changes nothing', () =>
    withDistrictFacility(async (station, desk, higher) => {
      const [person] = await readPeople(station, higher.token);
      const operation = sign(higher, 1, person?.basis);
      const first = await station.post(PATH, { operation }, higher.token);
      const answer = (await first.json()) as object;
      expect(answer).toMatchObject({ id: operation.id, verdict: 'accepted' });
      const again = await station.post(PATH, { operation }, higher.token);
      expect(await again.json()).toEqual(answer);
      await desk.sync();
      const { entries } = desk.get(subject(1));
      expect(entries.filter(({ kind }) => kind === 'passport')).toMatchObject([
        { actor: higher.actor, device: higher.id, role: 'facility', commune: COMMUNE },
      ]);
      expect(readSubject(desk.get(subject(1))).stage).toBe('passport-signed');
      expect((await readPeople(station, higher.token))[0]?.state).toEqual({
        kind: 'signed',
        on: '2022-09-01',
      });
      expect((await station.store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
      const log = (await (await station.get('/api/log', desk.token)).json()) as { personName: string }[];
      expect(log[0]?.personName).toBe('Người Thử facility');
    }));

  test('[ST33] the commune’s phones get the name of who may sign', () =>
    withDistrictFacility(async (station, desk, higher) => {
      await desk.sync();
      await readPeople(station, higher.token);
      const { directory } = await desk.sync();
      expect(directory?.people).toContainEqual({
        id: higher.actor,
        name: 'Người Thử facility',
        role: 'facility',
      });
    }));

  test('[AC7] [ST33] nobody speaks for it, and it says nothing but passports', () =>
    withDistrictFacility(async (station, desk, higher) => {
      const of = async (operation: object, token = higher.token) =>
        (await station.post(PATH, { operation }, token)).status;
      expect(await of(higher.say('note', subject(1), { text: 'x' }))).toBe(400);
      expect(
        await of(higher.say('verify', subject(1), { listing: LISTING, outcome: 'right', reason: '' })),
      ).toBe(400);
      expect(await of({ ...sign(higher, 1), commune: '25087' })).toBe(400);
      expect(await of({ ...sign(higher, 1), body: { signed: true } })).toBe(400);
      const asAnother = { ...sign(higher, 1), actor: desk.actor };
      const answer = await station.post(PATH, { operation: asAnother }, higher.token);
      expect(await answer.json()).toMatchObject({ verdict: 'refused', refusal: 'malformed' });
      const asStation = { ...sign(higher, 1), role: 'station' };
      const other = await station.post(PATH, { operation: asStation }, higher.token);
      expect(await other.json()).toMatchObject({ verdict: 'refused', refusal: 'wrong-role' });
      const notRight = await station.post(PATH, { operation: sign(higher, 3) }, higher.token);
      expect(await notRight.json()).toMatchObject({ verdict: 'refused', refusal: 'wrong-stage' });
    }));

  test('[ST29] its exports are noted where the people are', () =>
    withDistrictFacility(async (station, _desk, higher) => {
      const note = { act: 'export', count: 2, what: 'Danh sách ký', commune: COMMUNE };
      expect((await station.post('/api/audit', note, higher.token)).status).toBe(200);
      expect((await auditOf(station))[0]).toMatchObject({ act: 'export', actor: higher.actor, count: 2 });
    }));

  test('[ST1] [ST33] everything else about persons stays closed to it', () =>
    withDistrictFacility(async (station, _desk, higher) => {
      const { token } = higher;
      await higher.sync();
      expect(higher.held.size).toBe(0);
      // Its ordinary sync does not reach the commune either, not even with a passport.
      const { answers } = await higher.sync([sign(higher, 1)]);
      expect(answers[0]).toMatchObject({ verdict: 'refused', refusal: 'wrong-scope' });
      for (const path of [
        '/api/log',
        '/api/invitations',
        '/api/devices',
        '/api/handovers',
        '/api/reminders',
      ]) {
        expect((await station.get(path, token)).status).toBe(403);
      }
      const doses = await station.get('/api/doses?on=2022-09-01', token);
      expect(await doses.json()).toMatchObject({ rows: [] });
      expect((await station.post('/api/doses', { rows: [] }, token)).status).toBe(403);
      for (const unit of ['680', '68', '25063x', '99999']) {
        expect((await station.get(`/api/passports/${unit}`, token)).status).toBe(403);
      }
    }));

  test('[ST17] [ST33] nobody else reads persons this way: no district, no commune’s own people, nobody unknown', () =>
    withDistrictFacility(async (station, desk, higher) => {
      const others = [
        desk,
        await station.join('facility'),
        await station.join('facility', 'all', '25087'),
        await station.join('district', 'all', '680'),
        await station.join('lead'),
        await station.join('hamlet', [`${COMMUNE}-01`]),
      ];
      for (const other of others) {
        expect((await station.get(PATH, other.token)).status).toBe(403);
        const answer = await station.post(PATH, { operation: sign(other, 1) }, other.token);
        expect(answer.status).toBe(403);
      }
      expect((await station.get(PATH)).status).toBe(401);
      await station.store.write('680', (tx) =>
        tx.people.revoke('680', higher.id, '2022-09-01T00:00:00.000Z'),
      );
      expect((await station.get(PATH, higher.token)).status).toBe(401);
    }));
});
