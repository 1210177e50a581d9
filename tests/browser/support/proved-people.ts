import { join } from 'node:path';
import type { Fields } from '../../../src/domain/field.ts';
import { openSqlite } from '../../../src/station/store/sqlite.ts';
import { COMMUNE, LISTING, TestStation } from '../../station/support/test-station.ts';
import type { StationProcess } from './station-process.ts';

/**
 * People of the test's commune whom the Platform has proved right, as if the station had worked for a while; the station
 * is stopped meanwhile. The last of them has a dose of today whose lot is missing.
 */
export async function proveRight(station: StationProcess, people: readonly Partial<Fields>[]): Promise<void> {
  await station.stop();
  const opened = await openSqlite(join(station.data, 'station.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  const inside = new TestStation(opened.value);
  inside.now = Date.now();
  const desk = await inside.join('station');
  await inside.list(desk, people);
  await desk.sync();
  const right = { listing: LISTING, outcome: 'right', reason: '' } as const;
  await desk.sync(people.map((_, at) => desk.say('verify', `${COMMUNE}.${at + 1}`, right)));
  const { name = '', birthDate = '', sex = '', idNumber = '' } = people.at(-1) ?? {};
  const given = { on: vietnameseToday(), vaccine: 'Pfizer', lot: '', number: '2' };
  const row = {
    id: crypto.randomUUID(),
    subject: `${COMMUNE}.${people.length}`,
    person: { name, birthDate, sex, idNumber },
    ...given,
  };
  const saved = await inside.post('/api/doses', { rows: [row] }, desk.token);
  await opened.value.close();
  if (!saved.ok) throw new Error(`the dose was not taken: ${saved.status}`);
  await station.start();
}

/** `dd/mm/yyyy` in Vietnam. */
const vietnameseToday = (): string =>
  new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
