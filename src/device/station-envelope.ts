import {
  ENVELOPE_INFO,
  ENVELOPE_IV_BYTES,
  ENVELOPE_KEY_BYTES,
  type EnvelopeContent,
} from '../sync/envelope.ts';
import type { Random } from './pin-lock.ts';

/** Seals what only the station can open; this phone itself can't read it back. */
export type EnvelopeSealer = (content: EnvelopeContent) => Promise<Uint8Array<ArrayBuffer>>;

const encoder = new TextEncoder();
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** One ephemeral key serves one batch of envelopes, each with its own iv. `stationKey`: public JWK, ECDH P-256. */
export async function envelopeSealer(stationKey: JsonWebKey, random: Random): Promise<EnvelopeSealer> {
  const station = await crypto.subtle.importKey('jwk', stationKey, CURVE, false, []);
  const ours = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', ours.publicKey));
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: station }, ours.privateKey, 256);
  const key = await aesKeyOf(secret);
  return async (content) => {
    const iv = random(ENVELOPE_IV_BYTES);
    const bytes = encoder.encode(JSON.stringify(content));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes);
    const envelope = new Uint8Array(ENVELOPE_KEY_BYTES + ENVELOPE_IV_BYTES + sealed.byteLength);
    envelope.set(publicKey, 0);
    envelope.set(iv, ENVELOPE_KEY_BYTES);
    envelope.set(new Uint8Array(sealed), ENVELOPE_KEY_BYTES + ENVELOPE_IV_BYTES);
    return envelope;
  };
}

async function aesKeyOf(secret: ArrayBuffer): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(ENVELOPE_INFO) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
}
