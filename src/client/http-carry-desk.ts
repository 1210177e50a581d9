import * as v from 'valibot';
import { err, ok, type Result } from '../domain/result.ts';
import { CARRY_KINDS } from '../sync/carry.ts';
import type { CarriedIn, CarryDesk, StartFileProblem, TakeProblem } from './carry-desk.ts';
import type { Bytes } from './carry.ts';
import { ask, type Reply } from './station-link.ts';
import type { World } from './world.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const takenSchema = v.object({
  personName: v.exactOptional(v.string()),
  communeName: v.string(),
  revoked: v.boolean(),
  sent: count,
  remaining: count,
  receipt: v.object({ taken: count, code: v.string() }),
  contested: count,
  refused: count,
  answer: v.pipe(
    v.string(),
    v.base64(),
    v.transform((text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0))),
  ),
});

/** The station's word for what is wrong. */
const problemSchema = v.object({
  error: v.variant('kind', [
    v.object({ kind: v.literal('wrong-kind'), found: v.picklist(CARRY_KINDS) }),
    v.object({
      kind: v.picklist([
        'not-ours',
        'damaged',
        'newer-app',
        'other-station',
        'other-device',
        'unknown-device',
        'app-too-old',
        'too-large',
      ]),
    }),
    v.object({ kind: v.picklist(['invitation-unknown', 'invitation-used', 'invitation-expired']) }),
  ]),
});

type Said = v.InferOutput<typeof problemSchema>['error'];

/** The desk for what is carried, over HTTP. */
export const httpCarryDesk = (world: World, token: string): CarryDesk => ({
  take: async (bytes) => {
    const answer = await post(world, { path: '/api/carry', token, body: bytes });
    if (!answer.ok)
      return err(answer.error.kind === 'said' ? takeProblemOf(answer.error.said) : answer.error);
    const taken = v.safeParse(v.pipe(v.string(), v.parseJson(), takenSchema), textIn(answer.value));
    return taken.success ? ok(taken.output satisfies CarriedIn) : err({ kind: 'station-error', status: 200 });
  },
  startFile: async (code) => {
    const body = new TextEncoder().encode(JSON.stringify({ code }));
    const answer = await post(world, { path: '/api/carry/start', token, body });
    if (answer.ok) return answer;
    return err(answer.error.kind === 'said' ? startProblemOf(answer.error.said) : answer.error);
  },
});

interface Question {
  readonly path: string;
  readonly token: string;
  readonly body: Bytes;
}

type PostProblem =
  | { readonly kind: 'no-network' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'station-error'; readonly status: number }
  | { readonly kind: 'said'; readonly said: Said };

async function post(world: World, { path, token, body }: Question): Promise<Result<Bytes, PostProblem>> {
  const reply = await ask(world, path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body,
  });
  if (!reply.ok) return err({ kind: 'no-network' });
  const bytes = await bytesOf(reply.value);
  if (bytes === undefined) return err({ kind: 'no-network' });
  const { status } = reply.value;
  if (status >= 200 && status <= 299) return ok(bytes);
  if (status === 401 || status === 403) return err({ kind: 'not-allowed' });
  const said = v.safeParse(v.pipe(v.string(), v.parseJson(), problemSchema), textIn(bytes));
  return err(said.success ? { kind: 'said', said: said.output.error } : { kind: 'station-error', status });
}

/** The whole body; undefined when the link fell silent in the middle. */
async function bytesOf(reply: Reply): Promise<Bytes | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of reply.chunks) chunks.push(Uint8Array.from(chunk));
  return reply.fellSilent() ? undefined : new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const textIn = (bytes: Bytes): string => new TextDecoder().decode(bytes);

function takeProblemOf(said: Said): TakeProblem {
  switch (said.kind) {
    case 'invitation-unknown':
    case 'invitation-used':
    case 'invitation-expired':
      return { kind: 'station-error', status: 400 };
    default:
      return said;
  }
}

function startProblemOf(said: Said): StartFileProblem {
  switch (said.kind) {
    case 'invitation-unknown':
    case 'invitation-used':
    case 'invitation-expired':
      return said;
    default:
      return { kind: 'station-error', status: 400 };
  }
}
