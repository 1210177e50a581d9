import { expect, test } from 'vitest';
import * as v from 'valibot';
import { parcelDown1Schema } from '../../src/sync/parcel-1.ts';
import frozen from '../sync/frozen/version-1.json' with { type: 'json' };
import type { TestDevice } from './support/test-device.ts';
import { COMMUNE, people, withStation, type TestStation } from './support/test-station.ts';

/** A commune as it was when the frozen parcels were sent, and a phone of version 1 in it. */
async function withOldPhone(work: (phone: TestDevice, station: TestStation) => Promise<void>): Promise<void> {
  await withStation(async (station) => {
    await station.list(await station.join('station'), people(3, 'Thôn 1'));
    await work(await station.join('hamlet', [`${COMMUNE}-01`]), station);
  });
}

/** A frozen parcel, byte for byte but for what each station and phone gives out itself. */
const parcelOf = (phone: TestDevice, at: number): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(frozen.up[at])
      .replaceAll('$device', phone.id)
      .replaceAll('$actor', phone.actor)
      .replaceAll('$hash', phone.cursor.hash ?? ''),
  ) as Record<string, unknown>;

test('[PA5] parcels of version 1 are served as they were, in words of version 1', () =>
  withOldPhone(async (phone, station) => {
    const first = await phone.sync([], parcelOf(phone, 0));
    expect(first).toMatchObject({ protocol: 1, snapshot: { rows: 3 } });
    expect(first.digest).toBe(phone.digest());
    const second = await phone.sync([], parcelOf(phone, 1));
    expect(second).toMatchObject({ protocol: 1, receipt: { taken: 2 } });
    expect(second.answers.map((each) => each.verdict)).toEqual(['accepted', 'accepted']);
    expect(second.digest).toBe(phone.digest());
    for (const down of [first, second]) expect(v.parse(parcelDown1Schema, down)).toEqual(down);
    const known = await station.store.read((tx) => tx.people.device(COMMUNE, phone.id));
    // What it doesn't say is not known; what it does is.
    expect(known).toMatchObject({
      said: { protocol: 1, holding: { state: 'unknown' } },
      takenNumbers: '1-2',
      lastWaiting: 0,
    });
  }));

test('[PA5] a phone that is ahead of the station is answered in the newest words the station has', () =>
  withOldPhone(async (phone) => {
    const down = await phone.sync([], { protocol: 3, seenFromSpace: true });
    expect(down).toMatchObject({ protocol: 2, more: false });
  }));

test('a phone older than the oldest version is told so, and nothing of it is taken', () =>
  withOldPhone(async (phone) => {
    const answer = await phone.send([], { protocol: 0 });
    expect(answer.status).toBe(426);
  }));
