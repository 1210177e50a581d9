import type { CarriedIn } from '../../../src/client/carry-desk.ts';
import type { Bytes, OpenedAnswer } from '../../../src/client/carry.ts';
import { httpCarryDesk } from '../../../src/client/http-carry-desk.ts';
import type { TestDevice } from '../../station/support/test-device.ts';
import { COMMUNE, people, withStation, type TestStation } from '../../station/support/test-station.ts';
import { TestVolunteer } from './test-volunteer.ts';
import { TestPhone } from './test-world.ts';

export const H1 = `${COMMUNE}-01`;
export const first = `${COMMUNE}.1`;
export const second = `${COMMUNE}.2`;

export interface Scene {
  readonly station: TestStation;
  readonly clerk: TestDevice;
  readonly lan: TestVolunteer;
}

/** A station with a list, its clerk, and a volunteer who has the list and no network any more. */
export const withScene = (work: (scene: Scene) => Promise<void>): Promise<void> =>
  withStation(async (station) => {
    const clerk = await station.join('station');
    await station.list(clerk, people(3, 'Thôn 1'));
    const lan = await new TestVolunteer(station).join('hamlet', [H1]);
    lan.cut();
    await work({ station, clerk, lan });
  });

/** The station's screen, on a computer of its own. */
export function deskOf(station: TestStation, token: string) {
  const computer = new TestPhone();
  computer.network = (path, init) => Promise.resolve(station.app.request(path, init));
  return httpCarryDesk(computer.tab(), token);
}

export async function packed(
  lan: TestVolunteer,
  want: 'receipt' | 'everything' = 'everything',
): Promise<Bytes> {
  const made = await lan.session.carry.pack(want, 'file');
  if (!made.ok) throw new Error(made.error.kind);
  return made.value.bytes;
}

export async function taken({ station, clerk }: Scene, bytes: Bytes): Promise<CarriedIn> {
  const done = await deskOf(station, clerk.token).take(bytes);
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
}

export async function opened(lan: TestVolunteer, bytes: Bytes): Promise<OpenedAnswer> {
  const done = await lan.session.carry.open(bytes);
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
}

export const openProblem = async (lan: TestVolunteer, bytes: Bytes): Promise<string> => {
  const done = await lan.session.carry.open(bytes);
  return done.ok ? 'ok' : done.error.kind;
};

export const statusOf = (lan: TestVolunteer) => lan.session.sync.status.current();

/** What the station's log has from this phone. */
export async function logOf({ clerk }: Scene, lan: TestVolunteer): Promise<readonly string[]> {
  await clerk.sync();
  return [...clerk.held.values()].flatMap(({ entries }) =>
    entries.filter((entry) => entry.device === lan.session.profile.device).map((entry) => entry.kind),
  );
}
