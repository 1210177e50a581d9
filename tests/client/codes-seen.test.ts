import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule } from 'zxing-wasm/reader';
import { beforeAll, expect, test } from 'vitest';
import { readCodes } from '../../src/client/camera/read-codes.ts';
import { CodeGathering, type Gathered } from '../../src/client/codes/code-gathering.ts';
import { codeOf, codeShow } from '../../src/client/codes/code-show.ts';
import { QrSender } from '../../src/sync/qr-sender.ts';
import { photograph, randomFrom, rgbaOf, type Shot } from '../support/camera-picture.ts';

const VGA = { width: 640, height: 480 };

/** How a code is held before a webcam; each is read by the decoder that phones and stations use. */
const HELD: Readonly<Record<string, Shot>> = {
  'straight and near': { ...VGA, edge: 400, blur: 0.6, noise: 8, contrast: 0.9 },
  'small in the picture': { ...VGA, edge: 220, blur: 0.6, noise: 8, contrast: 0.9 },
  'turned a little and leaning': {
    ...VGA,
    edge: 320,
    turn: 12,
    lean: 0.12,
    blur: 0.9,
    noise: 12,
    contrast: 0.8,
  },
  'upside down': { ...VGA, edge: 350, turn: 175, lean: 0.1, blur: 1, noise: 12, contrast: 0.8 },
  'aslant in a dark room': { ...VGA, edge: 330, turn: 45, lean: 0.15, blur: 0.8, noise: 13, contrast: 0.5 },
  'out of focus': { ...VGA, edge: 380, turn: 4, blur: 1.8, noise: 10, contrast: 0.8 },
};

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  await prepareZXingModule({
    overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer },
    fireImmediately: true,
  });
});

const whole = (() => {
  const chance = randomFrom(5);
  return Uint8Array.from({ length: 900 }, () => chance() * 256);
})();

test.each(Object.entries(HELD))('[QR1] what is shown is read, %s', async (_, shot) => {
  const show = await codeShow(whole);
  const gathering = new CodeGathering();
  let now: Gathered = { kind: 'gathering', progress: undefined };
  // 5 blocks: nearly every look must have told something.
  let looks = 0;
  while (now.kind === 'gathering' && looks < 12) {
    const picture = photograph(show?.code(100 + looks) ?? [], { ...shot, seed: looks });
    now = await gathering.take(await readCodes({ ...picture, data: rgbaOf(picture) }));
    looks += 1;
  }
  expect(now).toEqual({ kind: 'whole', bytes: whole });
});

test('[QR5] a whole that is not what was sent is told', async () => {
  const mistaken = new QrSender(whole, '0'.repeat(64));
  const gathering = new CodeGathering();
  const seen: Gathered[] = [];
  for (let at = 0; at < mistaken.frames; at += 1) {
    seen.push(await gathering.take([{ bytes: mistaken.frame(at), text: '' }]));
  }
  expect(seen.map(({ kind }) => kind)).toEqual([...Array.from({ length: 4 }, () => 'gathering'), 'spoilt']);
});

test('what is too large for codes, or nothing, is not shown', async () => {
  expect(await codeShow(new Uint8Array())).toBeUndefined();
  expect(await codeShow(new Uint8Array(300_000))).toBeUndefined();
});

test('every byte comes through, whatever letters it would be', async () => {
  const bytes = Uint8Array.from({ length: 200 }, (_, at) => at + 56);
  const picture = photograph(codeOf(bytes), { ...VGA, edge: 400 });
  const [code] = await readCodes({ ...picture, data: rgbaOf(picture) });
  expect([...(code?.bytes ?? [])]).toEqual([...bytes]);
});

test('a picture without a code has none', async () => {
  const picture = photograph([[false]], { ...VGA, edge: 400, noise: 30 });
  expect(await readCodes({ ...picture, data: rgbaOf(picture) })).toEqual([]);
});
