import type { Socket } from 'node:net';

/** The bytes of one request as they came, ready to be sent on over a connection of its own; undefined when cut short. */
export async function takeRequest(from: Socket): Promise<Buffer | undefined> {
  let bytes: Buffer = Buffer.alloc(0);
  for (;;) {
    const chunk = await nextChunk(from);
    if (chunk === undefined) return undefined;
    bytes = Buffer.concat([bytes, chunk]);
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) continue;
    const head = bytes.subarray(0, end).toString('latin1');
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    const body = bytes.subarray(end + 4);
    if (body.length >= length) return Buffer.concat([closing(head), body.subarray(0, length)]);
  }
}

/** One request per connection: where the answer ends is where the station hangs up. */
const closing = (head: string): Buffer =>
  Buffer.from(`${head.replaceAll(/^connection:.*\r\n/gim, '')}\r\nconnection: close\r\n\r\n`, 'latin1');

const nextChunk = (from: Socket): Promise<Buffer | undefined> =>
  new Promise((resolve) => {
    const settle = (chunk?: Buffer): void => {
      from.off('data', settle).off('close', ended).off('end', ended).pause();
      resolve(chunk);
    };
    const ended = (): void => settle();
    if (from.destroyed) resolve(undefined);
    else from.on('data', settle).once('close', ended).once('end', ended).resume();
  });
