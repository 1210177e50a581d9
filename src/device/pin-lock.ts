import { err, ok, type Result } from '../domain/result.ts';
import type { DeviceWorld } from './device-world.ts';
import { importAesKey, sealerOf, type Sealed } from './sealing.ts';
import { DamagedError } from './storage.ts';

/** What must be readable before the PIN is known: how to make the PIN's key, and the data key wrapped by it. */
export interface PinLock {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly memoryKib: number;
  readonly passes: number;
  readonly wrapped: Sealed;
}

/** OWASP's first choice for Argon2id; about 90 ms on a laptop and 600 ms on a cheap phone. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const LABEL = 'data-key';

export type Random = (bytes: number) => Uint8Array<ArrayBuffer>;

type LockWorld = Pick<DeviceWorld, 'random' | 'stretchPin'>;
type Stretched = Omit<PinLock, 'wrapped'>;

/** A new random data key, and the lock that gives it back for this PIN. The key can't be read out of the browser. */
export async function makeLock(
  pin: string,
  world: LockWorld,
): Promise<{ readonly lock: PinLock; readonly key: CryptoKey }> {
  const raw = world.random(KEY_BYTES);
  const asked = { salt: world.random(SALT_BYTES), memoryKib: MEMORY_KIB, passes: PASSES };
  const wrapped = await sealerOf(await keyOfPin(pin, asked, world), world.random).seal(LABEL, raw);
  const key = await importAesKey(raw);
  raw.fill(0);
  return { lock: { ...asked, wrapped }, key };
}

export async function openLock(
  pin: string,
  lock: PinLock,
  world: LockWorld,
): Promise<Result<CryptoKey, 'wrong-pin'>> {
  try {
    const raw = await sealerOf(await keyOfPin(pin, lock, world), world.random).open(LABEL, lock.wrapped);
    const key = await importAesKey(raw);
    raw.fill(0);
    return ok(key);
  } catch (error) {
    if (error instanceof DamagedError) return err('wrong-pin');
    throw error;
  }
}

async function keyOfPin(pin: string, lock: Stretched, world: LockWorld): Promise<CryptoKey> {
  const { salt, memoryKib, passes } = lock;
  const stretch = world.stretchPin ?? (await import('./pin-stretch.ts')).stretchPin;
  return importAesKey(await stretch({ pin, salt, memoryKib, passes }));
}
