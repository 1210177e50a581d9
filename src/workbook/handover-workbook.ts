import type { HandoverDocument } from '../domain/handover.ts';

/** A list with everything that proves it. */
export interface SignedHandover {
  readonly document: HandoverDocument;
  /** SHA-256 of the document's canonical text (RFC 8785, UTF-8), hexadecimal. */
  readonly digest: string;
  /** ECDSA P-256 with SHA-256 over the same bytes, raw r‖s, base64. */
  readonly signature: string;
  /** The public half of the device's key. */
  readonly key: PublicKey;
}

/** A public P-256 key as JWK. */
export interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
}
