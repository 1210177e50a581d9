import { DamagedError } from './storage.ts';

/** Bytes as they lie on the disk: AES-256-GCM under the profile's data key. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Seals and opens with one key. Never called inside a database transaction: WebCrypto would end it. */
export interface Sealer {
  /** `label` names the place (table and kind of key): bytes moved to another place do not open there. */
  readonly seal: (label: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Sealed>;
  /** Throws `DamagedError` when the bytes are not what was sealed under this label. */
  readonly open: (label: string, sealed: Sealed) => Promise<Uint8Array<ArrayBuffer>>;
}

const IV_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function sealerOf(key: CryptoKey, random: (bytes: number) => Uint8Array<ArrayBuffer>): Sealer {
  return {
    seal: async (label, bytes) => {
      const iv = random(IV_BYTES);
      const sealed = await crypto.subtle.encrypt(parameters(iv, label), key, bytes);
      return { iv, sealed: new Uint8Array(sealed) };
    },
    open: async (label, { iv, sealed }) => {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(parameters(iv, label), key, sealed));
      } catch (error) {
        throw new DamagedError(`does not open: ${label}`, { cause: error });
      }
    },
  };
}

const parameters = (iv: Uint8Array<ArrayBuffer>, label: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(label),
});

export const importAesKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

export const sealJson = (sealer: Sealer, label: string, value: unknown): Promise<Sealed> =>
  sealer.seal(label, encoder.encode(JSON.stringify(value)));

/**
 * The parser of our own sealed words. The shape is not looked at again: what opens under its label is, by the
 * seal, what this program wrote there.
 */
export async function openJson<T>(sealer: Sealer, label: string, sealed: Sealed): Promise<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return JSON.parse(decoder.decode(await sealer.open(label, sealed))) as T;
}

export const sameBytes = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, at) => byte === right[at]);
