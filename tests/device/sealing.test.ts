import { expect, test } from 'vitest';
import { makeLock, openLock } from '../../src/device/pin-lock.ts';
import { NO_WRONG_PINS, secondsToWait } from '../../src/device/pin-delay.ts';
import { importAesKey, openJson, sealerOf, sealJson } from '../../src/device/sealing.ts';
import { DamagedError, storageProblemOf } from '../../src/device/storage.ts';

const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));

test('what was sealed under one label opens under no other, and not when a bit has changed', async () => {
  const sealer = sealerOf(await importAesKey(random(32)), random);
  const sealed = await sealJson(sealer, 'outbox/1', { name: 'Nguyễn Thị Thử' });
  expect(await openJson(sealer, 'outbox/1', sealed)).toEqual({ name: 'Nguyễn Thị Thử' });
  await expect(sealer.open('outbox/2', sealed)).rejects.toThrow(DamagedError);
  const bent = Uint8Array.from(sealed.sealed, (byte, at) => (at === 3 ? byte ^ 1 : byte));
  await expect(sealer.open('outbox/1', { iv: sealed.iv, sealed: bent })).rejects.toThrow(DamagedError);
});

test('the right PIN gives the data key back, a wrong one says so, and the key cannot be read out', async () => {
  const { lock, key } = await makeLock('246802', { random });
  expect(await openLock('246803', lock, { random })).toEqual({ ok: false, error: 'wrong-pin' });
  const again = await openLock('246802', lock, { random });
  const sealed = await sealJson(sealerOf(key, random), 'x', 1);
  expect(again.ok && (await openJson(sealerOf(again.value, random), 'x', sealed))).toBe(1);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow(/not extractable/);
});

test('wrong PINs slow down, doubling to an hour; a clock that is set back waits no longer than the whole time', () => {
  const waits = [0, 3, 4, 5, 6, 11, 12, 40].map((count) => secondsToWait({ count, lastAt: 1_000 }, 1_000));
  expect(waits).toEqual([0, 0, 15, 30, 60, 1920, 3600, 3600]);
  expect(secondsToWait({ count: 4, lastAt: 1_000 }, 16_000)).toBe(0);
  expect(secondsToWait({ count: 4, lastAt: 1_000_000 }, 1_000)).toBe(15);
  expect(secondsToWait(NO_WRONG_PINS, 0)).toBe(0);
});

test('what a disk can do to a person is named; a full disk is full however deep it is wrapped; a bug is none of it', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });
  expect(storageProblemOf(named('AbortError', named('QuotaExceededError')))).toEqual({
    kind: 'storage-full',
  });
  expect(storageProblemOf(named('OpenFailedError', named('SecurityError')))).toEqual({
    kind: 'storage-blocked',
  });
  expect(storageProblemOf(named('DatabaseClosedError'))).toEqual({ kind: 'storage-broken' });
  // Of several rows written at once Dexie tells the failures, and has no name for the whole.
  const failures = [named('QuotaExceededError'), named('AbortError')];
  expect(storageProblemOf(Object.assign(new Error('bulk'), { failures }))).toEqual({ kind: 'storage-full' });
  expect(storageProblemOf(new TypeError('a bug'))).toBeUndefined();
});
