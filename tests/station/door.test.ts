import { webcrypto } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ENVELOPE_INFO } from '../../src/sync/envelope.ts';
import { TestDevice } from './support/test-device.ts';
import { COMMUNE, people, withStation, type TestStation } from './support/test-station.ts';

const HAMLET = `${COMMUNE}-01`;
const HOUR = 3_600_000;

const kindOf = async (answer: Response): Promise<unknown> => {
  const body = (await answer.json()) as { error?: { kind: string } };
  return [answer.status, body.error?.kind];
};

/** A volunteer's phone that holds one subject, and the station's key. */
async function phoneWithSubject(station: TestStation) {
  const desk = await station.join('station');
  await station.list(desk, people(1, 'Thôn 1'));
  const phone = new TestDevice(station, 'hamlet');
  const { body } = await phone.enrol(await station.invite('hamlet', [HAMLET]));
  await phone.sync();
  return { desk, phone, stationKey: body.stationKey };
}

/** Seals as a phone does (sync/envelope.ts). */
async function seal(content: unknown, stationKey: webcrypto.JsonWebKey): Promise<string> {
  const { subtle } = webcrypto;
  const ecdh = { name: 'ECDH', namedCurve: 'P-256' };
  const own = await subtle.generateKey(ecdh, true, ['deriveBits']);
  const theirs = await subtle.importKey('jwk', stationKey, ecdh, true, []);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: new TextEncoder().encode(ENVELOPE_INFO) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const iv = webcrypto.getRandomValues(new Uint8Array(12));
  const sealed = await subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(JSON.stringify(content)),
  );
  const raw = await subtle.exportKey('raw', own.publicKey);
  return Buffer.concat([Buffer.from(raw), iv, Buffer.from(sealed)]).toString('base64');
}

describe('invitations', () => {
  test('[ST10] an invitation shows its face, is used once, and answers its own device again', async () => {
    await withStation(async (station) => {
      const code = await station.invite('hamlet', [HAMLET]);
      const look = await station.post('/api/invitations/look', { code });
      expect(await look.json()).toMatchObject({ personName: 'Người Thử hamlet', role: 'hamlet' });
      const phone = new TestDevice(station, 'hamlet');
      const first = await phone.enrol(code);
      expect(first.status).toBe(200);
      expect(first.body).toMatchObject({ commune: COMMUNE, communeName: 'Xã Lộc Thành', device: phone.id });
      expect((await phone.enrol(code)).body).toEqual(first.body);
      expect((await new TestDevice(station, 'hamlet').enrol(code)).status).toBe(410);
      expect(await kindOf(await station.post('/api/invitations/look', { code }))).toEqual([
        410,
        'invitation-used',
      ]);
    });
  });

  test('[ST10] after 72 hours it is too late, but not for the device that had used it', async () => {
    await withStation(async (station) => {
      const [used, left] = [await station.invite('lead'), await station.invite('lead')];
      const phone = new TestDevice(station, 'lead');
      await phone.enrol(used);
      station.now += 72 * HOUR;
      expect(await kindOf(await station.post('/api/invitations/look', { code: left }))).toEqual([
        410,
        'invitation-expired',
      ]);
      expect((await new TestDevice(station, 'lead').enrol(left)).status).toBe(410);
      expect((await phone.enrol(used)).status).toBe(200);
    });
  });

  test('[ST10] two devices with the same link: one joins', async () => {
    await withStation(async (station) => {
      const code = await station.invite('police');
      const answers = await Promise.all([1, 2, 3].map(() => new TestDevice(station, 'police').enrol(code)));
      const statuses = answers.map((answer) => String(answer.status));
      expect(statuses.sort()).toEqual(['200', '410', '410']);
    });
  });

  test('[ST10] unknown codes and malformed requests are told apart', async () => {
    await withStation(async (station) => {
      expect(await kindOf(await station.post('/api/invitations/look', { code: 'x' }))).toEqual([
        404,
        'invitation-unknown',
      ]);
      expect(await kindOf(await station.post('/api/enrol', { code: 'x' }))).toEqual([400, 'malformed']);
      expect(await kindOf(await station.post('/api/enrol', 'no object'))).toEqual([400, 'malformed']);
      expect(await kindOf(await station.get('/api/nothing'))).toEqual([404, 'not-found']);
    });
  });
});

describe('who may ask', () => {
  test('[ST9] without a token, with a wrong one, or revoked: nobody', async () => {
    await withStation(async (station) => {
      const { desk, phone } = await phoneWithSubject(station);
      expect(await kindOf(await station.post('/api/sync', {}))).toEqual([401, 'unauthorized']);
      expect(await kindOf(await station.post('/api/sync', {}, `${phone.token}x`))).toEqual([
        401,
        'unauthorized',
      ]);
      const revoke = await station.post(`/api/devices/${phone.id}/revoke`, {}, desk.token);
      expect(revoke.status).toBe(200);
      expect(await kindOf(await phone.send([]))).toEqual([401, 'unauthorized']);
    });
  });

  test('[ST17] a volunteer may not invite, revoke, list, or read the log', async () => {
    await withStation(async (station) => {
      const { phone } = await phoneWithSubject(station);
      const refused = await Promise.all([
        station.post('/api/invitations', { personName: 'X', grants: [] }, phone.token),
        station.post(`/api/devices/${phone.id}/revoke`, {}, phone.token),
        station.post('/api/listings', {}, phone.token),
        station.get('/api/log', phone.token),
        station.get('/api/devices', phone.token),
        station.get('/api/invitations', phone.token),
      ]);
      expect(refused.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403, 403]);
    });
  });

  test('[ST17] a station invites into its own commune only', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      const grant = { role: 'hamlet', commune: '25087', hamlets: 'all' };
      const other = await station.post('/api/invitations', { personName: 'X', grants: [grant] }, desk.token);
      expect(other.status).toBe(403);
      const own = await station.post(
        '/api/invitations',
        { personName: 'Ka Thử', grants: [{ ...grant, commune: COMMUNE }] },
        desk.token,
      );
      const { code } = (await own.json()) as { code: string };
      expect((await new TestDevice(station, 'hamlet').enrol(code)).status).toBe(200);
      const list = (await (await station.get('/api/invitations', desk.token)).json()) as object[];
      expect(list.filter((each) => 'usedAt' in each)).toHaveLength(2);
      expect(JSON.stringify(list)).not.toContain(code);
    });
  });
});

