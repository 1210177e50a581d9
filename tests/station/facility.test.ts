import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkCommune } from '../../src/station/log/check.ts';
import { readSubject } from '../../src/sync/reading.ts';
import { COMMUNE, LISTING, people, withStation, type TestStation } from './support/test-station.ts';

/** Three people, the first two right on the Platform. */
async function withRight(station: TestStation) {
  const desk = await station.join('station');
  await station.list(desk, people(3, 'Thôn 1'));
  await desk.sync();
  const right = { listing: LISTING, outcome: 'right', reason: '' } as const;
  await desk.sync([1, 2].map((number) => desk.say('verify', `${COMMUNE}.${number}`, right)));
  return desk;
}

const dose = (more: object = {}) => ({
  id: randomUUID(),
  person: { name: 'Người Thử 0', birthDate: '01/02/1990', sex: 'Nữ', idNumber: '068190000000' },
  on: '01/09/2022',
  vaccine: 'Pfizer',
  lot: 'PCB0003',
  number: '3',
  ...more,
});

describe('a facility', () => {
  test('[ST1] reads whoever is right, forgets who is not any more, and signs passports by the ordinary sync', async () => {
    await withStation(async (station) => {
      const desk = await withRight(station);
      const facility = await station.join('facility');
      const first = await facility.sync();
      expect([...facility.held.keys()].sort()).toEqual([`${COMMUNE}.1`, `${COMMUNE}.2`]);
      expect(first.digest).toBe(facility.digest());
      const { answers } = await facility.sync([
        facility.say('passport', `${COMMUNE}.1`, { signed: true, reason: '' }),
        facility.say('correct', `${COMMUNE}.2`, { changes: {}, evidence: 'said' }),
      ]);
      expect(answers.map((answer) => answer.verdict)).toEqual(['accepted', 'refused']);
      expect(facility.get(`${COMMUNE}.1`).entries.at(-1)?.kind).toBe('passport');
      await desk.sync();
      const wrong = { listing: `${COMMUNE}/2022-09-10/1`, outcome: 'still-wrong', reason: '' } as const;
      await desk.sync([desk.say('verify', `${COMMUNE}.2`, wrong)]);
      const second = await facility.sync();
      expect(second.gone).toEqual([`${COMMUNE}.2`]);
      expect([...facility.held.keys()]).toEqual([`${COMMUNE}.1`]);
      expect(second.digest).toBe(facility.digest());
    });
  });

  test('[AC6] is refused a passport over an incomplete dose, with the reason, until the dose is complete', async () => {
    await withStation(async (station) => {
      const desk = await withRight(station);
      const facility = await station.join('facility');
      await facility.sync();
      const half = dose({ lot: '' });
      expect((await station.post('/api/doses', { rows: [half] }, desk.token)).status).toBe(200);
      // Said on a device that has not heard of the dose.
      const sign = () => facility.say('passport', `${COMMUNE}.1`, { signed: true, reason: '' });
      const [early] = (await facility.sync([sign()])).answers;
      expect(early).toMatchObject({ verdict: 'refused', refusal: 'incomplete-dose' });
      expect(readSubject(facility.get(`${COMMUNE}.1`)).stage).toBe('right');
      const held = facility.say('passport', `${COMMUNE}.1`, { signed: false, reason: 'thiếu số lô' });
      expect((await facility.sync([held])).answers[0]).toMatchObject({ verdict: 'accepted' });
      await station.post('/api/doses', { rows: [{ ...half, lot: 'PCB0003' }] }, desk.token);
      expect((await facility.sync([sign()])).answers[0]).toMatchObject({ verdict: 'accepted' });
      expect(readSubject(facility.get(`${COMMUNE}.1`)).stage).toBe('passport-signed');
    });
  });

  test('[ST27] counts passports of its commune; one above the communes counts all and reads nobody', async () => {
    await withStation(async (station) => {
      await withRight(station);
      const facility = await station.join('facility');
      await facility.sync();
      await facility.sync([facility.say('passport', `${COMMUNE}.1`, { signed: true, reason: '' })]);
      const own = await (await station.get('/api/passports?on=2022-09-01', facility.token)).json();
      expect(own).toMatchObject({
        communes: [{ code: COMMUNE, ready: 1, signed: 1, signedThatDay: 1, blocked: 1 }],
      });
      const higher = await station.join('facility', 'all', '680');
      await higher.sync();
      expect(higher.held.size).toBe(0);
      const all = (await (await station.get('/api/passports', higher.token)).json()) as {
        communes: readonly { signed: number }[];
      };
      expect([all.communes.length, all.communes.reduce((sum, each) => sum + each.signed, 0)]).toEqual([
        14, 1,
      ]);
      expect((await station.post('/api/doses', { rows: [dose()] }, higher.token)).status).toBe(403);
    });
  });
});

