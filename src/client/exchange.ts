import type { Place } from '../device/place.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { OutboxRow } from '../sync/outbox.ts';
import { gzipText } from './gzip.ts';
import { receive, type Landed, type LandingContext, type LandingProblem } from './landing.ts';
import { parcelOf } from './parcel-up.ts';
import { ask, type LinkProblem, type Reply } from './station-link.ts';
import type { World } from './world.ts';

export interface ExchangeContext extends LandingContext {
  readonly world: World;
  readonly token: string;
  /** Most operations in this request. */
  readonly limit: number;
  /** Digest of what this device holds at a place; undefined while that is nothing whole. */
  readonly holds: (place: Place) => Promise<string | undefined>;
}

/** What one exchange did, all of it durable. */
export interface Exchanged extends Landed {
  readonly sent: number;
}

export type ExchangeProblem =
  | LinkProblem
  | Exclude<LandingProblem, { readonly kind: 'unreadable' }>
  | { readonly kind: 'station-error'; readonly status: number }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'app-too-old' }
  | { readonly kind: 'too-large' };

/** One request and its answer. Storage that fails throws; whatever happens, nothing stays "sending". */
export async function exchange(context: ExchangeContext): Promise<Result<Exchanged, ExchangeProblem>> {
  const { vault, world, limit } = context;
  let problem = 'interrupted';
  try {
    const place = await vault.claimPlace();
    const taken = await vault.outbox.take(limit, world.now());
    context.onPlace(place);
    const reply = await send(context, place, taken);
    const exchanged = reply.ok ? await take(context, { place, sent: taken.length }, reply.value) : reply;
    problem = exchanged.ok ? 'unanswered' : exchanged.error.kind;
    return exchanged;
  } finally {
    await vault.outbox.putBackAll(problem);
  }
}

async function send(
  context: ExchangeContext,
  place: Place,
  taken: readonly OutboxRow[],
): Promise<Result<Reply, ExchangeProblem>> {
  const { world, token } = context;
  const parcel = await parcelOf(context, place, taken);
  const reply = await ask(world, '/api/sync', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    },
    body: await gzipText(JSON.stringify(parcel)),
  });
  return reply.ok && reply.value.status !== 200 ? err(problemOf(reply.value.status)) : reply;
}

function problemOf(status: number): ExchangeProblem {
  switch (status) {
    case 401:
      return { kind: 'revoked' };
    case 413:
      return { kind: 'too-large' };
    case 426:
      return { kind: 'app-too-old' };
    default:
      return { kind: 'station-error', status };
  }
}

async function take(
  context: ExchangeContext,
  { place, sent }: { readonly place: Place; readonly sent: number },
  { chunks, fellSilent }: Reply,
): Promise<Result<Exchanged, ExchangeProblem>> {
  const landed = await receive(context, { place, sent, chunks, by: 'network' });
  if (landed.ok) return ok({ ...landed.value, sent });
  switch (landed.error.kind) {
    case 'cut-short':
      return err({ kind: fellSilent() ? 'station-silent' : 'cut-short' });
    case 'unreadable':
      return err({ kind: 'station-error', status: 200 });
    case 'moved':
      return err(landed.error);
    default:
      return unreachable(landed.error);
  }
}
