/**
 * The words both sides must agree on for an envelope: an operation sealed to the station's public key, so that a
 * phone whose PIN is forgotten still delivers. On the wire: 65 bytes of raw ephemeral P-256 public key, 12 bytes
 * of iv, and the AES-256-GCM ciphertext of `EnvelopeContent` as JSON. The AES key is HKDF-SHA-256 of the ECDH
 * secret (256 bits) with an empty salt and `ENVELOPE_INFO`; no additional data.
 */
import type { Operation } from '../domain/operation.ts';

export const ENVELOPE_INFO = 'so-thon envelope 1';

/** Length in bytes of the raw ephemeral public key at the front. */
export const ENVELOPE_KEY_BYTES = 65;

/** Length in bytes of the iv after it. */
export const ENVELOPE_IV_BYTES = 12;

/** Most envelopes in one request to `/api/deliver`. */
export const LARGEST_DELIVERY = 500;

/** What an envelope holds: the sender's token stands for the Bearer header the phone can't give while locked. */
export interface EnvelopeContent {
  readonly token: string;
  readonly operation: Operation;
}
