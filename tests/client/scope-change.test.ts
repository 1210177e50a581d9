import { expect, test } from 'vitest';
import { COMMUNE, people, withStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const H1 = `${COMMUNE}-01`;
const H2 = `${COMMUNE}-02`;
const first = `${COMMUNE}.1`;

test('what was said of somebody who was given to another hamlet meanwhile is sent, kept in the history, and its writer told why', () =>
  withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, [...people(2, 'Thôn 1'), ...people(1, 'Thôn 2', 2)]);
    const lan = await new TestVolunteer(station).join('hamlet', [H1]);
    lan.cut();
    const saved = await lan.session.commands.correct(first, { idNumber: '068190000099' }, 'card');
    const [id = ''] = saved.ok ? saved.value : [];
    await desk.sync();
    await desk.sync([desk.say('assign', first, { change: { saw: [], base: H1, value: H2 } })]);
    lan.connect();
    await lan.restart();
    await lan.sync();

    // The person has left this phone; the word of its writer has not, and says why.
    expect(lan.session.book.get(first)).toBeUndefined();
    const { waiting, refused } = lan.session.sync.status.current();
    expect(waiting).toEqual([]);
    expect(refused).toMatchObject([{ operation: { id }, refusal: 'wrong-scope' }]);
    await lan.restart();
    expect(lan.session.sync.status.current().refused).toHaveLength(1);

    // Whoever has the person now reads the word; it changes no value.
    const minh = await new TestVolunteer(station).join('hamlet', [H2]);
    expect(minh.get(first).subject.entries).toContainEqual(
      expect.objectContaining({ id, verdict: 'refused', refusal: 'wrong-scope' }),
    );
    expect(minh.get(first).fields.idNumber.value).not.toBe('068190000099');
  }));
