import { argon2id } from 'hash-wasm';

/** What turns a PIN into key material, slowly: a PIN alone would be tried out in a moment. */
export interface Stretch {
  readonly pin: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly memoryKib: number;
  readonly passes: number;
}

const KEY_BYTES = 32;

/**
 * Argon2id, 32 bytes. Keeps its thread busy: the browser's world gives it one of its own. 11 kB gzip that the screen
 * before the PIN does not need: loaded when a PIN is tried.
 */
export async function stretchPin({
  pin,
  salt,
  memoryKib,
  passes,
}: Stretch): Promise<Uint8Array<ArrayBuffer>> {
  const raw = await argon2id({
    password: pin.normalize('NFC'),
    salt,
    memorySize: memoryKib,
    iterations: passes,
    parallelism: 1,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  return new Uint8Array(raw);
}
