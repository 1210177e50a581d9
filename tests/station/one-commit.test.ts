import { expect, test } from 'vitest';
import { stationApp } from '../../src/station/http/app.ts';
import { PROTOCOL_VERSION } from '../../src/sync/parcel.ts';
import { COMMUNE, people, withStation } from './support/test-station.ts';

test('[ST6] an exchange is one commit, also of a browser that refuses the cookie', async () => {
  await withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, people(1, 'Thôn 1'));
    const phone = await station.join('hamlet', [`${COMMUNE}-01`]);
    // The first download makes a snapshot; what comes after is the everyday exchange.
    await phone.sync();
    let commits = 0;
    const { store, world } = station;
    const write: typeof store.write = (commune, work) => {
      commits += 1;
      return store.write(commune, work);
    };
    const app = stationApp({
      store: { ...store, write },
      world,
      app: 'no-such-folder',
      behindProxy: true,
      log: () => undefined,
    });
    const answer = await app.request('/api/sync', {
      method: 'POST',
      headers: { authorization: `Bearer ${phone.token}` },
      body: JSON.stringify({
        protocol: PROTOCOL_VERSION,
        device: phone.id,
        deviceTime: '2022-09-01T00:00:00.000Z',
        operations: [phone.rename('25090.1', 'Nguyễn Thị Đúng')],
        remaining: 0,
        cursor: phone.cursor,
      }),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toContain('so-thon-mark');
    expect(commits).toBe(1);
  });
});