describe('new doses', () => {
  test('[ST30] are kept with their faults, complete or not on their day, version by version', async () => {
    await withStation(async (station) => {
      const desk = await withRight(station);
      const whole = dose();
      const partial = dose({ lot: '', person: { ...whole.person, idNumber: '079190000009' } });
      const saved = await station.post('/api/doses', { rows: [whole, partial] }, desk.token);
      expect(await saved.json()).toMatchObject([
        { id: whole.id, subject: `${COMMUNE}.1`, faults: [], timing: 'on-time', completedOn: '2022-09-01' },
        { id: partial.id, faults: ['lot-missing'], timing: 'due-today' },
      ]);
      const day = async () =>
        (await (await station.get('/api/doses?on=2022-09-01', desk.token)).json()) as object;
      expect(await day()).toMatchObject({ counts: { 'on-time': 1, 'due-today': 1 } });
      station.now += 24 * 3_600_000;
      expect(await day()).toMatchObject({ counts: { 'on-time': 1, overdue: 1 } });
      await station.post('/api/doses', { rows: [{ ...partial, lot: 'PCB0004' }] }, desk.token);
      expect(await day()).toMatchObject({ counts: { 'on-time': 1, late: 1 } });
      const versions = await station.store.read((tx) => tx.doses.versions(COMMUNE, [partial.id]));
      expect(versions.map((version) => version.draft.lot)).toEqual(['', 'PCB0004']);
    });
  });

  test('[ST30] the same record again says nothing again; moved to another day or person it is taken back', async () => {
    await withStation(async (station) => {
      const desk = await withRight(station);
      const first = dose();
      const send = (row: object) => station.post('/api/doses', { rows: [row] }, desk.token);
      await send(first);
      await send(first);
      const doses = async (number: number) => {
        await desk.sync();
        const { entries } = readSubject(desk.get(`${COMMUNE}.${number}`)).subject;
        return entries.filter(({ kind }) => kind === 'dose' || kind === 'undo').map(({ kind }) => kind);
      };
      expect(await doses(1)).toEqual(['dose']);
      await send({ ...first, on: '31/08/2022' });
      expect(await doses(1)).toEqual(['dose', 'undo', 'dose']);
      await send({ ...first, on: '31/08/2022', subject: `${COMMUNE}.2` });
      expect(await doses(1)).toEqual(['dose', 'undo', 'dose', 'undo']);
      expect(await doses(2)).toEqual(['dose']);
      expect((await station.store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
    });
  });

  test('[ST17] [ST30] only station and facility enter doses; nonsense is turned away', async () => {
    await withStation(async (station) => {
      const desk = await withRight(station);
      for (const role of ['lead', 'police', 'hamlet'] as const) {
        const other = await station.join(role, role === 'hamlet' ? [`${COMMUNE}-01`] : 'all');
        expect((await station.post('/api/doses', { rows: [dose()] }, other.token)).status).toBe(403);
      }
      for (const rows of [[dose({ id: 'x' })], [dose({ lot: 'hai\ndòng' })], 'x']) {
        expect((await station.post('/api/doses', { rows }, desk.token)).status).toBe(400);
      }
      expect((await station.get('/api/doses?on=hôm nay', desk.token)).status).toBe(400);
    });
  });
});
