import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Cell } from '../../src/client/cell.ts';
import { DeviceDoorway } from '../../src/client/device-doorway.ts';
import type { Profile } from '../../src/client/session.ts';
import type { World } from '../../src/client/world.ts';
import type { Role } from '../../src/domain/operation.ts';
import { openSqlite } from '../../src/station/store/sqlite.ts';
import { COMMUNE, people, TestStation } from '../station/support/test-station.ts';
import { Chance } from './chance.ts';

export { COMMUNE };
export const PIN = '246802';
export const HAMLETS = [`${COMMUNE}-01`, `${COMMUNE}-02`] as const;

/** Who takes part, at most. */
export const PHONES: readonly { readonly role: Role; readonly hamlets: 'all' | readonly string[] }[] = [
  { role: 'hamlet', hamlets: [HAMLETS[0]] },
  { role: 'hamlet', hamlets: [HAMLETS[0]] },
  { role: 'hamlet', hamlets: [HAMLETS[1]] },
  { role: 'station', hamlets: 'all' },
  { role: 'police', hamlets: 'all' },
];

export interface JoinedPhone {
  readonly disk: IDBFactory;
  readonly profile: Profile;
}

/** How everything begins: a station with a list, and phones that have joined and hold nothing yet. */
export interface Template {
  readonly folder: string;
  readonly database: string;
  readonly phones: readonly JoinedPhone[];
  readonly remove: () => void;
}

/** In memory where there is such a place: a run waits for no disk. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export const STARTED_AT = Date.parse('2022-09-01T01:00:00.000Z');

export async function makeTemplate(): Promise<Template> {
  const folder = mkdtempSync(join(ROOM, 'so-thon-simulation-'));
  const file = join(folder, 'first.sqlite');
  const opened = await openSqlite(file);
  if (!opened.ok) throw new Error(opened.error.kind);
  const station = new TestStation(opened.value);
  const desk = await station.join('station');
  await station.list(desk, [...people(3, 'Thôn 1'), ...people(2, 'Thôn 2', 3)]);
  const phones: JoinedPhone[] = [];
  for (const { role, hamlets } of PHONES) phones.push(await joined(station, role, hamlets));
  await opened.value.close();
  const database = join(folder, 'template.sqlite');
  copyFileSync(file, database);
  return { folder, database, phones, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function joined(
  station: TestStation,
  role: Role,
  hamlets: 'all' | readonly string[],
): Promise<JoinedPhone> {
  const disk = new IDBFactory();
  const chance = new Chance(1);
  const world: World = {
    ...quietWorld(disk, chance),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    now: () => STARTED_AT,
    fetch: async (path, init) => station.app.request(path, init),
  };
  const session = await new DeviceDoorway(world).join(await station.invite(role, hamlets), PIN);
  if (!session.ok) throw new Error(session.error.kind);
  session.value.lock();
  return { disk, profile: session.value.profile };
}

/** The parts of a phone's world that no schedule touches. */
export const quietWorld = (disk: IDBFactory, chance: Chance): Omit<World, 'fetch' | 'now'> => ({
  random: (count) => chance.bytes(count),
  databases: { indexedDB: disk, IDBKeyRange },
  disk: {
    persist: () => Promise.resolve(true),
    persisted: () => Promise.resolve(true),
    estimate: () => Promise.resolve({}),
  },
  // A PIN's cost is for whoever has stolen the disk; here it would be most of the run.
  stretchPin: ({ salt }) => Promise.resolve(new Uint8Array([...salt, ...salt])),
  after: () => () => undefined,
  online: new Cell(true),
  alone: async (_, run) => ({ ran: true, value: await run() }),
  channel: () => ({ post: () => undefined, listen: () => () => undefined, close: () => undefined }),
  origin: 'https://tram.example',
  readWorkbook: () => Promise.reject(new Error('no workbook here')),
});
