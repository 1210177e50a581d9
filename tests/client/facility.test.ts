import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { COMMUNE, LISTING, people, withStation } from '../station/support/test-station.ts';
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
