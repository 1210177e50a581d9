import { describe, expect, test } from 'vitest';
import { gapsUpTo, withNumbers } from '../../src/station/people/number-ranges.ts';
import type { TestDevice } from './support/test-device.ts';
import { COMMUNE, people, withStation, type TestStation } from './support/test-station.ts';

const H1 = `${COMMUNE}-01`;

async function withPhone(work: (phone: TestDevice, station: TestStation) => Promise<void>): Promise<void> {
  await withStation(async (station) => {
    await station.list(await station.join('station'), people(3, 'Thôn 1'));
    const phone = await station.join('hamlet', [H1]);
    await phone.sync();
    await work(phone, station);
  });
}

const known = (station: TestStation, phone: TestDevice) =>
  station.store.read((tx) => tx.people.device(COMMUNE, phone.id));

const holding = async (station: TestStation, phone: TestDevice) =>
  (await known(station, phone))?.said.holding;

describe('what the station remembers of a device', () => {
  test('[DV1] it agrees while it holds what it was told, also while others go on', () =>
    withPhone(async (phone, station) => {
      expect(await holding(station, phone)).toMatchObject({ state: 'unknown' });
      const other = await station.join('hamlet', [H1]);
      await other.sync();
      await other.sync([other.rename(`${COMMUNE}.1`, 'Nguyễn Thị Đúng')]);
      await phone.sync([phone.rename(`${COMMUNE}.2`, 'Trần Văn Đúng')], { holds: phone.digest() });
      expect(await holding(station, phone)).toMatchObject({ state: 'agrees', repairedAt: undefined });
    }));

  test('[DV1] it differs, is being repaired, agrees again, or differs again with the time of the repair beside', () =>
    withPhone(async (phone, station) => {
      await phone.sync([], { holds: 'something else' });
      expect(await holding(station, phone)).toMatchObject({ state: 'differs', repairedAt: undefined });
      phone.cursor = { seq: 0 };
      await phone.sync([], { repairing: true });
      const repairing = await holding(station, phone);
      expect(repairing).toMatchObject({ state: 'repairing' });
      expect(repairing?.repairedAt).toBe(repairing?.at);
      await phone.sync([], { holds: phone.digest() });
      expect(await holding(station, phone)).toMatchObject({
        state: 'agrees',
        repairedAt: repairing?.repairedAt,
      });
      await phone.sync([], { holds: 'something else again' });
      expect(await holding(station, phone)).toMatchObject({
        state: 'differs',
        repairedAt: repairing?.repairedAt,
      });
    }));

  test('[DV1] nothing is concluded of a place it was not told of last', () =>
    withPhone(async (phone, station) => {
      await phone.sync([], { holds: phone.digest() });
      const before = await holding(station, phone);
      const here = phone.cursor;
      // The answer to this one is lost: the phone goes on from where it was.
      await phone.sync([phone.rename(`${COMMUNE}.1`, 'Nguyễn Thị Đúng')]);
      phone.cursor = here;
      await phone.sync([], { holds: 'of the place before' });
      expect(await holding(station, phone)).toEqual(before);
    }));

  test('[DV1] its version, its clock, and since when something waits', () =>
    withPhone(async (phone, station) => {
      const waitingSince = '2022-08-31T01:00:00.000Z';
      await phone.sync([], { deviceTime: '2022-09-01T00:30:00.000Z', remaining: 3, waitingSince });
      expect(await known(station, phone)).toMatchObject({
        lastWaiting: 3,
        said: { protocol: 2, waitingSince, clockAhead: 30 },
      });
      await phone.sync([], { deviceTime: 'no time at all' });
      expect(await known(station, phone)).toMatchObject({
        lastWaiting: 0,
        said: { waitingSince: undefined, clockAhead: 0 },
      });
    }));

  test('[DV2] which of its numbers are here, once each, in whatever order', () =>
    withPhone(async (phone, station) => {
      const [one, two, three, four] = [1, 2, 3, 4].map((at) =>
        phone.say('note', `${COMMUNE}.1`, { text: `lần ${at}` }),
      );
      await phone.sync([one, four]);
      await phone.sync([one, two]);
      expect(await known(station, phone)).toMatchObject({ takenNumbers: '1-2,4' });
      await phone.sync([three]);
      expect(await known(station, phone)).toMatchObject({ takenNumbers: '1-4' });
    }));
});

describe('numbers in ranges', () => {
  test.each([
    ['', [3], '3'],
    ['3', [4, 1], '1,3-4'],
    ['1-5', [5, 3], '1-5'],
    ['1-2,9', [8, 3, 4, 5, 6, 7], '1-9'],
  ])('[DV2] %j with %j is %j', (before, more, after) => {
    expect(withNumbers(before, more)).toBe(after);
  });

  test.each([
    ['', 0, 0, ''],
    ['', 3, 3, '1-3'],
    ['1-3', 3, 0, ''],
    ['1-3', 2, 0, ''],
    ['2,5-6', 9, 6, '1,3-4,7-9'],
    ['5-9', 3, 3, '1-3'],
  ])('[DV2] of %j up to %i there lack %i: %j', (text, last, count, ranges) => {
    expect(gapsUpTo(text, last)).toEqual({ count, ranges });
  });
});
