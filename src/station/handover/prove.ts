import { webcrypto } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { HandoverDocument } from '../../domain/handover.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { handoverText, parseHandover, type HandoverFileProblem } from '../../sync/handover-text.ts';
import type { HandoverProof } from '../../workbook/handover-workbook.ts';
import { sha256Hex } from '../world.ts';

const { subtle } = webcrypto;
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Why a list is not what somebody signed. */
export type ProofProblem =
  | HandoverFileProblem
  /** The text is not the canonical one of its document: it was put together by other means. */
  | { readonly kind: 'not-canonical' }
  | { readonly kind: 'wrong-digest' }
  | { readonly kind: 'bad-key' }
  | { readonly kind: 'wrong-signature' };

/** [ST24] What a list is if its text, digest and signature belong together: the document that was signed. */
export async function prove(proof: HandoverProof): Promise<Result<HandoverDocument, ProofProblem>> {
  const document = parseHandover(proof.text);
  if (!document.ok) return document;
  if (handoverText(document.value) !== proof.text) return err({ kind: 'not-canonical' });
  if (sha256Hex(proof.text) !== proof.digest.toLowerCase()) return err({ kind: 'wrong-digest' });
  const key = await publicKey(proof.key);
  if (key === undefined) return err({ kind: 'bad-key' });
  const signature = Uint8Array.from(Buffer.from(proof.signature, 'base64'));
  const signed = new TextEncoder().encode(proof.text);
  const isTrue = await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
  return isTrue ? ok(document.value) : err({ kind: 'wrong-signature' });
}

async function publicKey(jwk: HandoverProof['key']): Promise<webcrypto.CryptoKey | undefined> {
  try {
    return await subtle.importKey('jwk', { ...jwk, ext: true }, ECDSA, true, ['verify']);
  } catch {
    return undefined;
  }
}

/** One text per key, for comparing and keeping; undefined when it is no P-256 public key. */
export async function keyText({ kty, crv, x, y }: HandoverProof['key']): Promise<string | undefined> {
  return (await publicKey({ kty, crv, x, y })) === undefined ? undefined : canonicalize({ kty, crv, x, y });
}
