import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/sync/fountain.ts';
import { blockCount, LARGEST_IN_CODES, readFrame } from '../../src/sync/qr-frame.ts';
import { isAsSent, QrGathering, type GatheredWhole } from '../../src/sync/qr-gathering.ts';
import { QrSender } from '../../src/sync/qr-sender.ts';
import { randomFrom } from '../support/camera-picture.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const senderOf = (bytes: Uint8Array): QrSender => new QrSender(bytes, sha256(bytes));

function wholeOf(length: number, seed: number): Uint8Array {
  const chance = randomFrom(seed);
  return Uint8Array.from({ length }, () => chance() * 256);
}

interface Read {
  readonly whole: GatheredWhole;
  /** How many frames had been shown when it was complete. */
  readonly shown: number;
}

/** A reader that comes when `from` frames were shown already, and misses each frame with probability `loss`. */
function readThrough(sender: QrSender, loss: number, from: number, seed: number): Read {
  const chance = randomFrom(seed);
  const gathering = new QrGathering();
  for (let shown = 1; shown < 20_000; shown += 1) {
    if (chance() < loss) continue;
    const whole = gathering.take(sender.frame(from + shown - 1));
    if (whole !== undefined) return { whole, shown };
  }
  throw new Error('never complete');
}

describe('frames', () => {
  const sender = senderOf(wholeOf(1_000, 1));

  test('[QR1] a frame says what it is of; one wrong bit anywhere and it is passed over', () => {
    const bytes = sender.frame(70_000);
    expect(readFrame(bytes)).toMatchObject({ length: 1_000, number: 70_000 % 65_536 });
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const wrong = bytes.slice();
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(readFrame(wrong)).toBeUndefined();
    }
  });

  test('[QR1] foreign codes change nothing', () => {
    const gathering = new QrGathering();
    gathering.take(sender.frame(0));
    const before = gathering.progress;
    for (const text of [
      '',
      'SQ',
      'https://sothon.example/#/join/abc',
      '068090001234||Ka Bình|01011990|Nữ|Thôn 3|',
    ]) {
      expect(gathering.take(new TextEncoder().encode(text))).toBeUndefined();
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => gathering.take(noise) === undefined));
    expect(gathering.progress).toEqual(before);
  });

  test('[QR1] every frame fits the code it was measured for', () => {
    for (const length of [1, 193, 194, 6_000, 30_000, LARGEST_IN_CODES]) {
      expect(senderOf(wholeOf(length, length)).frame(3).length).toBeLessThanOrEqual(213);
    }
  });
});

describe('an endless sequence', () => {
  test('[QR2] whatever order, loss and repetition: the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 4_000 }), fc.nat(), (bytes, seed) => {
        const chance = randomFrom(seed);
        const sender = senderOf(bytes);
        const gathering = new QrGathering();
        let whole: GatheredWhole | undefined;
        while (whole === undefined) whole = gathering.take(sender.frame(Math.floor(chance() * 100_000)));
        expect(whole.bytes).toEqual(new Uint8Array(bytes));
        expect(isAsSent(whole, sha256(whole.bytes))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each([6_000, 30_000])(
    '[QR2] %i bytes need few frames more than there are blocks, however many are lost',
    (length) => {
      const bytes = wholeOf(length, length);
      const sender = senderOf(bytes);
      for (const loss of [0, 0.1, 0.3, 0.5]) {
        const needed = Array.from({ length: 5 }, (_, seed) => {
          const { whole, shown } = readThrough(sender, loss, 1_000 * seed, seed + 1);
          expect(whole.bytes).toEqual(bytes);
          return shown * (1 - loss);
        });
        const mean = needed.reduce((sum, each) => sum + each, 0) / needed.length;
        // Plain repetition needs 1.9 to 3.9 times as many at these losses.
        expect(mean).toBeLessThan(blockCount(length) * 1.1 + 5);
      }
    },
  );

  test('[QR2] from its beginning and without loss, not one frame too many', () => {
    const sender = senderOf(wholeOf(6_000, 7));
    expect(readThrough(sender, 0, 0, 1).shown).toBe(sender.frames);
  });

  test('[QR2] the sums drawn are part of the format', () => {
    expect([...blocksOf(2, 5)]).toEqual([4]);
    expect([70, 71, 72].map((frame) => [...blocksOf(frame, 40)].map((word) => word.toString(16))))
      .toMatchInlineSnapshot(`
      [
        [
          "c4f680a4",
          "fb",
        ],
        [
          "25ef938f",
          "79",
        ],
        [
          "15417ed8",
          "ed",
        ],
      ]
    `);
  });
});

describe('gathering', () => {
  const first = senderOf(wholeOf(900, 1));
  const bytes = wholeOf(900, 2);
  const second = senderOf(bytes);

  test('[QR3] codes of another transfer begin anew', () => {
    const gathering = new QrGathering();
    for (let at = 0; at < first.frames - 1; at += 1) gathering.take(first.frame(at));
    gathering.take(second.frame(0));
    expect(gathering.progress).toEqual({ got: 1, of: second.frames });
    for (let at = 1; at < second.frames - 1; at += 1) gathering.take(second.frame(at));
    expect(gathering.take(second.frame(second.frames - 1))?.bytes).toEqual(bytes);
  });

  test('[QR3] after a whole the same one can be read again', () => {
    const gathering = new QrGathering();
    const read = () =>
      Array.from({ length: second.frames }, (_, at) => gathering.take(second.frame(at))).at(-1);
    expect(read()?.bytes).toEqual(bytes);
    expect(gathering.progress).toBeUndefined();
    expect(read()?.bytes).toEqual(bytes);
  });

  test('[QR4] what is known already adds nothing', () => {
    const gathering = new QrGathering();
    expect(gathering.progress).toBeUndefined();
    for (const number of [0, 1, 0, 1, 1]) gathering.take(first.frame(number));
    expect(gathering.progress).toEqual({ got: 2, of: first.frames });
  });

  test('[QR5] bytes that are not what the sender had are told', () => {
    const { whole } = readThrough(second, 0, 0, 1);
    expect(isAsSent(whole, sha256(bytes))).toBe(true);
    expect(isAsSent(whole, sha256(wholeOf(900, 1)))).toBe(false);
  });
});
