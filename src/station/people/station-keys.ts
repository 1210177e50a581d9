import { webcrypto } from 'node:crypto';
import * as v from 'valibot';
import type { Store } from '../store/store.ts';

const SETTING = 'station-key';
const ECDH = { name: 'ECDH', namedCurve: 'P-256' };

const keySchema = v.object({
  kty: v.string(),
  crv: v.string(),
  x: v.string(),
  y: v.string(),
  d: v.string(),
});

/** The station's key pair: phones seal to the public half what they can't send in the open. */
export interface StationKeys {
  readonly publicKey: webcrypto.JsonWebKey;
  readonly privateKey: webcrypto.CryptoKey;
}

/** Made at first use and kept in the database, so that a backup has it and every process shares it. */
export async function stationKeys(store: Store): Promise<StationKeys> {
  const kept = (await store.read((tx) => tx.notes.setting(SETTING))) ?? (await makeKeys(store));
  const jwk = v.parse(keySchema, JSON.parse(kept));
  const { kty, crv, x, y } = jwk;
  return {
    publicKey: { kty, crv, x, y, ext: true, key_ops: [] },
    privateKey: await webcrypto.subtle.importKey('jwk', jwk, ECDH, false, ['deriveBits']),
  };
}

async function makeKeys(store: Store): Promise<string> {
  const pair = await webcrypto.subtle.generateKey(ECDH, true, ['deriveBits']);
  const jwk = await webcrypto.subtle.exportKey('jwk', pair.privateKey);
  // The station's own settings hang on no commune; two processes that start together keep the first.
  return store.write('', (tx) => tx.notes.keepSetting(SETTING, JSON.stringify(jwk)));
}
