import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Time and chance, as arguments: tests bring their own. */
export interface World {
  readonly now: () => Date;
  /** UUIDv7. */
  readonly newId: () => string;
  /** 128 bits nobody can guess, as text fit for a link. */
  readonly newCode: () => string;
}

export const realWorld: World = {
  now: () => new Date(),
  newId: () => v7(),
  newCode: () => randomBytes(16).toString('base64url'),
};

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
