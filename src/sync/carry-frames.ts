import * as v from 'valibot';
import type { CarryTools } from './carry.ts';
import type { Bytes } from './ciphers.ts';
import { FrameReader, inOneChunk, joinFrames } from './frame.ts';

/** JSON about some answers, and the answers (frame.ts), in the form of a frame themselves. */
export async function framesOf({ gzip }: CarryTools, meta: object, frames: readonly Bytes[]): Promise<Bytes> {
  const lengths = frames.map((frame) => frame.length);
  return joinFrames(await gzip(JSON.stringify({ ...meta, lengths })), frames);
}

const lengthsSchema = v.object({ lengths: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(4))) });

/** The inverse; undefined when it is not that. */
export async function framesIn<S extends v.GenericSchema>(
  { gunzip }: CarryTools,
  bytes: Bytes,
  schema: S,
): Promise<{ readonly meta: v.InferOutput<S>; readonly frames: readonly Bytes[] } | undefined> {
  const reader = new FrameReader(inOneChunk(bytes));
  const header = await reader.takeHeader();
  const text = header.ok ? await gunzip(header.value).catch(() => undefined) : undefined;
  const meta = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  const lengths = v.safeParse(v.pipe(v.string(), v.parseJson(), lengthsSchema), text);
  if (!meta.success || !lengths.success) return undefined;
  const frames: Bytes[] = [];
  for (const length of lengths.output.lengths) {
    const frame = await reader.take(length);
    if (!frame.ok) return undefined;
    frames.push(frame.value);
  }
  return { meta: meta.output, frames };
}
