import { hmacHex, type Bytes, type Subtle } from './ciphers.ts';

/** What a device is known by: its id, and the token that speaks for it. */
export interface JoinSecrets {
  /** 128 bits in hexadecimal. */
  readonly device: string;
  /** 256 bits in hexadecimal. */
  readonly token: string;
}

/**
 * Both from a seed and an invitation's code, useless without either: a join that was cut off goes on as the same
 * device, and a start file made twice for one invitation makes one device.
 */
export async function joinSecrets(subtle: Subtle, seed: Bytes, code: string): Promise<JoinSecrets> {
  const [device, token] = await Promise.all([
    hmacHex(subtle, seed, `so-thon device ${code}`),
    hmacHex(subtle, seed, `so-thon token ${code}`),
  ]);
  return { device: device.slice(0, 32), token };
}
