import { Dexie, type Table } from 'dexie';
import { keyDatabase } from './database-names.ts';
import { declareSchema, openDatabase } from './profile-database.ts';
import type { Databases } from './device-world.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A signature over a text, and the public key that proves it. */
export interface Signature {
  /** ECDSA P-256 with SHA-256 over the text's UTF-8, raw r‖s, base64. */
  readonly signature: string;
  readonly key: { readonly kty: string; readonly crv: string; readonly x: string; readonly y: string };
}

interface KeyRow {
  readonly id: 'signing';
  readonly pair: CryptoKeyPair;
}

/**
 * The key a police device signs with. It can't be taken out of this browser, only used, so it lies in a database of
 * its own and unsealed: a seal would need it extractable. What it signs is worth nothing without the device's token.
 */
export class SigningKey {
  readonly #profile: string;
  readonly #databases: Databases;

  constructor(profile: string, databases: Databases) {
    this.#profile = profile;
    this.#databases = databases;
  }

  /** Signs with the profile's key, which is made at its first use. */
  async sign(text: string): Promise<Signature> {
    const pair = await this.#pair();
    const bytes = new TextEncoder().encode(text);
    const signed = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes);
    const { kty = '', crv = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    return { signature: base64(new Uint8Array(signed)), key: { kty, crv, x, y } };
  }

  async #pair(): Promise<CryptoKeyPair> {
    const database = new Dexie(keyDatabase(this.#profile), {
      ...this.#databases,
      chromeTransactionDurability: 'strict',
    });
    declareSchema(database, 1, { keys: 'id' });
    await openDatabase(database);
    try {
      const keys: Table<KeyRow, string> = database.table('keys');
      const known = await keys.get('signing');
      if (known !== undefined) return known.pair;
      const made = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
      // Two tabs may sign for the first time at once: the first key kept is the key.
      return await database.transaction('rw', keys, async () => {
        const kept = await keys.get('signing');
        if (kept === undefined) await keys.add({ id: 'signing', pair: made });
        return kept?.pair ?? made;
      });
    } finally {
      database.close();
    }
  }
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
