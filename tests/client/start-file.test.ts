import { expect, test } from 'vitest';
import { DeviceDoorway } from '../../src/client/device-doorway.ts';
import {
  deskOf,
  first,
  H1,
  logOf,
  opened,
  packed,
  statusOf,
  taken,
  withScene,
} from './support/carry-scene.ts';
import { PIN, TestVolunteer } from './support/test-volunteer.ts';

test('[CY6] a phone that never had network gets its list by file, works, and hands over by file', () =>
  withScene(async (scene) => {
    const { station, clerk } = scene;
    const code = await station.invite('hamlet', [H1]);
    const desk = deskOf(station, clerk.token);
    const [made, again] = [await desk.startFile(code), await desk.startFile(code)];
    if (!made.ok || !again.ok) throw new Error('no start file');
    const devices = (await (await station.get('/api/devices', clerk.token)).json()) as object[];
    expect(devices).toHaveLength(3);

    const ka = new TestVolunteer(station);
    ka.cut();
    const doorway = new DeviceDoorway(ka.phone.tab());
    expect(await doorway.lookAtStart(code, made.value)).toMatchObject({
      ok: true,
      value: { personName: 'Người Thử hamlet', role: 'hamlet', place: 'Thôn 1 · Xã Lộc Thành' },
    });
    const joined = await doorway.joinFromStart({ code, file: again.value, pin: PIN });
    if (!joined.ok) throw new Error(joined.error.kind);
    ka.session = joined.value;
    expect(ka.session.book.counts()).toMatchObject({ total: 3, todo: 3 });
    expect(statusOf(ka).download).toEqual({ rows: 3, ofRows: 3, complete: true });
    await ka.restart();
    await ka.session.commands.note(first, 'đã gặp');
    const { answer } = await taken(scene, await packed(ka));
    expect(await opened(ka, answer)).toMatchObject({ answered: 1, pages: 'taken' });
    // The same file again makes no second device of this phone.
    expect(await doorway.joinFromStart({ code, file: made.value, pin: PIN })).toEqual({
      ok: false,
      error: { kind: 'already-here' },
    });
    ka.connect();
    await ka.sync();
    expect(statusOf(ka)).toMatchObject({ waiting: [], problem: undefined });
    expect(await logOf(scene, ka)).toEqual(['note']);
  }));

test('[CY6] an invitation that a phone has used, an unknown one, a volunteer who asks: no start file', () =>
  withScene(async ({ station, clerk, lan }) => {
    const used = await station.invite('hamlet', [H1]);
    const other = new TestVolunteer(station);
    await new DeviceDoorway(other.phone.tab()).join(used, PIN);
    const problemOf = async (token: string, code: string): Promise<string> => {
      const made = await deskOf(station, token).startFile(code);
      return made.ok ? 'ok' : made.error.kind;
    };
    expect(await problemOf(clerk.token, used)).toBe('invitation-used');
    expect(await problemOf(clerk.token, 'khong-co-loi-moi-nay')).toBe('invitation-unknown');
    const elsewhere = await station.invite('hamlet', 'all', '25087');
    expect(await problemOf(clerk.token, elsewhere)).toBe('not-allowed');
    const volunteer = await station.join('hamlet', [H1]);
    expect(await problemOf(volunteer.token, await station.invite('hamlet', [H1]))).toBe('not-allowed');
    expect(statusOf(lan).waiting).toEqual([]);
  }));

test('[CY9] a start file that was cut off in the middle of joining can be opened again, with another PIN', () =>
  withScene(async ({ station, clerk }) => {
    const code = await station.invite('hamlet', [H1]);
    const made = await deskOf(station, clerk.token).startFile(code);
    if (!made.ok) throw new Error(made.error.kind);
    const ka = new TestVolunteer(station);
    ka.cut();
    const tab = ka.phone.tab();
    let writes = 0;
    // The browser dies when the list of profiles would be written: the sealed profile is there, the way in is not.
    const dying = new DeviceDoorway({
      ...tab,
      databases: {
        ...tab.databases,
        indexedDB: new Proxy(tab.databases.indexedDB, {
          get: (target, key) => {
            if (key !== 'open') return Reflect.get(target, key);
            return (name: string, version?: number) => {
              if (name === 'so-thon' && (writes += 1) > 1)
                throw new DOMException('dead', 'QuotaExceededError');
              return target.open(name, version);
            };
          },
        }),
      },
    });
    const died = await dying.joinFromStart({ code, file: made.value, pin: PIN }).catch(() => ({ ok: false }));
    expect(died.ok).toBe(false);
    const joined = await new DeviceDoorway(tab).joinFromStart({ code, file: made.value, pin: '975310' });
    if (!joined.ok) throw new Error(joined.error.kind);
    expect(joined.value.book.counts().total).toBe(3);
  }));
