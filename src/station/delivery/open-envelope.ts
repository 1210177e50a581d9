import { webcrypto } from 'node:crypto';
import * as v from 'valibot';
import { openSealed } from '../../sync/ciphers.ts';
import { ENVELOPE_INFO } from '../../sync/envelope.ts';
import { envelopeSchema } from '../../sync/operation-schema.ts';

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
  const opened = await openSealed(webcrypto.subtle, { privateKey, info: ENVELOPE_INFO }, { bytes });
  const text = opened && new TextDecoder().decode(opened);
  const content = v.safeParse(v.pipe(v.string(), v.parseJson(), contentSchema), text);
  return content.success ? content.output : undefined;
}
