import * as v from 'valibot';
import { err, ok, type Result } from '../domain/result.ts';
import { ask, textOf } from './station-link.ts';
import type { World } from './world.ts';

/** Why an ordinary question to the station has no usable answer. */
export type JsonProblem =
  | { readonly kind: 'no-network' }
  /** The station's own word for what is wrong, when it gave one; `text` is the whole of what it answered. */
  | {
      readonly kind: 'station-error';
      readonly status: number;
      readonly error: string;
      readonly text: string;
    };

export interface JsonQuestion {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
}

/** One JSON question and its answer, parsed by `schema`; an answer that does not parse is a station's error. */
export async function askJson<S extends v.GenericSchema>(
  world: World,
  question: JsonQuestion,
  schema: S,
): Promise<Result<v.InferOutput<S>, JsonProblem>> {
  const reply = await ask(world, question.path, {
    method: question.method,
    headers: {
      accept: 'application/json',
      ...(question.token === undefined ? {} : { authorization: `Bearer ${question.token}` }),
      ...(question.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(question.body === undefined ? {} : { body: JSON.stringify(question.body) }),
  });
  if (!reply.ok) return err({ kind: 'no-network' });
  const text = await textOf(reply.value);
  if (text === undefined) return err({ kind: 'no-network' });
  const { status } = reply.value;
  if (status < 200 || status > 299) return err({ kind: 'station-error', status, error: errorIn(text), text });
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text === '' ? 'null' : text);
  return parsed.success
    ? ok(parsed.output)
    : err({ kind: 'station-error', status, error: 'unreadable', text });
}

const errorSchema = v.pipe(v.string(), v.parseJson(), v.object({ error: v.object({ kind: v.string() }) }));

function errorIn(text: string): string {
  const parsed = v.safeParse(errorSchema, text);
  return parsed.success ? parsed.output.error.kind : 'unreadable';
}
