import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result.ts';
import { problem, type ProblemKind } from './problem.ts';

const decompress = promisify(gunzip);

/** Bytes of a request as sent; 500 operations of the longest text allowed stay below it. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** Bytes after decompression: a small body that grows beyond this is a bomb, or not ours. */
const LARGEST_INFLATED = 16 * 1024 * 1024;

/** Turns away what is too large before all of it was read. */
export const limitBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (context) => problem(context, 'too-large'),
});

/** The JSON of a request, plain or gzip. */
export async function readJson(context: Context): Promise<Result<unknown, ProblemKind>> {
  const bytes = Buffer.from(await context.req.arrayBuffer());
  const text = await inflated(bytes);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value));
  } catch {
    return err('malformed');
  }
}

/** The JSON of a request as `schema` reads it. */
export async function readBody<S extends v.GenericSchema>(
  context: Context,
  schema: S,
): Promise<Result<v.InferOutput<S>, ProblemKind>> {
  const json = await readJson(context);
  if (!json.ok) return json;
  const parsed = v.safeParse(schema, json.value);
  return parsed.success ? ok(parsed.output) : err('malformed');
}

async function inflated(bytes: Buffer): Promise<Result<string, ProblemKind>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return ok(bytes.toString('utf8'));
  try {
    return ok((await decompress(bytes, { maxOutputLength: LARGEST_INFLATED })).toString('utf8'));
  } catch (error) {
    const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return err(isBomb ? 'too-large' : 'malformed');
  }
}
