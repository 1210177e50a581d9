const encoder = new TextEncoder();

export const gzipText = async (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await through(new CompressionStream('gzip'), encoder.encode(text)).arrayBuffer());

/** Rejects with a `TypeError` when the bytes are no gzip. */
export const gunzipText = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  through(new DecompressionStream('gzip'), bytes).text();

/** Rejects when the bytes are no gzip, or what is in it no JSON. The text never becomes a string of its own. */
export const gunzipJson = (bytes: Uint8Array<ArrayBuffer>): Promise<unknown> =>
  through(new DecompressionStream('gzip'), bytes).json();

/** Bytes are handed to the stream itself: a Blob of them would first go to another process. */
function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>): Response {
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is told by whoever reads the other end.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Response(stream.readable);
}
