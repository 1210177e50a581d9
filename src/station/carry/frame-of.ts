import type { Bytes } from '../../sync/ciphers.ts';
import type { Exchanged } from '../exchange/exchange.ts';
import { answerBytes } from '../exchange/frame-stream.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import type { Store } from '../store/store.ts';
import { ownBytes } from './tools.ts';

/** An answer as one piece of bytes. */
export async function frameOf(store: Store, { device }: KnownDevice, exchanged: Exchanged): Promise<Bytes> {
  const { chunks } = await answerBytes(store, device.commune, exchanged);
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks()) parts.push(chunk);
  return ownBytes(Buffer.concat(parts));
}
