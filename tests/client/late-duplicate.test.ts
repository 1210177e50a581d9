import { expect, test } from 'vitest';
import { COMMUNE, people, withStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const first = `${COMMUNE}.1`;
const second = `${COMMUNE}.2`;
const NUMBER = '068190000777';

test('two hamlets that enter one number without network: both stay, both are flagged where both are seen, nothing is removed', () =>
  withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, [...people(1, 'Thôn 1'), ...people(1, 'Thôn 2', 1)]);
    const lan = await new TestVolunteer(station).join('hamlet', [`${COMMUNE}-01`]);
    const minh = await new TestVolunteer(station).join('hamlet', [`${COMMUNE}-02`]);
    for (const phone of [lan, minh]) phone.cut();
    await lan.session.commands.correct(first, { idNumber: NUMBER }, 'card');
    await minh.session.commands.correct(second, { idNumber: NUMBER }, 'paper');
    for (const phone of [lan, minh]) {
      phone.connect();
      await phone.sync();
      // Neither is overruled or refused for it.
      expect(phone.session.sync.status.current()).toMatchObject({ waiting: [], refused: [] });
    }
    expect([lan.get(first), minh.get(second)].map(({ fields }) => fields.idNumber.value)).toEqual([
      NUMBER,
      NUMBER,
    ]);

    const office = await new TestVolunteer(station).join('police');
    const flagged = office.session.book.find({ text: '', filter: { kind: 'duplicate' } });
    expect(flagged.map(({ subject }) => subject.id)).toEqual([first, second]);
    expect(office.session.book.likelySame(first).map(({ subject }) => subject.id)).toEqual([second]);
    expect(flagged.flatMap(({ contested }) => contested)).toEqual([]);
  }));
