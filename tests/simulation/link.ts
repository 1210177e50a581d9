import type { LinkFault } from './step.ts';
import type { Ask } from './sabotage.ts';

/** What a request goes through; each fault that really happened is told. */
export interface LinkParts {
  readonly ask: Ask;
  readonly onFault: () => void;
  /** It did not arrive, yet. */
  readonly onLost: (path: string, init: RequestInit) => void;
  /** Ends the waiting of whoever waits for a byte. */
  readonly fallSilent: () => void;
  /** Time between the station's answer and its arrival. */
  readonly meanwhile: () => Promise<void>;
}

const noNetwork = (): TypeError => new TypeError('no network');

/** One request over a bad link. */
export async function overLink(
  { ask, onFault, onLost, fallSilent, meanwhile }: LinkParts,
  fault: LinkFault | undefined,
  { path, init }: { readonly path: string; readonly init: RequestInit },
): Promise<Response> {
  if (fault !== undefined) onFault();
  if (fault?.kind === 'lost-request') {
    onLost(path, init);
    throw noNetwork();
  }
  let answer = await ask(path, init);
  if (fault?.kind === 'doubled') {
    const second = await ask(path, init);
    if (fault.answer === 1) answer = second;
  }
  await meanwhile();
  if (answer === undefined || fault?.kind === 'lost-answer') throw noNetwork();
  if (fault?.kind === 'silent') {
    setImmediate(fallSilent);
    return new Promise(() => undefined);
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const end = fault?.kind === 'cut' ? Math.floor(fault.share * bytes.length) : bytes.length;
  const isBroken = fault?.kind === 'cut' && fault.asError;
  return new Response(inPieces(bytes.subarray(0, end), isBroken), { status: answer.status });
}

/** A body that comes in three pieces, and then ends or breaks. */
function inPieces(bytes: Uint8Array<ArrayBuffer>, isBroken: boolean): ReadableStream<Uint8Array> {
  const piece = Math.max(1, Math.ceil(bytes.length / 3));
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += piece)));
      else if (isBroken) controller.error(noNetwork());
      else controller.close();
    },
  });
}
