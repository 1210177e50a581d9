import { webcrypto } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openDown, packDown } from '../../src/sync/carry-down.ts';
import { openStart, packStart } from '../../src/sync/carry-start.ts';
import { openUp, packUp } from '../../src/sync/carry-up.ts';
import {
  CARRY_HEADER_BYTES,
  readCarryHeader,
  type CarryProblem,
  type CarryTools,
} from '../../src/sync/carry.ts';
import type { Bytes } from '../../src/sync/ciphers.ts';
import { joinSecrets } from '../../src/sync/join-secrets.ts';
import type { Result } from '../../src/domain/result.ts';

const tools: CarryTools = {
  subtle: webcrypto.subtle,
  random: (bytes) => webcrypto.getRandomValues(new Uint8Array(bytes)),
  gzip: (text) => Promise.resolve(Uint8Array.from(gzipSync(text))),
  // Answers later, as a stream does: what is no gzip rejects.
  gunzip: async (bytes) => gunzipSync(bytes).toString(),
};

async function stationKeys() {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', pair.publicKey);
  return { publicKey: { kty, crv, x, y } as webcrypto.JsonWebKey, privateKey: pair.privateKey };
}

const TOKEN = 'f'.repeat(64);
const CODE = 'mot-loi-moi-rat-dai';
const FRAMES = [Uint8Array.of(0, 0, 0, 1, 7), Uint8Array.of(0, 0, 0, 2, 8, 9, 10)];
const up = { token: TOKEN, want: 'receipt', parcel: { protocol: 1, operations: ['…'] } } as const;
const down = { device: 'may-1', from: { seq: 7, hash: 'ab' }, sent: 3, frames: FRAMES };
const start = { seed: 'a1'.repeat(32), enrolled: { personName: 'Người Thử' }, frames: FRAMES };

/** One of each kind, and how its rightful reader opens it. */
async function everyKind(): Promise<
  readonly {
    readonly name: string;
    readonly bytes: Bytes;
    readonly content: unknown;
    readonly open: (bytes: Bytes) => Promise<Result<unknown, CarryProblem>>;
  }[]
> {
  const keys = await stationKeys();
  const reader = { stationKey: keys.publicKey, token: TOKEN };
  return [
    {
      name: 'up',
      bytes: await packUp(tools, keys.publicKey, up),
      content: up,
      open: (bytes) => openUp(tools, keys, bytes),
    },
    {
      name: 'down',
      bytes: await packDown(tools, reader, down),
      content: down,
      open: (bytes) => openDown(tools, reader, bytes),
    },
    {
      name: 'start',
      bytes: await packStart(tools, { stationKey: keys.publicKey, code: CODE }, start),
      content: start,
      open: (bytes) => openStart(tools, CODE, bytes),
    },
  ];
}

const kindOf = (result: Result<unknown, CarryProblem>): string => (result.ok ? 'ok' : result.error.kind);

