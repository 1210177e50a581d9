import { err, ok, type Result } from '../domain/result.ts';
import type { World } from './world.ts';

/** No byte for this long, in milliseconds: the request is given up. Slow is fine, silent is not. */
export const SILENCE_LIMIT_MS = 60_000;

export type LinkProblem = { readonly kind: 'no-network' } | { readonly kind: 'station-silent' };

/** An answer whose body is still on its way. */
export interface Reply {
  readonly status: number;
  /** The body as it comes; ends early when the link is cut or silent. */
  readonly chunks: AsyncIterableIterator<Uint8Array>;
  /** Set when the link fell silent in the middle of the body. */
  readonly fellSilent: () => boolean;
}

/** Asks the station. An answer of any status is an answer; what the status means is for whoever asked. */
export async function ask(
  world: World,
  path: string,
  init: RequestInit,
): Promise<Result<Reply, LinkProblem>> {
  const watch = new SilenceWatch(world);
  const answer = await watch.orSilent(world.fetch(path, { ...init, signal: watch.signal }));
  if (!answer.ok) return err({ kind: watch.isSilent() ? 'station-silent' : 'no-network' });
  const response = answer.value;
  return ok({
    status: response.status,
    chunks: chunksOf(response.body, watch),
    fellSilent: () => watch.isSilent(),
  });
}

/** The whole body as text; undefined when the link fell silent in the middle. */
export async function textOf(reply: Reply): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of reply.chunks) text += decoder.decode(chunk, { stream: true });
  return reply.fellSilent() ? undefined : text + decoder.decode();
}

async function* chunksOf(
  body: ReadableStream<Uint8Array> | null,
  watch: SilenceWatch,
): AsyncIterableIterator<Uint8Array> {
  const reader = body?.getReader();
  try {
    for (;;) {
      if (reader === undefined) return;
      const read = await watch.orSilent(reader.read());
      // A cut link and an end look alike here; the frame knows how much there should have been.
      if (!read.ok || read.value.done) return;
      yield read.value.value;
    }
  } finally {
    watch.stop();
    reader?.cancel().catch(() => undefined);
  }
}

/** Gives up what waits for a byte longer than the limit, whether or not the network honours the abort. */
class SilenceWatch {
  readonly #world: World;
  readonly #controller = new AbortController();
  #stop: () => void = () => undefined;

  constructor(world: World) {
    this.#world = world;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  isSilent(): boolean {
    return this.#controller.signal.aborted;
  }

  stop(): void {
    this.#stop();
  }

  async orSilent<T>(awaited: Promise<T>): Promise<Result<T, 'failed'>> {
    try {
      return await new Promise<Result<T, 'failed'>>((resolve, reject) => {
        this.#stop();
        this.#stop = this.#world.after(SILENCE_LIMIT_MS, () => {
          this.#controller.abort();
          resolve(err('failed'));
        });
        awaited.then((value) => resolve(ok(value)), reject);
      });
    } catch {
      return err('failed');
    } finally {
      this.#stop();
    }
  }
}
