import { describe, expect, test } from 'vitest';
import { readSubject } from '../../src/sync/reading.ts';
import { COMMUNE, people, withStation } from './support/test-station.ts';

const HAMLET_1 = `${COMMUNE}-01`;
const HAMLET_2 = `${COMMUNE}-02`;

describe('one exchange', () => {
  test('[ST6] a new device gets the whole of its scope and the digest of what it then holds', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      const { status } = await station.list(desk, [...people(3, 'Thôn 1'), ...people(2, 'Thôn 2', 3)]);
      expect(status).toBe(200);
      const phone = await station.join('hamlet', [HAMLET_1]);
      const down = await phone.sync();
      expect([...phone.held.keys()].sort()).toEqual(['25090.1', '25090.2', '25090.3']);
      expect(down.digest).toBe(phone.digest());
      expect(down.more).toBe(false);
      expect(down.directory?.hamlets).toContainEqual({ code: HAMLET_2, name: 'Thôn 2' });
    });
  });

  test('[ST5] an operation sent twice is taken once and answered alike, in any pieces', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(2, 'Thôn 1'));
      const phone = await station.join('hamlet', [HAMLET_1]);
      await phone.sync();
      const first = phone.rename('25090.1', 'Nguyễn Thị Đúng');
      const second = phone.rename('25090.2', 'Trần Văn Đúng');
      const once = await phone.sync([first, first]);
      const again = await phone.sync([first, second]);
      expect(once.answers[1]).toEqual(once.answers[0]);
      expect(again.answers[0]).toEqual(once.answers[0]);
      const subject = phone.held.get('25090.1');
      expect(subject?.entries.filter((entry) => entry.kind === 'correct')).toHaveLength(1);
      expect(again.digest).toBe(phone.digest());
    });
  });

  test('[ST6] a subject given to another hamlet leaves one phone and enters the other', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, [...people(1, 'Thôn 1'), ...people(1, 'Thôn 2', 1)]);
      const one = await station.join('hamlet', [HAMLET_1]);
      const two = await station.join('hamlet', [HAMLET_2]);
      await Promise.all([desk.sync(), one.sync(), two.sync()]);
      const { fields } = readSubject(desk.held.get('25090.1') ?? expect.fail());
      const saw = fields.hamlet.claims.map((claim) => claim.id);
      const change = { saw, base: fields.hamlet.value, value: HAMLET_2 };
      const { answers } = await desk.sync([desk.say('assign', '25090.1', { change })]);
      expect(answers[0]?.verdict).toBe('accepted');
      const left = await one.sync();
      const entered = await two.sync();
      expect(left.gone).toEqual(['25090.1']);
      expect([...two.held.keys()].sort()).toEqual(['25090.1', '25090.2']);
      expect([left.digest, entered.digest]).toEqual([one.digest(), two.digest()]);
    });
  });
});
