import { describe, expect, test } from 'vitest';
import { checkCommune } from '../../src/station/log/check.ts';
import { readSubject } from '../../src/sync/reading.ts';
import { checkedCommune, TestPolice } from './support/test-police.ts';
import { COMMUNE, withStation } from './support/test-station.ts';

const kind = (body: unknown): unknown => (body as { error?: { kind: string } }).error?.kind;
const NAME = `${COMMUNE}-20220901-7F3A`;

describe('a list is handed over', () => {
  test('[ST21] the document is kept, every subject signed, in one; sent again it is the same list', async () => {
    await withStation(async (station) => {
      const { desk, police, numbers } = await checkedCommune(station, 3);
      const signed = await police.sign(police.draft(numbers));
      const first = await police.send(signed);
      expect(first).toMatchObject({
        status: 200,
        body: { handover: NAME, version: 1, digest: signed.digest, signed: 3 },
      });
      const head = await station.store.read((tx) => tx.log.head(COMMUNE));
      expect(await police.send(signed)).toEqual(first);
      expect(await station.store.read((tx) => tx.log.head(COMMUNE))).toEqual(head);
      await desk.sync();
      for (const number of numbers) {
        const reading = readSubject(desk.get(`${COMMUNE}.${number}`));
        expect(reading.stage).toBe('signed');
        expect(reading.lastStep).toMatchObject({ kind: 'sign', role: 'police', actor: police.device.actor });
      }
      const read = await station.get(`/api/handovers/${NAME}/1`, desk.token);
      expect(await read.json()).toMatchObject({ total: 3, content: signed });
      expect((await station.store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
      const audit = await station.store.read((tx) => tx.notes.audit(COMMUNE, 3));
      expect(audit.map(({ act, count }) => [act, count])).toContainEqual(['read-handover', 3]);
    });
  });

  test('[ST21] a row that is no longer what the station reads stops the list, which says so; nothing is written', async () => {
    await withStation(async (station) => {
      const { desk, police, numbers } = await checkedCommune(station, 3);
      const document = police.draft(numbers);
      // Somebody came out of the hills with another name, and somebody was given back.
      await desk.sync();
      await desk.sync([
        desk.rename(`${COMMUNE}.1`, 'Tên Khác'),
        desk.say('return', `${COMMUNE}.2`, { reason: 'xem lại' }),
      ]);
      const head = await station.store.read((tx) => tx.log.head(COMMUNE));
      const refused = await police.handOver(document);
      expect(refused).toEqual({
        status: 409,
        body: {
          error: {
            kind: 'handover-refused',
            doubts: [
              { kind: 'not-signable', subject: `${COMMUNE}.1`, why: { kind: 'contested', fields: ['name'] } },
              { kind: 'not-signable', subject: `${COMMUNE}.2`, why: { kind: 'not-checked' } },
            ],
          },
        },
      });
      expect(await station.store.read((tx) => tx.log.head(COMMUNE))).toEqual(head);
      expect(await station.store.read((tx) => tx.handovers.all(COMMUNE))).toEqual([]);
    });
  });

  test('[ST21] [ST24] another digest, signature, key, person or commune is not signed here', async () => {
    await withStation(async (station) => {
      const { police, numbers } = await checkedCommune(station, 2);
      const signed = await police.sign(police.draft(numbers));
      const other = await TestPolice.join(station);
      await other.register();
      const foreign = await other.sign(signed.document);
      const [row] = signed.document.rows;
      const forged = [
        { ...signed, digest: '0'.repeat(64) },
        { ...signed, signature: foreign.signature },
        { ...signed, key: foreign.key },
        foreign,
        await police.sign({ ...signed.document, signedBy: { actor: other.device.actor } }),
        await police.sign({ ...signed.document, commune: '25087' }),
        { ...signed, document: { ...signed.document, communeName: 'Xã Khác' } },
      ];
      for (const each of forged) expect(kind((await police.send(each)).body)).toBe('not-signed-here');
      const changed = {
        ...signed.document,
        rows: row === undefined ? [] : [row, { ...row, row: 2 }],
      };
      expect(kind((await police.handOver(changed)).body)).toBe('malformed');
      const confirmed = { name: 'Ai Đó', birthDate: '01/01/1990', sex: 'Nam', idNumber: '068190000001' };
      const invented = signed.document.rows.map((each) => ({ ...each, confirmed }));
      const { body } = await police.handOver({ ...signed.document, rows: invented });
      expect(body).toMatchObject({
        error: { doubts: [{ kind: 'changed' }, { kind: 'changed' }] },
      });
      expect((await police.send(signed)).status).toBe(200);
    });
  });

  test('[ST23] a device has one key; only the police register one', async () => {
    await withStation(async (station) => {
      const police = await TestPolice.join(station);
      expect((await police.register()).status).toBe(200);
      expect((await police.register()).status).toBe(200);
      const other = await TestPolice.join(station);
      const key = await other.key();
      const again = await station.post('/api/devices/key', { key }, police.device.token);
      expect([again.status, kind(await again.json())]).toEqual([409, 'key-taken']);
      const nonsense = await station.post(
        '/api/devices/key',
        { key: { ...key, x: 'x' } },
        other.device.token,
      );
      expect(nonsense.status).toBe(400);
      const lead = await station.join('lead');
      expect((await station.post('/api/devices/key', { key }, lead.token)).status).toBe(403);
    });
  });

  test('[AP6] a signature can’t be said without its list', async () => {
    await withStation(async (station) => {
      const { police } = await checkedCommune(station, 1);
      const body = { handover: NAME, version: 1, digest: 'x' };
      const { answers } = await police.device.sync([police.device.say('sign', `${COMMUNE}.1`, body)]);
      expect(answers[0]).toMatchObject({ verdict: 'refused', refusal: 'not-signable' });
    });
  });

  test('[AP7] a check that does not write what its verdict promises is malformed', async () => {
    await withStation(async (station) => {
      const { police } = await checkedCommune(station, 1);
      const changes = police.device.change(`${COMMUNE}.1`, { name: 'Tên Khác' });
      const body = { verdict: 'matches', changes } as const;
      const { answers } = await police.device.sync([police.device.say('check', `${COMMUNE}.1`, body)]);
      expect(answers[0]).toMatchObject({ verdict: 'refused', refusal: 'malformed' });
    });
  });
});

describe('afterwards', () => {
  test('[ST22] the station says once that it has it, and every subject still signed knows', async () => {
    await withStation(async (station) => {
      const { desk, police, numbers } = await checkedCommune(station, 3);
      await police.handOver(police.draft(numbers));
      await desk.sync();
      await desk.sync([desk.say('return', `${COMMUNE}.3`, { reason: 'không nhập được' })]);
      const receive = () => station.post(`/api/handovers/${NAME}/1/receive`, {}, desk.token);
      const first = (await (await receive()).json()) as object;
      expect(first).toMatchObject({ acknowledgedByName: 'Người Thử station' });
      expect(await (await receive()).json()).toEqual(first);
      await desk.sync();
      const received = numbers.map(
        (number) =>
          desk.get(`${COMMUNE}.${number}`).entries.filter((entry) => entry.kind === 'receive').length,
      );
      expect(received).toEqual([1, 1, 0]);
      const list = (await (await station.get('/api/handovers', police.device.token)).json()) as object[];
      expect(list).toEqual([first]);
      expect((await station.post(`/api/handovers/${NAME}/1/receive`, {}, police.device.token)).status).toBe(
        403,
      );
      expect((await station.post(`/api/handovers/${NAME}/2/receive`, {}, desk.token)).status).toBe(404);
    });
  });

  test('[ST21] what changed since goes on an addendum: the next version, which names the one before', async () => {
    await withStation(async (station) => {
      const { desk, police, numbers } = await checkedCommune(station, 3);
      const first = await police.sign(police.draft(numbers));
      await police.send(first);
      await desk.sync();
      await desk.sync([desk.say('return', `${COMMUNE}.2`, { reason: 'sai ngày sinh' })]);
      await police.device.sync();
      await police.check([2], { birthDate: '02/02/1990' });
      const earlier = { handover: NAME, version: 1, digest: first.digest };
      const draft = (addendumTo?: typeof earlier, version = 2) =>
        police.draft([2], addendumTo === undefined ? { version: 1 } : { version, addendumTo });
      expect(kind((await police.handOver(draft())).body)).toBe('version-taken');
      const wrong = draft({ ...earlier, digest: '0'.repeat(64) });
      expect(kind((await police.handOver(wrong)).body)).toBe('version-taken');
      expect((await police.handOver(draft(earlier))).status).toBe(200);
      await desk.sync();
      expect(readSubject(desk.get(`${COMMUNE}.2`)).stage).toBe('signed');
      const list = (await (await station.get('/api/handovers', desk.token)).json()) as object[];
      expect(list).toMatchObject([
        { version: 2, total: 1, addendumTo: earlier },
        { version: 1, total: 3 },
      ]);
    });
  });

  test('[ST17] a volunteer, the district and a facility see no signed list', async () => {
    await withStation(async (station) => {
      const { police, numbers } = await checkedCommune(station, 1);
      await police.handOver(police.draft(numbers));
      for (const role of ['hamlet', 'district', 'facility'] as const) {
        const other = await station.join(role, role === 'hamlet' ? [`${COMMUNE}-01`] : 'all');
        expect((await station.get('/api/handovers', other.token)).status).toBe(403);
        expect((await station.get(`/api/handovers/${NAME}/1`, other.token)).status).toBe(403);
      }
    });
  });
});