describe('carried things', () => {
  test('[CY1] each kind comes back as it was packed, and says in the clear only what it is', async () => {
    for (const { name, bytes, content, open } of await everyKind()) {
      expect(readCarryHeader(bytes)).toMatchObject({ ok: true, value: { kind: name } });
      expect(await open(bytes)).toEqual({ ok: true, value: content });
    }
  });

  test('[CY1] one changed bit anywhere, or any end cut off, is refused with a reason', async () => {
    for (const { name, bytes, open } of await everyKind()) {
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = bytes.with(at, (bytes[at] ?? 0) ^ 1);
        expect(`${name} ${at} ${kindOf(await open(changed))}`).not.toContain('ok');
        const cut = kindOf(await open(bytes.slice(0, at)));
        expect(['not-ours', 'damaged']).toContain(cut);
      }
      expect(kindOf(await open(Uint8Array.from([...bytes, 0])))).toBe('damaged');
    }
  });

  test('[CY1] what is no file of ours, of a newer app, or of another kind is told apart', async () => {
    const [first, second] = await everyKind();
    if (first === undefined || second === undefined) throw new Error('two kinds');
    const { bytes, open } = first;
    expect(kindOf(await open(new TextEncoder().encode('%PDF-1.7 … không phải tệp của ta …')))).toBe(
      'not-ours',
    );
    expect(kindOf(await open(new Uint8Array(0)))).toBe('not-ours');
    expect(kindOf(await open(bytes.with(5, 9)))).toBe('newer-app');
    expect(kindOf(await open(bytes.with(6, 99)))).toBe('damaged');
    expect(await open(second.bytes)).toEqual({ ok: false, error: { kind: 'wrong-kind', found: 'down' } });
  });

  test('[CY2] a parcel is opened by its own station only, and whoever relabels it opens nothing', async () => {
    const [ours, theirs] = [await stationKeys(), await stationKeys()];
    const bytes = await packUp(tools, ours.publicKey, up);
    expect(kindOf(await openUp(tools, theirs, bytes))).toBe('other-station');
    const relabelled = await packUp(tools, theirs.publicKey, up);
    relabelled.set(bytes.slice(CARRY_HEADER_BYTES, relabelled.length), CARRY_HEADER_BYTES);
    expect(kindOf(await openUp(tools, theirs, relabelled))).toBe('damaged');
  });

  test('[CY2] fifty corrections fit into animated pictures: less than 8 kB', async () => {
    const { publicKey } = await stationKeys();
    const hexOf = (bytes: number): string => Buffer.from(tools.random(bytes)).toString('hex');
    const operations = Array.from({ length: 50 }, (_, at) => ({
      id: `01893a4b-${hexOf(2)}-7${hexOf(2).slice(1)}-8${hexOf(2).slice(1)}-${hexOf(6)}`,
      kind: 'correct',
      subject: `25090.${100 + at * 7}`,
      commune: '25090',
      actor: '01893a4b-0000-7000-8000-000000000000',
      role: 'hamlet',
      device: '0123456789abcdef0123456789abcdef',
      deviceSeq: at + 1,
      basis: 812,
      deviceTime: `2022-09-01T0${at % 10}:${10 + at}:02.${100 + at}Z`,
      body: {
        changes: {
          idNumber: {
            saw: ['25090/2022-08-29/1'],
            base: `06819${1000 + at}`,
            value: `0681900${10000 + at * 37}`,
          },
        },
        evidence: 'card',
      },
    }));
    const parcel = {
      protocol: 1,
      device: 'd',
      deviceTime: '',
      operations,
      remaining: 0,
      cursor: { seq: 812 },
    };
    const bytes = await packUp(tools, publicKey, { token: TOKEN, want: 'receipt', parcel });
    expect(bytes.length).toBeLessThan(8_000);
  });

  test('[CY3] an answer is for one device of one station', async () => {
    const [ours, theirs] = [await stationKeys(), await stationKeys()];
    const bytes = await packDown(tools, { stationKey: ours.publicKey, token: TOKEN }, down);
    const other = { stationKey: ours.publicKey, token: 'e'.repeat(64) };
    expect(kindOf(await openDown(tools, other, bytes))).toBe('other-device');
    const elsewhere = { stationKey: theirs.publicKey, token: TOKEN };
    expect(kindOf(await openDown(tools, elsewhere, bytes))).toBe('other-station');
  });

  test('[CY4] a start file opens with its invitation’s code only', async () => {
    const { publicKey } = await stationKeys();
    const bytes = await packStart(tools, { stationKey: publicKey, code: CODE }, start);
    expect(kindOf(await openStart(tools, 'mot-loi-moi-khac-hẳn', bytes))).toBe('other-invitation');
  });

  test('[CY4] device and token come from seed and code, both; the same two give the same device', async () => {
    const seed = new Uint8Array(32).fill(7);
    const secrets = await joinSecrets(tools.subtle, seed, CODE);
    expect(secrets.device).toMatch(/^[0-9a-f]{32}$/);
    expect(secrets.token).toMatch(/^[0-9a-f]{64}$/);
    expect(await joinSecrets(tools.subtle, seed, CODE)).toEqual(secrets);
    const others = [
      await joinSecrets(tools.subtle, seed.with(0, 8), CODE),
      await joinSecrets(tools.subtle, seed, `${CODE}x`),
    ];
    for (const other of others) {
      expect(other.device).not.toBe(secrets.device);
      expect(other.token).not.toBe(secrets.token);
    }
  });
});