describe('sealed delivery', () => {
  test('[ST11] what a locked phone sealed is taken as its own, once', async () => {
    await withStation(async (station) => {
      const { phone, stationKey } = await phoneWithSubject(station);
      const operation = phone.rename('25090.1', 'Nguyễn Thị Đúng');
      const envelope = await seal({ token: phone.token, operation }, stationKey);
      const delivery = { device: phone.id, envelopes: [envelope, 'AAAA'] };
      expect(await (await station.post('/api/deliver', delivery)).json()).toEqual({ taken: 1 });
      expect(await (await station.post('/api/deliver', delivery)).json()).toEqual({ taken: 1 });
      const { answers } = await phone.sync([operation]);
      expect(answers[0]?.verdict).toBe('accepted');
      expect(phone.held.get('25090.1')?.entries.filter((entry) => entry.kind === 'correct')).toHaveLength(1);
    });
  });

  test('[ST11] what a revoked phone sealed is kept, refused, and changes nothing', async () => {
    await withStation(async (station) => {
      const { desk, phone, stationKey } = await phoneWithSubject(station);
      const operation = phone.rename('25090.1', 'Nguyễn Thị Đúng');
      await station.post(`/api/devices/${phone.id}/revoke`, {}, desk.token);
      const envelope = await seal({ token: phone.token, operation }, stationKey);
      const taken = await station.post('/api/deliver', { device: phone.id, envelopes: [envelope] });
      expect(await taken.json()).toEqual({ taken: 1 });
      const log = (await (await station.get('/api/log', desk.token)).json()) as { refusal?: string }[];
      expect(log[0]).toMatchObject({
        verdict: 'refused',
        refusal: 'revoked',
        operation: { id: operation.id },
      });
      await desk.sync();
      expect(desk.held.get('25090.1')?.entries.some((entry) => entry.kind === 'correct')).toBe(false);
    });
  });

  test('[ST11] an envelope speaks for the device it was sealed on, and for no other', async () => {
    await withStation(async (station) => {
      const { desk, phone, stationKey } = await phoneWithSubject(station);
      const operation = phone.rename('25090.1', 'Nguyễn Thị Đúng');
      const envelope = await seal({ token: phone.token, operation }, stationKey);
      const taken = await station.post('/api/deliver', { device: desk.id, envelopes: [envelope] });
      expect(await taken.json()).toEqual({ taken: 0 });
    });
  });
});

describe('limits', () => {
  test('[ST19] a bomb, a giant and nonsense are turned away, and say why', async () => {
    await withStation(async (station) => {
      const { phone } = await phoneWithSubject(station);
      const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
      expect(await kindOf(await station.post('/api/sync', bomb, phone.token))).toEqual([413, 'too-large']);
      const giant = new Uint8Array(5 * 1024 * 1024);
      expect(await kindOf(await station.post('/api/sync', giant, phone.token))).toEqual([413, 'too-large']);
      const cut = gzipSync('{"protocol":1}').subarray(0, 20);
      expect(await kindOf(await station.post('/api/sync', cut, phone.token))).toEqual([400, 'malformed']);
      expect(
        await kindOf(await phone.send(Array.from({ length: 1001 }, () => phone.rename('25090.1', 'x')))),
      ).toEqual([400, 'malformed']);
      expect(await kindOf(await phone.send([], { protocol: 0 }))).toEqual([426, 'app-too-old']);
    });
  });

  test('[ST19] one device or address gone wild is held back, the others are not', async () => {
    await withStation(async (station) => {
      const [wild, calm] = [await station.join('lead'), await station.join('lead')];
      const tick = station.world.now().getTime();
      const statuses = await Promise.all(
        Array.from({ length: 101 }, async () => (await wild.send([])).status),
      );
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
      expect((await calm.send([])).status).toBe(200);
      station.now = tick + 11_000;
      expect((await wild.send([])).status).toBe(200);
    });
  });

  test('[ST19] logs and errors name nobody', async () => {
    await withStation(async (station) => {
      const { desk, phone } = await phoneWithSubject(station);
      await phone.sync([phone.rename('25090.1', 'Nguyễn Thị Đúng')]);
      await station.post(`/api/devices/${phone.id}/revoke?x=0681900000`, {}, desk.token);
      const said = station.lines.join('\n');
      expect(said).toMatch(/POST \/api\/sync 200 \d+ ms/);
      for (const secret of ['Thử', 'Đúng', '0681900', phone.id, phone.token])
        expect(said).not.toContain(secret);
    });
  });

  test('[ST19] pages may not be framed, sniffed, or run anything from elsewhere', async () => {
    await withStation(async (station) => {
      const { headers } = await station.get('/healthz');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe-inline');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('camera=(self)');
    });
  });
});
