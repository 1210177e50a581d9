import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { DeviceDoorway } from '../../src/client/device-doorway.ts';
import { REGISTRY } from '../../src/device/database-names.ts';
import { COMMUNE, people, withStation, type TestStation } from '../station/support/test-station.ts';
import { PIN, TestVolunteer } from './support/test-volunteer.ts';

const H1 = `${COMMUNE}-01`;
const first = `${COMMUNE}.1`;

async function withVolunteer(
  work: (lan: TestVolunteer, station: TestStation) => Promise<void>,
): Promise<void> {
  await withStation(async (station) => {
    await station.list(await station.join('station'), people(3, 'Thôn 1'));
    const lan = new TestVolunteer(station);
    keepCookies(lan);
    await work(await lan.join('hamlet', [H1]), station);
  });
}

/** The browser's cookies outlive what its scripts stored. */
function keepCookies(lan: TestVolunteer): void {
  let cookie = '';
  lan.phone.network = async (path, init) => {
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const answer = await lan.station.app.request(path, { ...init, headers });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return answer;
  };
}

const erase = (lan: TestVolunteer, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = lan.phone.indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error('not erased')));
  });

const door = (lan: TestVolunteer): DeviceDoorway => new DeviceDoorway(lan.phone.tab());

test('[DV5] a phone whose storage was cleared is told what the station has, and nobody’s name', () =>
  withVolunteer(async (lan) => {
    await lan.session.commands.note(first, 'đã ghé');
    await lan.sync();
    lan.phone.indexedDB = new IDBFactory();
    expect(await door(lan).profiles()).toEqual({ ok: true, value: [] });
    const known = await door(lan).knownBefore();
    expect(known).toMatchObject([{ lastWaiting: 0, taken: { count: 1, last: 1 } }]);
    expect(JSON.stringify(known)).not.toContain('Người');
  }));

test('who was never here is told nothing, and a dead network is no trouble', () =>
  withVolunteer(async (_lan, station) => {
    const other = new TestVolunteer(station);
    expect(await door(other).knownBefore()).toEqual([]);
    other.cut();
    expect(await door(other).knownBefore()).toEqual([]);
  }));

test('[DV4] joining anew, the same person is told what the former phone last said', () =>
  withVolunteer(async (lan) => {
    await lan.session.commands.note(first, 'đã ghé');
    await lan.sync();
    lan.phone.indexedDB = new IDBFactory();
    await lan.join('hamlet', [H1]);
    expect(lan.session.profile.former).toMatchObject([{ lastWaiting: 0, taken: { count: 1, last: 1 } }]);
    // It is kept, sealed, with the profile.
    expect((await lan.restart()).profile.former).toHaveLength(1);
  }));

test('a book whose database is gone is told as gone, and can be taken off the list', () =>
  withVolunteer(async (lan) => {
    const { id } = lan.session.profile;
    lan.session.lock();
    await erase(lan, `so-thon-${id}`);
    expect(await door(lan).unlock(id, PIN)).toEqual({ ok: false, error: { kind: 'profile-gone' } });
    // Told again, also now that opening has made an empty one.
    expect(await door(lan).unlock(id, PIN)).toEqual({ ok: false, error: { kind: 'profile-gone' } });
    await door(lan).forgetGone(id);
    expect(await door(lan).profiles()).toEqual({ ok: true, value: [] });
  }));

test('a book whose entry in the registry is gone is found, and opens with its PIN', () =>
  withVolunteer(async (lan) => {
    const { id } = lan.session.profile;
    await lan.session.commands.note(first, 'chưa gửi');
    lan.session.lock();
    await erase(lan, REGISTRY.database);
    expect(await door(lan).profiles()).toEqual({ ok: true, value: [{ id, label: '' }] });
    const opened = await door(lan).unlock(id, PIN);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.sync.status.current().waiting).toHaveLength(1);
    // Wrong PINs are counted as before.
    expect(await door(lan).unlock(id, '000000')).toEqual({ ok: false, error: { kind: 'wrong-pin' } });
  }));
