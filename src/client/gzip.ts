const encoder = new TextEncoder();

export const gzipText = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  through(new CompressionStream('gzip'), encoder.encode(text));

/** Rejects with a `TypeError` when the bytes are no gzip. */
export async function gunzipText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new TextDecoder().decode(await through(new DecompressionStream('gzip'), bytes));
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
