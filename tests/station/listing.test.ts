import { describe, expect, test } from 'vitest';
import { hamletCodes } from '../../src/station/listing/hamlet-codes.ts';
import { checkCommune } from '../../src/station/log/check.ts';
import { readSubject } from '../../src/sync/reading.ts';
import type { TestDevice } from './support/test-device.ts';
import { COMMUNE, LISTING, people, withStation } from './support/test-station.ts';

const SECOND = { listing: `${COMMUNE}/2022-09-05/1`, listedOn: '2022-09-05' };

const NO_NEWS = { right: 0, stillWrong: 0, absent: 0, refused: 0 };

const reading = (device: TestDevice, number: number) => readSubject(device.get(`${COMMUNE}.${number}`));

describe('a list comes in', () => {
  test('[ST14] new people are listed with numbers in order, and go to the hamlet of their column', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      const rows = [...people(2, 'Thôn 1'), ...people(1, '', 2)];
      expect((await station.list(desk, rows)).body).toEqual({
        listed: 3,
        relisted: 0,
        same: 0,
        unclear: 0,
        assigned: 2,
        verified: NO_NEWS,
      });
      await desk.sync();
      expect(reading(desk, 1)).toMatchObject({ hamlet: `${COMMUNE}-01`, stage: 'assigned', contested: [] });
      expect(reading(desk, 3)).toMatchObject({ hamlet: '', stage: 'listed' });
      expect((await station.store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
    });
  });

  test('[ST14] a list sent, planned and written twice is written once and told alike', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      const once = await station.list(desk, people(5, 'Thôn 1'));
      const again = await station.list(desk, people(5, 'Thôn 1'));
      expect(again).toEqual(once);
      expect(await station.store.read((tx) => tx.subjects.count(COMMUNE))).toBe(5);
    });
  });

  test('[ST14] a later list adds who is new, tells what changed, and is silent about the rest', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(3, 'Thôn 1'));
      const [first, second, third] = people(3, 'Thôn 1');
      const rows = [
        first ?? {},
        { ...second, name: 'Nguyễn Thị Đổi' },
        third ?? {},
        ...people(1, 'Thôn 2', 9),
      ];
      expect((await station.list(desk, rows, SECOND)).body).toEqual({
        listed: 1,
        relisted: 1,
        same: 2,
        unclear: 0,
        assigned: 1,
        verified: NO_NEWS,
      });
      await desk.sync();
      expect(reading(desk, 2).fields.name).toMatchObject({ listed: 'Nguyễn Thị Đổi', contested: false });
      expect(reading(desk, 1).subject.entries).toHaveLength(1);
      expect(reading(desk, 4).hamlet).toBe(`${COMMUNE}-02`);
      expect((await station.store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
    });
  });

  test('[ST14] who was right and is on the list again came back, though it reads the same', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1, 'Thôn 1'));
      await desk.sync();
      const body = { listing: LISTING, outcome: 'right', reason: '' } as const;
      await desk.sync([desk.say('verify', `${COMMUNE}.1`, body)]);
      expect(reading(desk, 1).stage).toBe('right');
      expect((await station.list(desk, people(1, 'Thôn 1'), SECOND)).body).toMatchObject({
        relisted: 1,
        same: 0,
      });
      await desk.sync();
      expect(reading(desk, 1).stage).not.toBe('right');
    });
  });

  test('[ST14] another file under a name that was used, or another commune’s, is turned away', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1, 'Thôn 1'));
      expect((await station.list(desk, people(1, 'Thôn 1'), { fileName: 'khac.xlsx' })).status).toBe(409);
      expect((await station.list(desk, people(1, ''), { listing: '25087/2022-08-29/1' })).status).toBe(403);
    });
  });

  test('[ST13] a cell of several lines becomes one, and the category is not taken on trust', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      const { status } = await station.list(desk, [
        { name: 'Nguyễn\nThị\u0000 Thử', idNumber: '' },
        { name: 'Trần Thị Thử', idNumber: '12345' },
      ]);
      expect(status).toBe(200);
      await desk.sync();
      expect(reading(desk, 1).subject).toMatchObject({
        listed: { name: 'Nguyễn Thị Thử' },
        category: 'missing-id',
      });
      expect(reading(desk, 2).subject.category).toBe('malformed-id');
    });
  });
});

describe('hamlets', () => {
  test('[ST12] one hamlet for all ways its name is typed, and its code', () => {
    const known = [{ code: '25090-01', name: 'Thôn Đạ Bình' }];
    const texts = ['thon da binh', ' THÔN  ĐẠ BÌNH', 'Thôn 2', 'Thôn  2', '', '25090-01'];
    const { codeOf, fresh } = hamletCodes('25090', known, texts);
    expect(texts.map(codeOf)).toEqual(['25090-01', '25090-01', '25090-02', '25090-02', '', '25090-01']);
    expect(fresh).toEqual([{ code: '25090-02', name: 'Thôn 2' }]);
  });
});
