import { sealerTo } from '../sync/ciphers.ts';
import { ENVELOPE_INFO, type EnvelopeContent } from '../sync/envelope.ts';
import type { Random } from './pin-lock.ts';

/** Seals what only the station can open; this phone itself can't read it back. */
export type EnvelopeSealer = (content: EnvelopeContent) => Promise<Uint8Array<ArrayBuffer>>;

const encoder = new TextEncoder();

/** One ephemeral key serves one batch of envelopes, each with its own iv. `stationKey`: public JWK, ECDH P-256. */
export async function envelopeSealer(stationKey: JsonWebKey, random: Random): Promise<EnvelopeSealer> {
  const seal = await sealerTo({ subtle: crypto.subtle, random }, stationKey, ENVELOPE_INFO);
  return (content) => seal({ bytes: encoder.encode(JSON.stringify(content)) });
}
