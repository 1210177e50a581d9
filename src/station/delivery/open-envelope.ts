import { webcrypto } from 'node:crypto';
import * as v from 'valibot';
import { ENVELOPE_INFO, ENVELOPE_IV_BYTES, ENVELOPE_KEY_BYTES } from '../../sync/envelope.ts';
import { envelopeSchema } from '../../sync/operation-schema.ts';

const { subtle } = webcrypto;

const contentSchema = v.object({
  token: v.pipe(v.string(), v.minLength(16), v.maxLength(200)),
  operation: envelopeSchema,
});

export type OpenedEnvelope = v.InferOutput<typeof contentSchema>;

/** What a sealed envelope says; nothing when it was not sealed to this key, was changed, or holds something else. */
export async function openEnvelope(
  bytes: Uint8Array<ArrayBuffer>,
  privateKey: webcrypto.CryptoKey,
): Promise<OpenedEnvelope | undefined> {
  try {
    const content = v.safeParse(contentSchema, JSON.parse(await decrypt(bytes, privateKey)));
    return content.success ? content.output : undefined;
  } catch {
    // WebCrypto says nothing of why, on purpose; whatever it was, there is nothing to read.
    return undefined;
  }
}

async function decrypt(bytes: Uint8Array<ArrayBuffer>, privateKey: webcrypto.CryptoKey): Promise<string> {
  const ivEnd = ENVELOPE_KEY_BYTES + ENVELOPE_IV_BYTES;
  const sender = await subtle.importKey(
    'raw',
    bytes.slice(0, ENVELOPE_KEY_BYTES),
    { name: 'ECDH', namedCurve: 'P-256' },
    false,
    [],
  );
  const secret = await subtle.deriveBits({ name: 'ECDH', public: sender }, privateKey, 256);
  const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(ENVELOPE_INFO);
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  const iv = bytes.slice(ENVELOPE_KEY_BYTES, ivEnd);
  return new TextDecoder().decode(await subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.slice(ivEnd)));
}
