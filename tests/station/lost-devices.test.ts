import { describe, expect, test } from 'vitest';
import { invite } from '../../src/station/people/invitation.ts';
import { TestDevice } from './support/test-device.ts';
import { COMMUNE, people, withStation, type TestStation } from './support/test-station.ts';

const H1 = `${COMMUNE}-01`;

interface Here {
  readonly station: TestStation;
  readonly desk: TestDevice;
  /** Of "Người Thử hamlet": 3 operations made, one taken back, one at the station, one still waiting. */
  readonly phone: TestDevice;
}

async function withPhone(work: (here: Here) => Promise<void>): Promise<void> {
  await withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, people(3, 'Thôn 1'));
    const phone = await station.join('hamlet', [H1]);
    await phone.sync();
    const [first] = [1, 2, 3].map((at) => phone.say('note', `${COMMUNE}.1`, { text: `lần ${at}` }));
    await phone.sync([first], {
      remaining: 1,
      waitingSince: '2022-09-01T00:00:00.000Z',
      numbers: { last: 3, takenBack: 1 },
    });
    await work({ station, desk, phone });
  });
}

const devices = async ({ station, desk }: Here) =>
  (await (await station.get('/api/devices', desk.token)).json()) as Record<string, unknown>[];

const ofPhone = async (here: Here) => (await devices(here)).find((each) => each['device'] === here.phone.id);

describe('what the station says of devices', () => {
  test('[DV3] [DV2] what was said and never came, less what was taken back', () =>
    withPhone(async (here) => {
      expect(await ofPhone(here)).toMatchObject({
        lastWaiting: 1,
        waitingSince: '2022-09-01T00:00:00.000Z',
        taken: { count: 1, last: 1 },
        missing: { count: 1, numbers: '2-3' },
        isAppBehind: false,
        holding: { state: 'unknown' },
      });
      // It comes after all, by whatever way.
      await here.phone.sync([here.phone.say('note', `${COMMUNE}.1`, { text: 'lần 3' }, { deviceSeq: 3 })]);
      expect(await ofPhone(here)).toMatchObject({ taken: { count: 2, last: 3 } });
      expect(await ofPhone(here)).not.toHaveProperty('missing');
    }));

  test('[DV3] a phone whose app is behind is told apart', () =>
    withPhone(async (here) => {
      await here.phone.sync([], { protocol: 1 });
      expect(await ofPhone(here)).toMatchObject({ isAppBehind: true });
    }));

  test('[DV3] a receipt is found by the code somebody reads aloud', () =>
    withPhone(async (here) => {
      const { station, desk, phone } = here;
      const said = [1, 2].map((at) => phone.say('note', `${COMMUNE}.2`, { text: `${at}` }));
      const { receipt } = await phone.sync(said);
      const ask = async (code: string): Promise<unknown> =>
        (await station.get(`/api/receipts?code=${code}`, desk.token)).json();
      const line = { personName: 'Người Thử hamlet', code: receipt.code, sent: 2, taken: 2 };
      expect(await ask(receipt.code.toLowerCase())).toMatchObject([{ device: phone.id, ...line }]);
      expect(await ask('0000')).toEqual([]);
      expect((await ask('')) as unknown[]).toHaveLength(2);
      expect((await station.get('/api/receipts', phone.token)).status).toBe(403);
    }));

  test('[DV4] who joins anew is told what the old phone last said, and the old one is shown as replaced', () =>
    withPhone(async (here) => {
      const { station } = here;
      const { body } = await new TestDevice(station, 'hamlet').enrol(await station.invite('hamlet', [H1]));
      expect(body.former).toMatchObject([
        { lastWaiting: 1, taken: { count: 1, last: 1 }, missing: { count: 1 } },
      ]);
      expect(JSON.stringify(body.former)).not.toContain('Người');
      expect(await ofPhone(here)).toMatchObject({ replacedAt: expect.any(String) });
      // Another person of the same hamlet is told nothing of it.
      const { code } = await station.store.write(COMMUNE, (tx) =>
        invite(tx, station.world, {
          commune: COMMUNE,
          personName: 'Người Khác',
          grants: [{ role: 'hamlet', commune: COMMUNE, hamlets: [H1] }],
          by: { actor: 'console', device: 'console' },
        }),
      );
      expect((await new TestDevice(station, 'hamlet').enrol(code)).body.former).toEqual([]);
    }));
});

describe('the mark of a browser', () => {
  const cookieIn = (answer: Response): string => answer.headers.get('set-cookie') ?? '';

  const known = async (station: TestStation, cookie: string): Promise<unknown> =>
    (await station.app.request('/api/known', { headers: { cookie } })).json();

  test('[DV5] is set at every exchange, out of reach of scripts, and says nobody’s name', () =>
    withPhone(async ({ station, phone }) => {
      const set = cookieIn(await phone.send([]));
      expect(set).toMatch(
        /^so-thon-mark=[\w-]{22}; Max-Age=34560000; Path=\/api\/; HttpOnly; SameSite=Strict$/,
      );
      const mark = set.split(';')[0] ?? '';
      const told = await known(station, mark);
      expect(told).toMatchObject([{ lastWaiting: 0, taken: { count: 1, last: 1 } }]);
      expect(JSON.stringify(told)).not.toMatch(new RegExp(`Người|${phone.id}|${phone.actor}|${H1}`));
    }));

  test('[DV5] opens nothing, and without it nothing is told', () =>
    withPhone(async ({ station, phone }) => {
      const mark = cookieIn(await phone.send([])).split(';')[0] ?? '';
      expect(await known(station, '')).toEqual([]);
      expect(await known(station, 'so-thon-mark=AAAAAAAAAAAAAAAAAAAAAA')).toEqual([]);
      const answer = await station.app.request('/api/sync', {
        method: 'POST',
        headers: { cookie: mark },
        body: '{}',
      });
      expect(answer.status).toBe(401);
    }));

  test('[DV5] stays the same for one browser, and is for TLS only where there is TLS', () =>
    withPhone(async ({ station, phone }) => {
      const mark = cookieIn(await phone.send([])).split(';')[0] ?? '';
      const again = await station.app.request('/api/enrol', {
        method: 'POST',
        headers: { cookie: mark, 'x-forwarded-proto': 'https' },
        body: JSON.stringify({
          code: await station.invite('lead'),
          device: 'another-device',
          tokenHash: 'a'.repeat(64),
        }),
      });
      expect(cookieIn(again)).toContain(mark);
      expect(cookieIn(again)).toContain('; Secure');
      expect((await known(station, mark)) as unknown[]).toHaveLength(2);
    }));
});
