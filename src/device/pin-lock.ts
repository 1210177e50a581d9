import { err, ok, type Result } from '../domain/result.ts';
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

/** A new random data key, and the lock that gives it back for this PIN. The key can't be read out of the browser. */
export async function makeLock(
  pin: string,
  random: Random,
): Promise<{ readonly lock: PinLock; readonly key: CryptoKey }> {
  const raw = random(KEY_BYTES);
  const asked = { salt: random(SALT_BYTES), memoryKib: MEMORY_KIB, passes: PASSES };
  const wrapped = await sealerOf(await keyOfPin(pin, asked), random).seal(LABEL, raw);
  const key = await importAesKey(raw);
  raw.fill(0);
  return { lock: { ...asked, wrapped }, key };
}

export async function openLock(
  pin: string,
  lock: PinLock,
  random: Random,
): Promise<Result<CryptoKey, 'wrong-pin'>> {
  try {
    const raw = await sealerOf(await keyOfPin(pin, lock), random).open(LABEL, lock.wrapped);
    const key = await importAesKey(raw);
    raw.fill(0);
    return ok(key);
  } catch (error) {
    if (error instanceof DamagedError) return err('wrong-pin');
    throw error;
  }
}

async function keyOfPin(pin: string, lock: Omit<PinLock, 'wrapped'>): Promise<CryptoKey> {
  // 11 kB gzip that the screen before the PIN does not need.
  const { argon2id } = await import('hash-wasm');
  const raw = await argon2id({
    password: pin.normalize('NFC'),
    salt: lock.salt,
    memorySize: lock.memoryKib,
    iterations: lock.passes,
    parallelism: 1,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  return importAesKey(new Uint8Array(raw));
}
