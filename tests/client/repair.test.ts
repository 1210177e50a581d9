import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { repairFrom } from '../../src/device/place.ts';
import { openDatabase, ProfileDatabase, type StoredOperation } from '../../src/device/profile-database.ts';
import { openProfile } from '../../src/device/profile-door.ts';
import type { OutboxState } from '../../src/sync/outbox.ts';
import { COMMUNE, people, withStation, type TestStation } from '../station/support/test-station.ts';
import { PIN, TestVolunteer } from './support/test-volunteer.ts';

const H1 = `${COMMUNE}-01`;
const HOUR_MS = 60 * 60_000;
const first = `${COMMUNE}.1`;

async function withVolunteer(
  work: (lan: TestVolunteer, station: TestStation) => Promise<void>,
): Promise<void> {
  await withStation(async (station) => {
    const rows = [...people(4, 'Thôn 1'), ...people(1, 'Thôn 2', 4)];
    await station.list(await station.join('station'), rows);
    await work(await new TestVolunteer(station).join('hamlet', [H1]), station);
  });
}

const status = (lan: TestVolunteer) => lan.session.sync.status.current();

/** The subject's page is lost here, as after a fault of the disk that nobody saw. */
function lose(lan: TestVolunteer, id: string): void {
  const { book } = lan.session;
  if (!('forgetSubjects' in book)) throw new Error('not the book in memory');
  (book as unknown as { forgetSubjects: (ids: readonly string[]) => void }).forgetSubjects([id]);
}

/** Works on the outbox as it lies on the disk. */
async function onDisk<T>(lan: TestVolunteer, work: (database: ProfileDatabase) => Promise<T>): Promise<T> {
  const databases = { indexedDB: lan.phone.indexedDB, IDBKeyRange };
  const database = await openDatabase(new ProfileDatabase(lan.session.profile.id, databases));
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const rowsOf = (lan: TestVolunteer): Promise<readonly StoredOperation[]> =>
  onDisk(lan, (database) => database.outbox.toArray());

const answered = { kind: 'answered', seq: 9, receivedAt: '2022-09-01T00:00:00.000Z' } as const;
const STATES: readonly OutboxState[] = [
  { kind: 'waiting' },
  { kind: 'sending', since: 1 },
  { ...answered, verdict: 'accepted' },
  { ...answered, verdict: 'refused', refusal: 'wrong-stage' },
];

test('[OB6] what begins a repair leaves every row of the outbox as it was, byte for byte', () =>
  withVolunteer(async (lan) => {
    for (const at of [1, 2, 3, 4]) await lan.session.commands.note(`${COMMUNE}.${at}`, `lần ${at}`);
    await onDisk(lan, async ({ outbox }) => {
      for (const [at, state] of STATES.entries()) await outbox.update(at + 1, { state });
    });
    const before = await rowsOf(lan);
    expect(before.map((row) => row.state)).toEqual(STATES);
    const opened = await openProfile(lan.phone.tab(), lan.session.profile.id, PIN);
    if (!opened.ok) throw new Error(opened.error);
    const { vault } = opened.value;
    const place = await vault.claimPlace();
    await vault.land({ place: repairFrom(place), pages: [], answers: new Map(), records: {} });
    expect((await vault.readPlace()).cursor).toEqual({ seq: 0 });
    vault.close();
    expect(await rowsOf(lan)).toEqual(before);
  }));

test('[OB6] a repair from its first byte to its last loses none of what waits and none of what was refused', () =>
  withVolunteer(async (lan, station) => {
    // Refused: the subject was given to another hamlet meanwhile.
    const desk = await station.join('station');
    await desk.sync();
    const change = { saw: [], base: H1, value: `${COMMUNE}-02` };
    await desk.sync([desk.say('assign', `${COMMUNE}.2`, { change })]);
    await lan.session.commands.note(`${COMMUNE}.2`, 'không còn là của thôn');
    await lan.sync();
    expect(status(lan).refused).toHaveLength(1);
    const saved = await lan.session.commands.note(first, 'đã ghé');
    // The disk has lost every page.
    await onDisk(lan, ({ pages }) => pages.clear());
    lan.phone.now += 1_000;
    await lan.sync();
    expect(status(lan)).toMatchObject({ repairedAt: lan.phone.now, problem: undefined, waiting: [] });
    expect(status(lan)).not.toHaveProperty('differs');
    expect(status(lan).refused).toHaveLength(1);
    expect(lan.get(`${COMMUNE}.3`).subject.id).toBe(`${COMMUNE}.3`);
    const mine = lan.get(first).subject.entries.filter((each) => each.device === lan.session.profile.device);
    expect(mine.map((each) => each.id)).toEqual(saved.ok ? saved.value : 'not saved');
  }));

test('[DV1] a phone that differs again within the hour says so, and the station sees it until it agrees', () =>
  withVolunteer(async (lan, station) => {
    const holding = async () =>
      (await station.store.read((tx) => tx.people.device(COMMUNE, lan.session.profile.device)))?.said.holding;
    lose(lan, first);
    await lan.sync();
    expect(await holding()).toMatchObject({ state: 'repairing' });
    lose(lan, first);
    lan.phone.now += HOUR_MS / 2;
    await lan.sync();
    expect(status(lan)).toMatchObject({ differs: true, problem: undefined });
    await lan.sync();
    expect(await holding()).toMatchObject({ state: 'differs', repairedAt: expect.any(String) });
    // An hour on, it is tried again, and ends well.
    lan.phone.now += HOUR_MS;
    await lan.sync();
    await lan.sync();
    expect(status(lan)).not.toHaveProperty('differs');
    expect(await holding()).toMatchObject({ state: 'agrees' });
  }));
