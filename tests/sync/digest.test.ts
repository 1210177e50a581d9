import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdingText, receiptText, shortCode } from '../../src/sync/digest.ts';

const versions = fc.uniqueArray(fc.tuple(fc.stringMatching(/^\d{5}\.\d{1,4}$/), fc.nat()), {
  selector: ([id]) => id,
  minLength: 1,
});

test('[PA4] the digest does not depend on the order in which subjects are held', () => {
  fc.assert(
    fc.property(versions, (held) => {
      expect(holdingText(held.toReversed())).toBe(holdingText(held));
    }),
  );
});

test('[PA4] one subject more, or one version newer, is another digest', () => {
  fc.assert(
    fc.property(versions, (held) => {
      const [[id, version] = ['', 0], ...rest] = held;
      expect(holdingText(rest)).not.toBe(holdingText(held));
      expect(holdingText([[id, version + 1], ...rest])).not.toBe(holdingText(held));
    }),
  );
});

test('[PA4] a receipt names the set of operations, and its code has four characters to read aloud', () => {
  expect(receiptText(['b', 'a'])).toBe(receiptText(['a', 'b']));
  expect(receiptText(['a'])).not.toBe(receiptText(['a', 'b']));
  expect(shortCode('7f3a99')).toBe('7F3A');
});
