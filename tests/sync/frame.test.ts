import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameReader, joinFrames } from '../../src/sync/frame.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

async function* inChunks(whole: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const size of sizes) {
    yield whole.subarray(at, at + size);
    at += size;
  }
  yield whole.subarray(at);
}

test('[PA3] header and blocks come back whole from chunks of any size', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.array(bytes), fc.array(fc.nat(50)), async (header, blocks, sizes) => {
      const reader = new FrameReader(inChunks(joinFrames(header, blocks), sizes));
      expect(await reader.takeHeader()).toEqual({ ok: true, value: header });
      for (const block of blocks) expect(await reader.take(block.length)).toEqual({ ok: true, value: block });
    }),
  );
});

test('[PA3] an answer that was cut anywhere says so, and never gives a shorter block', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 50 }), fc.nat(), async (block, cut) => {
      const whole = joinFrames(new Uint8Array([1, 2, 3]), [block]);
      const reader = new FrameReader(inChunks(whole.subarray(0, cut % whole.length), []));
      const header = await reader.takeHeader();
      const taken = header.ok ? await reader.take(block.length) : header;
      expect(taken).toEqual({ ok: false, error: { kind: 'cut-short' } });
    }),
  );
});
