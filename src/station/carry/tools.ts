import { webcrypto } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { CarryTools } from '../../sync/carry.ts';
import type { Bytes } from '../../sync/ciphers.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Bytes after decompression: what grows beyond this is a bomb, or not ours. */
const LARGEST_INFLATED = 16 * 1024 * 1024;

/** What sealing needs of the world, in Node. Pictures are slow: what is carried is packed as small as it gets. */
export const NODE_CARRY: CarryTools = {
  subtle: webcrypto.subtle,
  random: (bytes) => webcrypto.getRandomValues(new Uint8Array(bytes)),
  gzip: async (text) => ownBytes(await compress(text, { level: 9 })),
  gunzip: async (bytes) => (await decompress(bytes, { maxOutputLength: LARGEST_INFLATED })).toString('utf8'),
};

/** Bytes in a buffer of their own: Node's may be a corner of a shared one. */
export const ownBytes = (bytes: Uint8Array): Bytes => Uint8Array.from(bytes);
