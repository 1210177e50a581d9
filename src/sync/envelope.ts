/**
 * The words both sides must agree on for an envelope: an operation sealed to the station's public key, so that a
 * phone whose PIN is forgotten still delivers. On the wire: `EnvelopeContent` as JSON, sealed by `sealerTo` with
 * `ENVELOPE_INFO` (ciphers.ts); nothing in the clear beside it.
 */
import type { Operation } from '../domain/operation.ts';

export const ENVELOPE_INFO = 'so-thon envelope 1';

/** Most envelopes in one request to `/api/deliver`. */
export const LARGEST_DELIVERY = 500;

/** What an envelope holds: the sender's token stands for the Bearer header the phone can't give while locked. */
export interface EnvelopeContent {
  readonly token: string;
  readonly operation: Operation;
}
