import { expect, test } from 'vitest';
import { DeviceDoorway } from '../../src/client/device-doorway.ts';
import { COMMUNE, people, withStation } from '../station/support/test-station.ts';
import { dumpOf, encodingsOf } from '../device/dump.ts';
import { PIN, TestVolunteer } from './support/test-volunteer.ts';
import { TestPhone } from './support/test-world.ts';

const first = `${COMMUNE}.1`;

test('a join that is cut off after the station has answered goes on with the same link, also with another PIN', () =>
  withStation(async (station) => {
    const lan = new TestVolunteer(station);
    const code = await station.invite('hamlet');
    lan.phone.network = async (path, init) => {
      await station.app.request(path, init);
      throw new TypeError('lost');
    };
    const door = () => new DeviceDoorway(lan.phone.tab());
    expect(await door().join(code, PIN)).toEqual({ ok: false, error: { kind: 'no-network' } });
    expect(await door().profiles()).toEqual({ ok: true, value: [] });
    lan.connect();
    const joined = await door().join(code, '864209');
    expect(joined.ok).toBe(true);
    const profiles = await door().profiles();
    const id = profiles.ok ? (profiles.value[0]?.id ?? '') : '';
    expect((await door().unlock(id, '864209')).ok).toBe(true);
    expect(await door().unlock(id, PIN)).toEqual({ ok: false, error: { kind: 'wrong-pin' } });
    const other = new TestVolunteer(station);
    const again = await new DeviceDoorway(other.phone.tab()).join(code, PIN);
    expect(again).toEqual({ ok: false, error: { kind: 'invitation-used' } });
  }));

test('an invitation says who it is for before it is used; an unknown one and a short PIN are told', () =>
  withStation(async (station) => {
    const lan = new TestVolunteer(station);
    const door = new DeviceDoorway(lan.phone.tab());
    const face = await door.lookAt(await station.invite('hamlet'));
    expect(face).toMatchObject({ ok: true, value: { personName: 'Người Thử hamlet', role: 'hamlet' } });
    expect(await door.lookAt('no-such-code-at-all')).toEqual({
      ok: false,
      error: { kind: 'invitation-unknown' },
    });
    expect(await door.join('no-such-code-at-all', '12345')).toEqual({
      ok: false,
      error: { kind: 'pin-too-short' },
    });
  }));

test('wrong PINs are counted on the disk before they are tried, and the right one clears them', () =>
  withStation(async (station) => {
    const lan = await new TestVolunteer(station).join('hamlet');
    const { id } = lan.session.profile;
    for (let at = 0; at < 4; at += 1) {
      const tried = await new DeviceDoorway(lan.phone.tab()).unlock(id, '000000');
      expect(tried).toEqual({ ok: false, error: { kind: 'wrong-pin' } });
    }
    const restarted = new DeviceDoorway(lan.phone.tab());
    expect(await restarted.unlock(id, PIN)).toEqual({ ok: false, error: { kind: 'wait', seconds: 15 } });
    lan.phone.now += 15_000;
    expect((await restarted.unlock(id, PIN)).ok).toBe(true);
    expect((await restarted.unlock(id, PIN)).ok).toBe(true);
  }));

test('the disk has no name, number, hamlet, text or person in clear, as UTF-8 or UTF-16', () =>
  withStation(async (station) => {
    const rows = people(20, 'Thôn Bí Mật').map((row) => ({
      ...row,
      phone: '0912345678',
      address: 'xóm Vắng Vẻ',
    }));
    await station.list(await station.join('station'), rows);
    const lan = await new TestVolunteer(station).join('hamlet');
    await lan.session.commands.correct(first, { name: 'Trần Văn Kín', idNumber: '068190777777' }, 'paper');
    await lan.session.commands.note(first, 'ghi chú riêng');
    const dump = await dumpOf(lan.phone.indexedDB);
    expect(dump.length).toBeGreaterThan(1_000);
    expect(encodingsOf(lan.session.profile.label).some((bytes) => dump.includes(bytes))).toBe(true);
    const secrets = [
      'Người Thử',
      'Trần Văn Kín',
      '068190777777',
      '068190000001',
      '0912345678',
      'Vắng Vẻ',
      'Bí Mật',
      'ghi chú riêng',
      '01/02/1990',
      first,
      lan.session.profile.actor,
    ];
    const found = secrets.filter((text) => encodingsOf(text).some((bytes) => dump.includes(bytes)));
    expect(found).toEqual([]);
  }));

test('two people on one phone: each has an own PIN, list and outbox', () =>
  withStation(async (station) => {
    await station.list(await station.join('station'), people(2, 'Thôn 1'));
    const lan = await new TestVolunteer(station).join('hamlet');
    const door = new DeviceDoorway(lan.phone.tab());
    const joined = await door.join(await station.invite('hamlet', []), '777777');
    expect(joined.ok && joined.value.book.counts().total).toBe(0);
    const profiles = await door.profiles();
    expect(profiles.ok && profiles.value).toHaveLength(2);
    expect(await door.unlock(lan.session.profile.id, '777777')).toEqual({
      ok: false,
      error: { kind: 'wrong-pin' },
    });
  }));

test('what waits behind a forgotten PIN reaches the station, and the ordinary sync later adds nothing', () =>
  withStation(async (station) => {
    await station.list(await station.join('station'), people(2, 'Thôn 1'));
    const lan = await new TestVolunteer(station).join('hamlet');
    const minh = await new TestVolunteer(station).join('hamlet');
    await lan.session.commands.note(first, 'đã ghé');
    const { id } = lan.session.profile;
    lan.session.lock();
    const door = new DeviceDoorway(lan.phone.tab());
    expect(await door.deliverLocked(id)).toEqual({ ok: true, value: 1 });
    await minh.sync();
    const notes = () => minh.get(first).subject.entries.filter((entry) => entry.kind === 'note');
    expect(notes()).toHaveLength(1);
    await lan.restart();
    expect(lan.session.sync.status.current().waiting).toHaveLength(1);
    await lan.sync();
    expect(lan.session.sync.status.current().waiting).toEqual([]);
    await minh.sync();
    expect(notes()).toHaveLength(1);
  }));

test('a device that was revoked keeps everything, and what waits can still be delivered', () =>
  withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, people(2, 'Thôn 1'));
    const lan = await new TestVolunteer(station).join('hamlet');
    await lan.session.commands.note(first, 'đã ghé');
    await station.post(`/api/devices/${lan.session.profile.device}/revoke`, {}, desk.token);
    await lan.sync();
    expect(lan.session.sync.status.current()).toMatchObject({ problem: { kind: 'revoked' }, nextTryAt: 0 });
    await lan.restart();
    expect(lan.session.sync.status.current().waiting).toHaveLength(1);
    const delivered = await new DeviceDoorway(lan.phone.tab()).deliverLocked(lan.session.profile.id);
    expect(delivered).toEqual({ ok: true, value: 1 });
  }));

test('a browser that refuses to open a database says so instead of breaking', async () => {
  const phone = new TestPhone();
  phone.indexedDB.open = () => {
    throw new DOMException('not in this mode', 'SecurityError');
  };
  const profiles = await new DeviceDoorway(phone.tab()).profiles();
  expect(profiles).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
});
