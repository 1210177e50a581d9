import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  KeyObject,
  sign,
  verify,
  webcrypto,
} from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';

/**
 * The platform without its thread pool. Ciphers, hashes and gzip are the real ones, done on the spot: when they are
 * ready then depends on nothing but the program, and one seed gives one history. Must be imported before anything of
 * the project: the station keeps `gzip` as it finds it.
 */
const importKey = webcrypto.subtle.importKey.bind(webcrypto.subtle);

const objects = new WeakMap<webcrypto.CryptoKey, KeyObject>();

const subtle = {
  importKey: async (format: 'raw' | 'jwk', key: BufferSource | JsonWebKey, ...how: KeyUse) => {
    const imported = await (format === 'jwk'
      ? importKey(format, key as JsonWebKey, ...how)
      : importKey(format, key as BufferSource, ...how));
    objects.set(imported, keyObjectFrom(format, key));
    return imported;
  },
  digest: (_: unknown, data: BufferSource) => resolved(createHash('sha256').update(viewOf(data)).digest()),
  encrypt: ({ iv, additionalData }: AesGcmParams, key: CryptoKey, data: BufferSource) => {
    const cipher = createCipheriv('aes-256-gcm', objectOf(key), viewOf(iv));
    if (additionalData !== undefined) cipher.setAAD(viewOf(additionalData));
    return resolved(Buffer.concat([cipher.update(viewOf(data)), cipher.final(), cipher.getAuthTag()]));
  },
  decrypt: async ({ iv, additionalData }: AesGcmParams, key: CryptoKey, data: BufferSource) => {
    const bytes = viewOf(data);
    const decipher = createDecipheriv('aes-256-gcm', objectOf(key), viewOf(iv));
    if (additionalData !== undefined) decipher.setAAD(viewOf(additionalData));
    decipher.setAuthTag(bytes.subarray(bytes.length - 16));
    return resolved(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]));
  },
  sign: ({ name }: { readonly name?: string }, key: CryptoKey, data: BufferSource) =>
    resolved(
      name === 'ECDSA'
        ? sign('sha256', viewOf(data), { key: objectOf(key), dsaEncoding: 'ieee-p1363' })
        : createHmac('sha256', objectOf(key)).update(viewOf(data)).digest(),
    ),
  verify: (_: unknown, key: CryptoKey, signature: BufferSource, data: BufferSource) =>
    Promise.resolve(
      verify('sha256', viewOf(data), { key: objectOf(key), dsaEncoding: 'ieee-p1363' }, viewOf(signature)),
    ),
  deriveBits: ({ public: publicKey }: EcdhKeyDeriveParams, privateKey: CryptoKey) =>
    resolved(diffieHellman({ publicKey: objectOf(publicKey), privateKey: objectOf(privateKey) })),
  deriveKey: ({ salt, info }: HkdfParams, key: CryptoKey) => {
    const raw = hkdfSync('sha256', objectOf(key), viewOf(salt), viewOf(info), 32);
    return subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  },
  // One pair of each kind for the whole process: making one each time shows nothing here.
  generateKey: ({ name }: EcKeyGenParams) => Promise.resolve(name === 'ECDSA' ? SIGNING : EPHEMERAL),
  exportKey: (format: string, key: CryptoKey) => {
    const jwk = objectOf(key).export({ format: 'jwk' });
    if (format === 'jwk') return Promise.resolve(jwk);
    const { x = '', y = '' } = jwk;
    return resolved(Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]));
  },
};

type KeyUse = readonly [
  algorithm: AlgorithmIdentifier | EcKeyImportParams | HmacImportParams,
  extractable: boolean,
  uses: KeyUsage[],
];

function keyObjectFrom(format: 'raw' | 'jwk', key: BufferSource | JsonWebKey): KeyObject {
  if (format === 'raw') {
    const bytes = viewOf(key as BufferSource);
    // A raw key of this length is a point on the curve.
    return bytes.length === 65 ? publicFrom(bytes) : createSecretKey(bytes);
  }
  const { kty = '', crv = '', x = '', y = '', d } = key as JsonWebKey;
  return d === undefined
    ? createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' })
    : createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' });
}

const publicFrom = (point: Uint8Array): KeyObject =>
  createPublicKey({
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: Buffer.from(point.subarray(1, 33)).toString('base64url'),
      y: Buffer.from(point.subarray(33)).toString('base64url'),
    },
    format: 'jwk',
  });

/** A key that was read from a disk is a copy. */
const objectOf = (key: webcrypto.CryptoKey): KeyObject => objects.get(key) ?? KeyObject.from(key);

const ECDH = { name: 'ECDH', namedCurve: 'P-256' };
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' };
const EPHEMERAL = pairOf(ECDH, [], ['deriveBits']);
const SIGNING = pairOf(ECDSA, ['verify'], ['sign']);

function pairOf(algorithm: EcKeyImportParams, publicUses: KeyUsage[], privateUses: KeyUsage[]) {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKey = pair.publicKey.toCryptoKey(algorithm, true, publicUses);
  const privateKey = pair.privateKey.toCryptoKey(algorithm, true, privateUses);
  objects.set(publicKey, pair.publicKey).set(privateKey, pair.privateKey);
  return { publicKey, privateKey };
}

const resolved = (bytes: Uint8Array): Promise<ArrayBuffer> => Promise.resolve(new Uint8Array(bytes).buffer);

const viewOf = (data: BufferSource): Uint8Array =>
  ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);

/** A stream that waits for everything, then turns it over. */
class WholeStream extends TransformStream<Uint8Array, Uint8Array> {
  constructor(turn: (bytes: Uint8Array) => Uint8Array) {
    const chunks: Uint8Array[] = [];
    super({
      transform: (chunk) => void chunks.push(chunk),
      flush: (controller) => {
        try {
          controller.enqueue(new Uint8Array(turn(Buffer.concat(chunks))));
        } catch {
          controller.error(new TypeError('no gzip'));
        }
      },
    });
  }
}

class SyncCompression extends WholeStream {
  constructor() {
    super((bytes) => zlib.gzipSync(bytes, { level: 1 }));
  }
}

class SyncDecompression extends WholeStream {
  constructor() {
    super((bytes) => zlib.gunzipSync(bytes));
  }
}

type Done = (error: unknown, result?: Buffer) => void;

const soon =
  (work: (bytes: Buffer, options: object) => Buffer) =>
  (bytes: Buffer, ...rest: readonly (object | Done)[]): void => {
    const done = rest.at(-1) as Done;
    const options = rest.length > 1 ? (rest[0] as object) : {};
    try {
      done(null, work(bytes, options));
    } catch (error) {
      done(error);
    }
  };

for (const [name, value] of Object.entries(subtle)) {
  Object.defineProperty(webcrypto.subtle, name, { value, configurable: true });
}
Object.assign(globalThis, { CompressionStream: SyncCompression, DecompressionStream: SyncDecompression });
Object.assign(zlib, {
  gzip: soon((bytes, options) => zlib.gzipSync(bytes, { ...options, level: 1 })),
  gunzip: soon((bytes, options) => zlib.gunzipSync(bytes, options)),
});
syncBuiltinESMExports();
// Dexie ends each transaction with an abort whose error nobody reads; its stack would cost a twentieth of a run.
Error.stackTraceLimit = 5;
