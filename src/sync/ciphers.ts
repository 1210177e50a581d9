/**
 * The ciphers both sides must agree on, written once. WebCrypto is the same on a phone and in Node, but belongs to
 * the world: it comes in as an argument, and so does chance.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

type Use = 'sign' | 'encrypt' | 'decrypt' | 'deriveBits' | 'deriveKey';

interface Algorithm {
  readonly name: string;
  readonly [parameter: string]: unknown;
}

interface HkdfAlgorithm extends Algorithm {
  readonly hash: string;
  readonly salt: Bytes;
  readonly info: Bytes;
}

interface AesAlgorithm extends Algorithm {
  readonly length: number;
}

/** A public ECDH P-256 key as JWK. */
export interface PublicKey {
  readonly kty?: string;
  readonly crv?: string;
  readonly x?: string;
  readonly y?: string;
}

/** The part of `SubtleCrypto` that is used here; keys are opaque. */
export interface Subtle {
  importKey(
    format: 'raw',
    key: Bytes,
    algorithm: Algorithm,
    extractable: boolean,
    uses: Use[],
  ): Promise<unknown>;
  importKey(
    format: 'jwk',
    key: PublicKey,
    algorithm: Algorithm,
    extractable: boolean,
    uses: Use[],
  ): Promise<unknown>;
  exportKey(format: 'raw', key: unknown): Promise<ArrayBuffer>;
  generateKey(
    algorithm: { readonly name: string; readonly namedCurve: string },
    extractable: boolean,
    uses: Use[],
  ): Promise<{ readonly publicKey: unknown; readonly privateKey: unknown }>;
  deriveBits(
    algorithm: { readonly name: string; readonly public: unknown },
    key: unknown,
    length: number,
  ): Promise<ArrayBuffer>;
  deriveKey(
    algorithm: HkdfAlgorithm,
    key: unknown,
    derived: AesAlgorithm,
    extractable: boolean,
    uses: Use[],
  ): Promise<unknown>;
  encrypt(algorithm: Algorithm, key: unknown, bytes: Bytes): Promise<ArrayBuffer>;
  decrypt(algorithm: Algorithm, key: unknown, bytes: Bytes): Promise<ArrayBuffer>;
  sign(algorithm: string, key: unknown, bytes: Bytes): Promise<ArrayBuffer>;
  digest(algorithm: string, bytes: Bytes): Promise<ArrayBuffer>;
}

export type Random = (bytes: number) => Bytes;

/** What is sealed, and what goes beside it in the clear and must be the same when it is opened. */
export interface Sealing {
  readonly bytes: Bytes;
  readonly clear?: Bytes;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Length in bytes of a raw P-256 public key. */
const KEY_BYTES = 65;
const IV_BYTES = 12;

/** Labels, codes and tokens are ASCII. */
export const ascii = (text: string): Bytes =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

/**
 * Seals what only the holder of the private key opens: 65 bytes of raw ephemeral public key, 12 bytes of iv, and the
 * AES-256-GCM ciphertext. The AES key is HKDF-SHA-256 of the ECDH secret (256 bits) with an empty salt and `info`.
 * One ephemeral key serves everything that one sealer seals, each with its own iv.
 */
export async function sealerTo(
  { subtle, random }: { readonly subtle: Subtle; readonly random: Random },
  publicKey: PublicKey,
  info: string,
): Promise<(sealing: Sealing) => Promise<Bytes>> {
  const theirs = await subtle.importKey('jwk', publicKey, CURVE, false, []);
  const ours = await subtle.generateKey(CURVE, true, ['deriveBits']);
  const front = new Uint8Array(await subtle.exportKey('raw', ours.publicKey));
  const secret = await subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256);
  const key = await aesKey(subtle, new Uint8Array(secret), info);
  return async (sealing) => joined(front, await encrypt(subtle, { key, iv: random(IV_BYTES) }, sealing));
}

/** The inverse, with the private half; undefined when it was not sealed to this key, or was changed. */
export async function openSealed(
  subtle: Subtle,
  { privateKey, info }: { readonly privateKey: unknown; readonly info: string },
  { bytes, clear }: Sealing,
): Promise<Bytes | undefined> {
  try {
    const theirs = await subtle.importKey('raw', bytes.slice(0, KEY_BYTES), CURVE, false, []);
    const secret = await subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256);
    const key = await aesKey(subtle, new Uint8Array(secret), info);
    return await decrypt(subtle, key, { bytes: bytes.slice(KEY_BYTES), ...(clear && { clear }) });
  } catch {
    // WebCrypto says nothing of why, on purpose; whatever it was, there is nothing to read.
    return undefined;
  }
}

/** Seals under a secret both sides know (a token, a code): 12 bytes of iv and the AES-256-GCM ciphertext. */
export async function sealUnder(
  { subtle, random }: { readonly subtle: Subtle; readonly random: Random },
  { secret, info }: { readonly secret: string; readonly info: string },
  sealing: Sealing,
): Promise<Bytes> {
  const key = await aesKey(subtle, ascii(secret), info);
  return encrypt(subtle, { key, iv: random(IV_BYTES) }, sealing);
}

/** The inverse; undefined when it was sealed under another secret, or was changed. */
export async function openUnder(
  subtle: Subtle,
  { secret, info }: { readonly secret: string; readonly info: string },
  sealing: Sealing,
): Promise<Bytes | undefined> {
  try {
    return await decrypt(subtle, await aesKey(subtle, ascii(secret), info), sealing);
  } catch {
    return undefined;
  }
}

/** HMAC-SHA-256, in lower-case hexadecimal. */
export async function hmacHex(subtle: Subtle, key: Bytes, text: string): Promise<string> {
  const imported = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hex(new Uint8Array(await subtle.sign('HMAC', imported, ascii(text))));
}

export const sha256 = async (subtle: Subtle, text: string): Promise<Bytes> =>
  new Uint8Array(await subtle.digest('SHA-256', ascii(text)));

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

async function aesKey(subtle: Subtle, secret: Bytes, info: string): Promise<unknown> {
  const material = await subtle.importKey('raw', secret, { name: 'HKDF' }, false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: ascii(info) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function encrypt(
  subtle: Subtle,
  { key, iv }: { readonly key: unknown; readonly iv: Bytes },
  { bytes, clear }: Sealing,
): Promise<Bytes> {
  return joined(iv, new Uint8Array(await subtle.encrypt(gcm(iv, clear), key, bytes)));
}

async function decrypt(subtle: Subtle, key: unknown, { bytes, clear }: Sealing): Promise<Bytes> {
  const iv = bytes.slice(0, IV_BYTES);
  return new Uint8Array(await subtle.decrypt(gcm(iv, clear), key, bytes.slice(IV_BYTES)));
}

const gcm = (iv: Bytes, clear: Bytes | undefined): Algorithm => ({
  name: 'AES-GCM',
  iv,
  ...(clear === undefined ? {} : { additionalData: clear }),
});
