import { expect, test } from 'vitest';
import { COMMUNE, people, withStation, type TestStation } from './support/test-station.ts';

async function sizes(station: TestStation, token: string): Promise<Readonly<Record<string, number>>> {
  const answer = await station.get('/api/devices', token);
  const devices = (await answer.json()) as readonly { readonly device: string; readonly persons: number }[];
  return Object.fromEntries(devices.map(({ device, persons }) => [device, persons]));
}

test('[LD1] the station is told how many people each device holds: its own hamlets’, the commune’s, nobody’s', async () => {
  await withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, [...people(3, 'Thôn 1'), ...people(2, 'Thôn 2', 3)]);
    const one = await station.join('hamlet', [`${COMMUNE}-01`]);
    const both = await station.join('hamlet', [`${COMMUNE}-01`, `${COMMUNE}-02`]);
    const district = await station.join('district');
    const facility = await station.join('facility');
    expect(await sizes(station, desk.token)).toEqual({
      [desk.id]: 5,
      [one.id]: 3,
      [both.id]: 5,
      [district.id]: 0,
      [facility.id]: 0,
    });
    for (const phone of [one, both]) await phone.sync();
    expect([one.held.size, both.held.size]).toEqual([3, 5]);
  });
});

test('[LD1] phones of one scope share one packed snapshot', async () => {
  await withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, people(3, 'Thôn 1'));
    const phones = [
      await station.join('hamlet', [`${COMMUNE}-01`]),
      await station.join('hamlet', [`${COMMUNE}-01`]),
    ];
    const snapshots = await Promise.all(phones.map(async (phone) => (await phone.sync()).snapshot?.id));
    expect(snapshots[0]).toEqual(expect.any(String));
    expect(snapshots[1]).toBe(snapshots[0]);
  });
});
